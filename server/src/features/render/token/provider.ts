import { serviceAccountUser } from "../../../graph/identity";
import { serviceAccountOf } from "../../../graph/runs-as";
import type { Workload } from "../../../model/object";
import { readPodSpec, type PodSpec, type TokenSource, type Volume } from "../../../model/pod-spec";
import { isKnownNamespace } from "../../../model/place";
import { isKnown, nodeAt } from "../../../yaml/node";
import { code, paragraphs } from "../markdown";
import type { RenderContext } from "../places";
import type { HoverProvider } from "../provider";
import { vaultText } from "./vault";

const VAULT = "vault.hashicorp.com/";

/** Tokens that a Pod asks for, and the annotations by which the Vault Agent signs in with one. */
export const tokenProvider: HoverProvider = ({ object, path, document }) => {
  if (object.type !== "workload") return undefined;
  const key = path.at(-1);
  if (typeof key === "string" && key.startsWith(VAULT) && path.at(-2) === "annotations")
    return (context) => vaultText(context, object, key);
  const spec = object.podSpecPath;
  if (!spec.every((step, position) => path[position] === step) || path[spec.length] !== "volumes")
    return undefined;
  const template = nodeAt(document.root, [...object.source.path, ...spec.slice(0, -1)]);
  const pod = readPodSpec(template, object.kindAt);
  const inner = path.slice(spec.length).join(".");
  for (const volume of pod.volumes.items)
    for (const token of volume.tokens)
      if (inner === token.path.join(".") || inner.startsWith(`${token.path.join(".")}.`))
        return (context) => tokenText(context, object, pod, volume, token);
  return undefined;
};

function tokenText(
  _context: RenderContext,
  workload: Workload,
  pod: PodSpec,
  volume: Volume,
  token: TokenSource,
): string {
  const name = serviceAccountOf(workload);
  const isNamed = isKnown(name) && isKnownNamespace(workload.namespace);
  const account = isNamed ? `${workload.namespace}/${name}` : name;
  const user = isNamed ? ` Its subject is ${code(serviceAccountUser(workload.namespace, name))}.` : "";
  return paragraphs([
    `**Token** of ServiceAccount ${code(account)}.${user}`,
    audienceText(token.audience?.value),
    `${lifetimeText(token.expirationSeconds?.value)} It ends with the Pod.`,
    fileText(pod, volume, token),
  ]);
}

/** Who accepts tokens for an audience that is always the same one. */
const CONSUMERS: readonly (readonly [RegExp, string])[] = [
  [/^sts\.amazonaws\.com(\.cn)?$/, "AWS, in exchange for a role that trusts the ServiceAccount"],
  [/^pods\.eks\.amazonaws\.com$/, "EKS Pod Identity, in exchange for the role of its association"],
  [
    /^api:\/\/AzureADTokenExchange/,
    "Microsoft Entra ID, in exchange for an identity with a federated credential",
  ],
  [/\.svc\.id\.goog$|iam\.googleapis\.com\//, "Google Cloud, in exchange for a federated token"],
  [/^vault(?::\/\/.*)?$/, "Vault, if a role of its Kubernetes auth method binds the ServiceAccount"],
  [/^https:\/\/kubernetes\.default\.svc/, "the API server, as that user"],
  [/^istio-ca$/, "the certificate authority of Istio, in exchange for a certificate of the mesh"],
];

function audienceText(audience: string | undefined): string {
  if (audience === undefined)
    return "No audience: the API server accepts it as that user, and so it does from anybody to whom it is shown.";
  if (!isKnown(audience)) return "A template fills in whom it is for.";
  const consumer = CONSUMERS.find(([pattern]) => pattern.test(audience))?.[1];
  const whom = consumer ?? "whoever checks for that audience";
  return `Audience ${code(audience)}: accepted by ${whom}${consumer?.startsWith("the API server") === true ? "" : "; not by the API server"}.`;
}

const DEFAULT_LIFETIME = 3600;

function lifetimeText(seconds = DEFAULT_LIFETIME): string {
  const minutes = Math.round(seconds / 60);
  const text = minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
  return `Valid for ${text}, renewed by the kubelet when 80 % of that are over.`;
}

function fileText({ containers }: PodSpec, volume: Volume, { filePath }: TokenSource): string {
  const name = volume.name?.value;
  const mounts = containers.items.flatMap((container) =>
    container.mounts.items
      .filter((mount) => name !== undefined && mount.volume?.value === name && mount.mountPath)
      .map(({ mountPath }) => `${(mountPath?.value ?? "").replace(/\/+$/, "")}/${filePath?.value ?? ""}`),
  );
  const [first] = mounts;
  if (first === undefined) return containers.open ? "" : "No container mounts it.";
  return `File ${code(first)}.`;
}
