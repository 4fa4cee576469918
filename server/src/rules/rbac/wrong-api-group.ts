import { catalogOf, groupText, intendedGroup, splitResource } from "../../graph/api-catalog";
import { mistakeIn } from "../../graph/resource-mistake";
import type { PolicyRule, Text } from "../../model/object";
import { gainText, lintedRules, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { defineRule, type Finding, type Fix } from "../rule";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/wrong-api-group",
    summary: "A resource is named under an API group that does not serve it",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/reference/using-api/#api-groups",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      const byOwners = new Map<string, { groups: readonly string[]; entries: Text[] }>();
      for (const entry of rule.resources.items) {
        const mistake = mistakeIn(catalog, rule.policy.apiGroups, entry.value);
        if (mistake?.type !== "wrong-group") continue;
        const groups = [...new Set(mistake.owners.map(({ group }) => group))];
        const known = byOwners.get(groups.join());
        if (known) known.entries.push(entry);
        else byOwners.set(groups.join(), { groups, entries: [entry] });
      }
      for (const { groups, entries } of byOwners.values()) {
        yield* misplaced({ role, rule, catalog }, groups, entries);
      }
    }
  },
});

/** Resources of one rule that belong to the same group are one mistake. */
function* misplaced(
  place: RuleInRole,
  groups: readonly string[],
  entries: readonly Text[],
): Generator<Finding> {
  const [first] = entries;
  if (!first) return;
  const names = entries.map(({ value }) => value);
  const listed = quoted(place.rule.policy.apiGroups.map(intendedGroup));
  const owners = groups.map(groupText).join(" or ");
  const verb = names.length === 1 ? "belongs" : "belong";
  yield {
    at: first.at,
    message: `${quoted(names)} ${verb} to ${owners}; in ${listed} the rule grants nothing on ${names.length === 1 ? "it" : "them"}.`,
    fixes: groups.map((group) => moveFix(place, names, group, groups.length === 1)),
  };
}

function moveFix(place: RuleInRole, names: readonly string[], group: string, isOnly: boolean): Fix {
  const { policy } = place.rule;
  const rest = policy.resources.filter((resource) => !names.includes(resource));
  const moved: PolicyRule = { ...policy, apiGroups: [group], resources: [...new Set(names)] };
  const by = rest.length === 0 ? [moved] : [{ ...policy, resources: rest }, moved];
  const title = `Move ${listText(names.map((name) => `"${splitResource(name).plural}"`))} to apiGroup "${group}": ${gainText(place, by)}`;
  return rewriteRule(place, { title, by, preferred: isOnly });
}
