import { reachOf, reachText, scopeOf } from "../../graph/reach";
import type { Role } from "../../model/object";
import { type Misplaced, moveToClusterRole } from "../move-to-cluster-role";
import { lintedRules } from "../rewrite-rule";
import { roleProblems } from "../role-problem";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/non-resource-url-in-role",
    summary: "URLs stand in a role that counts in namespaces only",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A13"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole"],
  },
  on: ["role"],
  *check(role, index) {
    if (role.kind === "Role") {
      for (const { problem } of roleProblems(role, "rbac/non-resource-url-in-role")) {
        yield {
          at: problem.at,
          message: problem.message,
          fixes: moveToClusterRole(index, role, urlRules(role), "the URLs"),
        };
      }
      return;
    }
    const reach = reachOf(index, role);
    if (scopeOf(reach) !== "namespace") return;
    for (const { nonResourceURLs } of lintedRules(role)) {
      if (nonResourceURLs.items.length === 0) continue;
      yield {
        at: nonResourceURLs.at,
        message: `URLs belong to no namespace, so a RoleBinding cannot grant them; the role is ${reachText(reach)}.`,
        severity: "warning",
        related: reach.namespaced.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This RoleBinding leaves the URLs out.",
        })),
        fixes: moveToClusterRole(index, role, urlRules(role), "the URLs"),
      };
    }
  },
});

/** Rules about URLs alone, and whole; a rule that holds resources too is split first. */
function urlRules(role: Role): readonly Misplaced[] {
  return role.rules
    .filter(
      ({ open, policy, apiGroups, resources, resourceNames }) =>
        !open &&
        policy.nonResourceURLs.length > 0 &&
        policy.verbs.length > 0 &&
        [apiGroups, resources, resourceNames].every(({ items }) => items.length === 0),
    )
    .map((rule) => ({ rule, moved: rule.policy, left: [] }));
}
