import type { ObjectIndex } from "../graph/index";
import type { Undeclared } from "../graph/undeclared";
import type { KubernetesObject, ServiceAccount } from "../model/object";
import { dnsSubdomainFault } from "../model/name-syntax";
import { setScalar } from "../yaml/edit";
import type { NodePath } from "../yaml/node";
import { appendObjects } from "./append-object";
import { changeObject } from "./fix";
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
  if (candidate?.evident) return `${wanted}, but in namespace "${candidate.object.namespace}".`;
  if (candidate) return `${wanted}, but ${assumedText(candidate.object)}.`;
  if (index.settings.world === "closed") return `${wanted}: ${consequence}.`;
  return `${wanted}: unless the cluster has it, ${consequence}.`;
}

export function declaredText({ name, namespace, namespaceText }: ServiceAccount): string {
  const where = namespaceText ? ` in namespace "${namespace}"` : " without a namespace";
  return `ServiceAccount "${name?.value ?? ""}" is declared here${where}.`;
}

/** Bindings may already give something to that name, and Pods that wait for it start. */
export function createServiceAccount(
  from: KubernetesObject,
  name: string,
  namespace: string | undefined,
): Fix {
  const where = namespace === undefined ? "" : ` in namespace "${namespace}"`;
  return {
    title: `Create ServiceAccount "${name}"${where}: starts to hold what bindings give to that name`,
    permissions: "wider",
    change: (documents) => {
      const fault = dnsSubdomainFault(name);
      if (fault !== undefined) return { refused: `The name "${name}" ${fault}.` };
      const metadata = namespace === undefined ? { name } : { name, namespace };
      return appendObjects(documents, from, [{ apiVersion: "v1", kind: "ServiceAccount", metadata }]);
    },
  };
}

/** Writes the name that comes near, at a path of an object that acts as the ServiceAccount. */
export function correctAccount(
  holder: KubernetesObject,
  field: NodePath,
  { candidates }: Undeclared<ServiceAccount>,
): readonly Fix[] {
  const who = holder.type === "workload" ? "its Pods start to run" : "what it does is done";
  return candidates.flatMap(({ object, differs }) => {
    const name = object.name?.value;
    if (differs !== "name" || name === undefined) return [];
    return [
      {
        title: `Change the ServiceAccount to "${name}": ${who} with the permissions of "${name}"`,
        permissions: "wider",
        change: changeObject(holder, ({ document, text }, path) =>
          setScalar(document, text, [...path, ...field], name),
        ),
      } as const,
    ];
  });
}

/** Who applies a manifest without a namespace decides where it goes. */
function assumedText({ namespace, namespaceText }: ServiceAccount): string {
  return namespaceText
    ? `in namespace "${namespace}", and this manifest does not say which one it is for`
    : "in a manifest that does not say which namespace it is for";
}
