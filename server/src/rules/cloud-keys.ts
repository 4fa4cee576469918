import type { Workload } from "../model/object";
import { nodeAt, valueOf, type YamlDocument } from "../yaml/node";
import { isOpen, textField } from "../model/read";
import { isKnown } from "../yaml/node";
import { type ContainerVariable, variablesNamed, volumeAt } from "./container-env";
import { specPath } from "./pod-spec-of";
import type { DocumentAccess } from "./rule";

/** A variable that holds a key of a cloud, or names the file that does. */
export interface KeyVariable {
  readonly provider: "aws" | "gcp" | "azure";
  readonly variable: ContainerVariable;
  /** The volume of the key file. */
  readonly volume: string | undefined;
}

const PROVIDERS: ReadonlyMap<string, KeyVariable["provider"]> = new Map([
  ["AWS_ACCESS_KEY_ID", "aws"],
  ["AWS_SECRET_ACCESS_KEY", "aws"],
  ["AWS_SESSION_TOKEN", "aws"],
  ["GOOGLE_APPLICATION_CREDENTIALS", "gcp"],
  ["AZURE_CLIENT_SECRET", "azure"],
  ["AZURE_CLIENT_CERTIFICATE_PATH", "azure"],
]);
const NAMES: ReadonlySet<string> = new Set(PROVIDERS.keys());

/** The keys of clouds that containers of a workload get as variables. */
export function keyVariables(documents: DocumentAccess, workload: Workload): readonly KeyVariable[] {
  const variables = variablesNamed(documents, workload, NAMES).filter(({ isSet }) => isSet);
  if (variables.length === 0) return [];
  const { document } = documents.open(workload);
  return variables.flatMap((variable): readonly KeyVariable[] => {
    const provider = PROVIDERS.get(variable.name.value);
    if (!provider) return [];
    if (provider !== "gcp") return [{ provider, variable, volume: undefined }];
    const file = keyFile(document, workload, variable);
    return file ? [{ provider, variable, volume: file.volume }] : [];
  });
}

/** A file that only says how to exchange the Pod's own token is no key. */
function keyFile(
  document: YamlDocument,
  workload: Workload,
  { container, value, secret }: ContainerVariable,
): { readonly volume: string | undefined } | undefined {
  if (!value) return secret && { volume: undefined };
  if (!isKnown(value.value) || value.value.startsWith("/var/run/secrets/")) return undefined;
  const name = volumeAt(document, container, value.value);
  if (name === undefined) return { volume: undefined };
  const volumes = nodeAt(document.root, [...specPath(workload), "volumes"]);
  const volume = (volumes?.type === "seq" ? volumes.items : []).find(
    (item) => textField(item, "name")?.value === name,
  );
  if (!volume || valueOf(volume, "secret") === undefined || isOpen(volume)) return undefined;
  return { volume: name };
}
