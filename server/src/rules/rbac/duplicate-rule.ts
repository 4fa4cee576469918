import { builtInCatalog } from "../../catalog/catalog";
import { breakDown, isCovered } from "../../graph/permission";
import type { RoleRule } from "../../model/object";
import { lintedRules, rewriteRule } from "../rewrite-rule";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/duplicate-rule",
    summary: "Other rules of the role grant all that a rule grants",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["A27"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/"],
  },
  on: ["role"],
  *check(role) {
    const rules = lintedRules(role);
    const kept = new Set(rules);
    // From the end, so that of two equal rules the first one stays.
    for (const rule of rules.toReversed()) {
      const others = [...kept].filter((other) => other !== rule);
      const covering = coveringRules(others, rule);
      if (covering.length === 0) continue;
      kept.delete(rule);
      yield {
        at: rule.at,
        message: `${numbersText(covering)} of this role already ${covering.length === 1 ? "grants" : "grant"} all that this rule grants.`,
        tags: ["unnecessary"],
        related: covering.map((other) => ({
          object: role,
          at: other.at,
          message: "This rule grants it as well.",
        })),
        fixes: [
          rewriteRule(
            { role, rule, catalog: builtInCatalog },
            { title: "Remove the rule: all permissions stay", by: [], preferred: true },
          ),
        ],
      };
    }
  },
});

/** One rule if there is one, else all those that cover a part; none where something is left over. */
function coveringRules(others: readonly RoleRule[], rule: RoleRule): readonly RoleRule[] {
  const policies = others.map(({ policy }) => policy);
  if (others.length === 0 || !isCovered(policies, [rule.policy])) return [];
  const alone = others.find(({ policy }) => isCovered([policy], [rule.policy]));
  if (alone) return [alone];
  const atoms = breakDown([rule.policy]);
  return others.filter(({ policy }) => atoms.some((atom) => isCovered([policy], [atom])));
}

function numbersText(rules: readonly RoleRule[]): string {
  const numbers = rules.map(({ index }) => String(index + 1));
  return numbers.length === 1
    ? `Rule ${numbers.join()}`
    : `Rules ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? ""}`;
}
