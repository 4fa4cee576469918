import { reachOf, scopeOf } from "../../graph/reach";
import { isClusterAdminEquivalent } from "../../graph/wildcard";
import { holdersText } from "../holders-text";
import { lintedRules } from "../rewrite-rule";
import { defineRule } from "../rule";
import { grantSeverity } from "../severity";
import { listText } from "../words";

export default defineRule({
  meta: {
    id: "rbac/wildcard-url",
    summary: "A rule allows every URL of the API server that is no resource",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A6"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const rules = lintedRules(role);
    // A role that allows everything is told as such.
    if (rules.some(({ policy }) => isClusterAdminEquivalent(policy))) return;
    const reach = reachOf(index, role);
    if (scopeOf(reach) === "namespace") return;
    for (const { nonResourceURLs, policy } of rules) {
      const star = nonResourceURLs.items.find(({ value }) => /^\/?\*+$/.test(value));
      if (!star) continue;
      const verbs = policy.verbs.includes("*") ? "every verb" : listText(policy.verbs);
      yield {
        at: star.at,
        message: `"${star.value}" allows ${verbs} on every URL of the API server that is no resource, profiles and logs included${holdersText(role, reach)}.`,
        severity: grantSeverity(role, reach, "broad", false),
        related: reach.cluster.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This binding grants it.",
        })),
      };
    }
  },
});
