import { catalogOf, isKnownGroup } from "../../graph/api-catalog";
import { reachOf, reachText } from "../../graph/reach";
import {
  lintedRules,
  lossText,
  narrowing,
  rewriteRule,
  type RuleInRole,
  withReplaced,
} from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { listText } from "../words";

/** Where they let their holder run commands or become somebody else, rules of their own say so. */
const DANGEROUS = ["exec", "attach", "portforward", "proxy", "token", "ephemeralcontainers"];

export default defineRule({
  meta: {
    id: "rbac/wildcard-subresource",
    summary: "A rule allows a subresource of every resource",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["A7"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role, index) {
    const reach = reachOf(index, role);
    for (const rule of lintedRules(role)) {
      // A star for everything is the mistake then.
      if (rule.policy.resources.includes("*")) continue;
      for (const { value, at } of rule.resources.items) {
        const subresource = /^\*\/([^*]+)$/.exec(value)?.[1];
        if (subresource === undefined || DANGEROUS.includes(subresource)) continue;
        yield {
          at,
          message: `"${value}" allows ${rule.policy.verbs.includes("*") ? "every verb" : listText(rule.policy.verbs)} on the ${subresource} of every resource of the groups, those to come included, ${reachText(reach)}.`,
          fixes: fixesFor({ role, rule, catalog: catalogOf(index) }, value, subresource),
        };
      }
    }
  },
});

function fixesFor(place: RuleInRole, entry: string, subresource: string): readonly Fix[] {
  const { policy } = place.rule;
  const { catalog } = place;
  if (policy.apiGroups.some((group) => group === "*" || !isKnownGroup(catalog, group))) return [];
  const owners = catalog
    .resources()
    .filter(({ group, subresources }) => policy.apiGroups.includes(group) && subresources.has(subresource));
  const names = [...new Set(owners.map(({ plural }) => `${plural}/${subresource}`))].sort();
  if (names.length === 0) return [];
  const by = [{ ...policy, resources: withReplaced(policy.resources, [entry], names) }];
  const title = () =>
    `Replace "${entry}" with ${listText(names, 3)}: ${lossText(place, by)}, drops resources to come`;
  return narrowing([rewriteRule(place, { title, by })]);
}
