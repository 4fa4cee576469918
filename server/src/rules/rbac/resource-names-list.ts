import { isCovered } from "../../graph/permission";
import type { RoleRule } from "../../model/object";
import { lintedRules } from "../rewrite-rule";
import { defineRule } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/resource-names-list",
    summary: "A rule limits list or watch to names, which few requests give",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["A23"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role) {
    const rules = lintedRules(role);
    for (const rule of rules) {
      const { policy } = rule;
      const [name] = policy.resourceNames;
      // The empty name means requests that give none.
      if (name === undefined || policy.resourceNames.includes("")) continue;
      const verbs = rule.verbs.items.filter(
        ({ value }) => (value === "list" || value === "watch") && !isFreeElsewhere(rules, rule, value),
      );
      const [first] = verbs;
      if (!first) continue;
      yield {
        at: first.at,
        message: `${quoted(verbs.map(({ value }) => value))} with resourceNames is allowed only to requests that select one of the names, as with --field-selector metadata.name=${name}.`,
      };
    }
  },
});

/** Another rule allows the verb without names. */
function isFreeElsewhere(rules: readonly RoleRule[], rule: RoleRule, verb: string): boolean {
  const others = rules.filter((other) => other !== rule).map(({ policy }) => policy);
  return isCovered(others, [{ ...rule.policy, verbs: [verb], resourceNames: [] }]);
}
