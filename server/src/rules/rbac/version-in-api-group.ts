import { catalogOf, groupText, intendedGroup } from "../../graph/api-catalog";
import { gainText, lintedRules, rewriteRule, withReplaced } from "../rewrite-rule";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/version-in-api-group",
    summary: "An API group is written with a version, or as core",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A19"],
    references: [
      "https://kubernetes.io/docs/reference/using-api/#api-groups",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      for (const { value, at } of rule.apiGroups.items) {
        const group = intendedGroup(value);
        if (group === value) continue;
        const place = { role, rule, catalog };
        const by = [{ ...rule.policy, apiGroups: withReplaced(rule.policy.apiGroups, [value], [group]) }];
        const title = `Replace "${value}" with "${group}": ${gainText(place, by)}`;
        yield {
          at,
          message: `"${value}" is no API group and matches no request; rules name groups without a version: ${groupText(group)}.`,
          fixes: [rewriteRule(place, { title, by, preferred: true })],
        };
      }
    }
  },
});
