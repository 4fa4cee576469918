import { type Reach, reachOf, scopeOf } from "../../graph/reach";
import { isClusterAdminEquivalent } from "../../graph/wildcard";
import type { Role } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { holdersText } from "../holders-text";
import { lintedRules } from "../rewrite-rule";
import { defineRule } from "../rule";
import { grantSeverity } from "../severity";

export default defineRule({
  meta: {
    id: "rbac/cluster-admin-equivalent",
    summary: "A rule allows every verb on every resource of every group",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A4", "A5"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const reach = reachOf(index, role);
    for (const rule of lintedRules(role)) {
      if (!isClusterAdminEquivalent(rule.policy)) continue;
      const star = rule.resources.items.find(({ value }) => value === "*");
      yield {
        at: star?.at ?? rule.at,
        message: `This rule allows everything on every resource ${placeText(role, reach)}.`,
        severity: grantSeverity(role, reach, "takeover", false),
        related: [...reach.cluster, ...reach.namespaced].map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: `${binding.kind} that grants it.`,
        })),
      };
    }
  },
});

function placeText(role: Role, reach: Reach): string {
  if (role.kind === "Role") {
    const namespace = isKnown(role.namespace) ? `of namespace "${role.namespace}"` : "of its namespace";
    return `${namespace}, Secrets and Roles included${holdersText(role, reach)}`;
  }
  if (scopeOf(reach) === "namespace") return `of the namespaces it is bound in${holdersText(role, reach)}`;
  return `of the cluster, like cluster-admin${holdersText(role, reach)}`;
}
