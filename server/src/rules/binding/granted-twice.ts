import { bindingsGrantingToo } from "../../graph/granting";
import type { ObjectIndex } from "../../graph/index";
import { type Binding, type Subject, titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { removeSubject } from "../binding-edit";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/granted-twice",
    summary: "Another binding grants the same role to the same subject already",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["B24"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    for (const subject of binding.subjects) {
      const { kind, name } = subject;
      if (!kind || !name || !isKnown(name.value)) continue;
      const other = otherBinding(index, binding, subject);
      if (!other) continue;
      const reach = other.kind === "ClusterRoleBinding" ? " in every namespace" : "";
      yield {
        at: name.at,
        message: `${other.kind} "${other.name?.value ?? ""}" grants this role to ${kind.value} "${name.value}"${reach} already.`,
        tags: ["unnecessary"],
        related: [{ object: other, at: titleRange(other), message: "This binding grants it as well." }],
        fixes: [removeSubject(index, binding, subject, "")],
      };
    }
  },
});

/** Of two that grant the same, the first one stays; one that grants it everywhere stays beside any other. */
function otherBinding(index: ObjectIndex, binding: Binding, subject: Subject): Binding | undefined {
  return bindingsGrantingToo(index, binding, subject).find((other) => {
    // Twice in one binding, or in two variants of it, is another matter.
    const isVariant = other.name?.value === binding.name?.value && other.kind === binding.kind;
    if (other === binding || isVariant || !isAppliedWith(index, binding, other)) return false;
    return other.kind !== binding.kind || isBefore(other, binding);
  });
}

/** Variants for several clusters stand in folders of their own. */
function isAppliedWith(index: ObjectIndex, { source }: Binding, { source: other }: Binding): boolean {
  if (source.rendering !== "plain" || other.rendering !== "plain") return false;
  return index.settings.world === "closed" || folderOf(source.file) === folderOf(other.file);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

function isBefore({ source }: Binding, { source: other }: Binding): boolean {
  return source.file === other.file ? source.order < other.order : source.file < other.file;
}
