import type { ObjectIndex } from "../../graph/index";
import {
  type Binding,
  type KubernetesObject,
  type Role,
  type ServiceAccount,
  titleRange,
} from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "reference/duplicate-object",
    summary: "A file declares an object twice, and the last one wins",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["D17"],
    references: [
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
      "https://kubernetes.io/docs/concepts/cluster-administration/manage-deployment/#organizing-resource-configurations",
    ],
  },
  on: ["role", "binding", "service-account"],
  *check(object, index) {
    const { kind, name, source } = object;
    // Templates of a chart often stand for one another, chosen by a condition.
    if (!name || !isKnown(name.value) || source.rendering === "helm" || object.templated) return;
    const later = alike(index, object).find(
      (other) => other.source.file === source.file && other.source.order > source.order && !other.templated,
    );
    if (!later) return;
    yield {
      at: titleRange(object),
      message: `${kind} "${name.value}" is declared again below: of two in one file, the last one takes the place of the other.`,
      related: [{ object: later, at: titleRange(later), message: "This one is applied last." }],
    };
  },
});

/** What is of the same kind, in the same namespace and of the same name, the object itself included. */
function alike(index: ObjectIndex, object: Role | Binding | ServiceAccount): readonly KubernetesObject[] {
  const { kind, namespace, name } = object;
  const text = name?.value ?? "";
  if (object.type === "role") return index.roles(kind, namespace, text);
  if (object.type === "service-account") return index.serviceAccounts(namespace, text);
  const all = kind === "RoleBinding" ? index.roleBindings(namespace) : index.clusterRoleBindings();
  return all.filter((other) => other.name?.value === text);
}
