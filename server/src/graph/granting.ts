import type { Binding, Subject } from "../model/object";
import { isKnown } from "../yaml/node";

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
export function scopeText({ kind, namespaceText, namespace }: Binding): string {
  if (kind === "ClusterRoleBinding") return "in every namespace";
  return namespaceText && isKnown(namespace) ? `in namespace "${namespace}"` : "in its namespace";
}
