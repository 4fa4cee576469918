import type { ObjectIndex } from "../graph/index";
import type { Undeclared } from "../graph/undeclared";
import type { KubernetesObject, ServiceAccount } from "../model/object";
import { appendObjects } from "./append-object";
import type { Fix } from "./rule";

/** What was looked for, and what comes near; without anything near, what follows. */
export function missingAccountText(
  { name, namespace, candidates }: Undeclared<ServiceAccount>,
  index: ObjectIndex,
  consequence: string,
): string {
  const wanted = `ServiceAccount "${name}" is not declared in namespace "${namespace}"`;
  const [candidate] = candidates;
  if (candidate?.differs === "name") return `${wanted}, but "${candidate.object.name?.value ?? ""}" is.`;
  if (candidate) return `${wanted}, but in namespace "${candidate.object.namespace}".`;
  if (index.settings.world === "closed") return `${wanted}: ${consequence}.`;
  return `${wanted}: unless the cluster has it, ${consequence}.`;
}

/** A new ServiceAccount holds nothing but what bindings already give to its name. */
export function createServiceAccount(
  from: KubernetesObject,
  name: string,
  namespace: string | undefined,
): Fix {
  const where = namespace === undefined ? "" : ` in namespace "${namespace}"`;
  return {
    title: `Create ServiceAccount "${name}"${where}: grants nothing new`,
    permissions: "equal",
    change: (documents) =>
      appendObjects(documents, from, [
        {
          apiVersion: "v1",
          kind: "ServiceAccount",
          metadata: namespace === undefined ? { name } : { name, namespace },
        },
      ]),
  };
}
