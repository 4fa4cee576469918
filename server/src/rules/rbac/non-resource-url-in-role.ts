import { reachOf, reachText, scopeOf } from "../../graph/reach";
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
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A13"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole"],
  },
  on: ["role"],
  *check(role, index) {
    if (role.kind === "Role") {
      for (const { problem } of roleProblems(role, "rbac/non-resource-url-in-role")) {
        yield { at: problem.at, message: problem.message };
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
      };
    }
  },
});
