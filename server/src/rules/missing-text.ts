import type { ObjectIndex } from "../graph/index";
import { type Undeclared, undeclaredSeverity } from "../graph/undeclared";
import { type KubernetesObject, titleRange } from "../model/object";
import type { NodePath } from "../yaml/node";
import { setScalar } from "../yaml/edit";
import { changeObject } from "./fix";
import type { Finding, Fix } from "./rule";

/** Says of a name that nobody declares what comes near it, or what follows. */
export function missingFinding(
  index: ObjectIndex,
  kind: string,
  undeclared: Undeclared<KubernetesObject>,
  consequence: string,
): Pick<Finding, "message" | "severity" | "related"> {
  return {
    message: missingText(index, kind, undeclared, consequence),
    severity: undeclaredSeverity(index, undeclared),
    related: undeclared.candidates.map(({ object }) => ({
      object,
      at: titleRange(object),
      message: `${object.kind} "${object.name?.value ?? ""}" is declared here.`,
    })),
  };
}

function missingText(
  index: ObjectIndex,
  kind: string,
  { name, namespace, candidates }: Undeclared<KubernetesObject>,
  consequence: string,
): string {
  const where = namespace === "" ? "" : ` in namespace "${namespace}"`;
  const wanted = `${kind} "${name}" is not declared${where}`;
  const [candidate] = candidates;
  if (candidate?.differs === "name")
    return `${wanted}, but "${candidate.object.name?.value ?? ""}" is: ${consequence}.`;
  if (candidate?.evident)
    return `${wanted}, but in namespace "${candidate.object.namespace}": ${consequence}.`;
  if (index.settings.world === "closed") return `${wanted}: ${consequence}.`;
  return `${wanted}: unless the cluster has it, ${consequence}.`;
}

/** Changes the name at a path into the one that comes near it. */
export function correctName(
  holder: KubernetesObject,
  field: NodePath,
  { candidates }: Undeclared<KubernetesObject>,
  effect: string,
): readonly Fix[] {
  return candidates.flatMap(({ object, differs }) => {
    const name = object.name?.value;
    if (differs !== "name" || name === undefined) return [];
    return [
      {
        title: `Change it to "${name}": ${effect}`,
        permissions: "wider",
        change: changeObject(holder, ({ document, text }, path) =>
          setScalar(document, text, [...path, ...field], name),
        ),
      } as const,
    ];
  });
}
