import { grantText, isBootstrapBinding } from "../../graph/granting";
import type { ObjectIndex } from "../../graph/index";
import { resolveRoleRef } from "../../graph/resolve";
import { isClusterAdminEquivalent } from "../../graph/wildcard";
import { type Binding, type Role, type Subject, titleRange } from "../../model/object";
import { grantInstead, toRoleBindings } from "../binding-edit";
import { lintedRules } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "binding/cluster-admin",
    summary: "A binding makes its subjects administrators of the cluster or of a namespace",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B1", "B2", "B3"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    const { name } = binding.roleRef;
    if (!name || isBuiltInAdmin(binding)) return;
    const role = adminRole(index, binding);
    if (!role) return;
    const isCluster = binding.kind === "ClusterRoleBinding";
    const rule = role.rules.find(({ policy }) => isClusterAdminEquivalent(policy));
    yield {
      at: name.at,
      message: `This binding gives its subjects ${grantText(binding)}, which allows ${allows(binding)}.`,
      severity: isCluster && !isReported(role) ? "warning" : "information",
      related: role.source.builtIn
        ? []
        : [{ object: role, at: rule?.at ?? titleRange(role), message: "This rule allows everything." }],
      fixes: [...toRoleBindings(index, binding), ...lesserRoles(binding)],
    };
  },
});

/** The binding that every cluster has, or another one for those who need none (`binding/system-masters`). */
function isBuiltInAdmin(binding: Binding): boolean {
  const isMasters = ({ name }: Subject): boolean => name?.value === "system:masters";
  return isBootstrapBinding(binding) || (!binding.subjectsOpen && binding.subjects.every(isMasters));
}

/** A role of the workspace is the mistake itself: `rbac/cluster-admin-equivalent` warns about it. */
function isReported(role: Role): boolean {
  return !role.source.builtIn && lintedRules(role).some(({ policy }) => isClusterAdminEquivalent(policy));
}

function adminRole(index: ObjectIndex, binding: Binding): Role | undefined {
  const resolution = resolveRoleRef(index, binding);
  if (resolution.state !== "found") return undefined;
  return resolution.objects.find(
    ({ aggregation, rules }) => !aggregation && rules.some(({ policy }) => isClusterAdminEquivalent(policy)),
  );
}

/** Where the role is one of the binding's own namespace, nothing built-in takes its place. */
function lesserRoles(binding: Binding): readonly Fix[] {
  if (binding.roleRef.kind?.value !== "ClusterRole") return [];
  return [
    ...grantInstead(binding, "admin", "keeps all but quotas, namespaces and what belongs to no namespace"),
    ...grantInstead(binding, "edit", "keeps changing workloads and reading Secrets, without Roles"),
    ...grantInstead(binding, "view", "keeps reading, without Secrets"),
  ];
}

function allows(binding: Binding): string {
  return binding.kind === "ClusterRoleBinding"
    ? "everything"
    : "everything there, its Secrets, Roles and RoleBindings included";
}
