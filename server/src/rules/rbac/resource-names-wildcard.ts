import { catalogOf } from "../../graph/api-catalog";
import type { PolicyRule } from "../../model/object";
import { gainText, lintedRules, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/resource-names-wildcard",
    summary: "A resource name holds a star, which RBAC takes literally",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A24"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      if (mayHoldStars(rule.policy)) continue;
      for (const { value, at } of rule.resourceNames.items) {
        if (!value.includes("*")) continue;
        yield {
          at,
          message: `resourceNames takes no wildcards: "${value}" means an object of exactly that name.`,
          fixes: value === "*" ? [anyNameFix({ role, rule, catalog })] : [],
        };
      }
    }
  },
});

/** Signers are asked for as `domain/*`, constrained impersonation as `*`; URLs are another matter. */
function mayHoldStars({ apiGroups, resources, verbs, nonResourceURLs }: PolicyRule): boolean {
  return (
    nonResourceURLs.length > 0 ||
    resources.some((entry) => entry === "signers" || entry === "*") ||
    apiGroups.some((group) => group === "authentication.k8s.io" || group === "*") ||
    verbs.some((verb) => verb.startsWith("impersonate"))
  );
}

function anyNameFix(place: RuleInRole): Fix {
  const by = [{ ...place.rule.policy, resourceNames: [] }];
  const title = `Remove resourceNames, so that every name is allowed: ${gainText(place, by)}`;
  return rewriteRule(place, { title, by });
}
