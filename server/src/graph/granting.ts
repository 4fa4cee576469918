import type { Binding, Subject } from "../model/object";
import { subjectNamespace } from "../model/place";
import { isKnown } from "../yaml/node";
import type { ObjectIndex } from "./index";

/** A binding that the API server writes itself; what it grants is what Kubernetes means it to. */
export function isBootstrapBinding(binding: Binding): boolean {
  return binding.labels.get("kubernetes.io/bootstrapping")?.value === "rbac-defaults";
}

export function subjectsNamed(
  binding: Binding,
  kind: "User" | "Group" | "ServiceAccount",
  isNamed: (name: string) => boolean,
): readonly Subject[] {
  return binding.subjects.filter(
    (subject) => subject.kind?.value === kind && subject.name !== undefined && isNamed(subject.name.value),
  );
}

/** `ClusterRole "view" in every namespace`, `Role "reader" in namespace "shop"`: what a binding grants and where. */
export function grantText(binding: Binding): string {
  const { kind, name } = binding.roleRef;
  const role = name && isKnown(name.value) ? `${kind?.value ?? "role"} "${name.value}"` : "the role";
  return `${role} ${scopeText(binding)}`;
}

/** `in every namespace`, `in namespace "shop"`. */
function scopeText({ kind, namespaceText, namespace }: Binding): string {
  if (kind === "ClusterRoleBinding") return "in every namespace";
  return namespaceText && isKnown(namespace) ? `in namespace "${namespace}"` : "in its namespace";
}

/** Whether the subject keeps the role, at least where the binding grants it, when it is taken out of the binding. */
export function isGrantedElsewhere(index: ObjectIndex, binding: Binding, subject: Subject): boolean {
  return bindingsGrantingToo(index, binding, subject).length > 0;
}

/** The bindings that grant the subject the same role, at least where this one does; this one where it does so twice. */
export function bindingsGrantingToo(
  index: ObjectIndex,
  binding: Binding,
  subject: Subject,
): readonly Binding[] {
  const key = subjectKey(binding, subject);
  const isSame = (other: Binding, candidate: Subject): boolean =>
    candidate !== subject && subjectKey(other, candidate) === key;
  return index.bindingsLike(binding).filter(
    (other) =>
      !other.source.builtIn &&
      // A RoleBinding of another namespace grants nothing here.
      (other.kind === "ClusterRoleBinding" ||
        (binding.kind === "RoleBinding" && other.namespace === binding.namespace)) &&
      // What the API server rejects grants nothing.
      (other === binding || other.problems.length === 0) &&
      other.subjects.some((candidate) => isSame(other, candidate)),
  );
}

/** Equal for subjects that are the same after the API server has filled in what is not written. */
export function subjectKey(binding: Binding, subject: Subject): string {
  const { kind, name } = subject;
  const namespace = kind?.value === "ServiceAccount" ? subjectNamespace(binding, subject) : "";
  return `${kind?.value ?? ""} ${namespace} ${name?.value ?? ""}`;
}
