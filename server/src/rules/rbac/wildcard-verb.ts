import { catalogOf } from "../../graph/api-catalog";
import { reachOf } from "../../graph/reach";
import { holdersText } from "../holders-text";
import { lintedRules } from "../rewrite-rule";
import { defineRule } from "../rule";
import { grantSeverity } from "../severity";
import { specialVerbs, verbFixes } from "../wildcard-verbs";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/wildcard-verb",
    summary: "A rule allows every verb",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A1"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    const reach = reachOf(index, role);
    for (const rule of lintedRules(role)) {
      const star = rule.verbs.items.find(({ value }) => value === "*");
      const { policy } = rule;
      // A star among the resources says more, and has rules of its own.
      if (!star || policy.resources.length === 0 || policy.resources.includes("*")) continue;
      const place = { role, rule, catalog };
      const special = specialVerbs(place);
      const also = special.length > 0 ? `${quoted(special)} and verbs to come` : "verbs to come";
      yield {
        at: star.at,
        message: `Verb "*" allows everything on ${listText(policy.resources)}, ${also} included${holdersText(role, reach)}.`,
        severity: grantSeverity(role, reach, "broad", policy.resourceNames.length > 0),
        related: reach.cluster.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This binding grants it in every namespace.",
        })),
        fixes: verbFixes(place, true),
      };
    }
  },
});
