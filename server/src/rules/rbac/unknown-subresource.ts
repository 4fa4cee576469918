import { catalogOf, joinResource, splitResource } from "../../graph/api-catalog";
import { mistakeIn } from "../../graph/resource-mistake";
import { gainText, lintedRules, rewriteRule, type RuleInRole, withReplaced } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { listText } from "../words";

export default defineRule({
  meta: {
    id: "rbac/unknown-subresource",
    summary: "A subresource is one that the resource does not have",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A20"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      for (const { value, at } of rule.resources.items) {
        const mistake = mistakeIn(catalog, rule.policy.apiGroups, value);
        if (mistake?.type !== "unknown-subresource") continue;
        const { owner, meant } = mistake;
        const names = [...owner.subresources.keys()];
        const known = names.length > 0 ? `it has ${listText(names, 12)}` : "it has none";
        yield {
          at,
          message: `"${owner.plural}" has no subresource "${splitResource(value).subresource}", so this grants nothing; ${known}.`,
          severity: meant === undefined ? "information" : "warning",
          fixes: meant === undefined ? [] : [replaceFix({ role, rule, catalog }, value, meant)],
        };
      }
    }
  },
});

function replaceFix(place: RuleInRole, entry: string, meant: string): Fix {
  const { policy } = place.rule;
  const name = joinResource(splitResource(entry).plural, meant);
  const by = [{ ...policy, resources: withReplaced(policy.resources, [entry], [name]) }];
  const title = `Replace "${entry}" with "${name}": ${gainText(place, by)}`;
  return rewriteRule(place, { title, by, preferred: true });
}
