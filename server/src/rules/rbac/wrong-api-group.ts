import { catalogOf, groupText, intendedGroup } from "../../graph/api-catalog";
import { allowsAnything } from "../../graph/expand";
import { mistakeIn } from "../../graph/resource-mistake";
import type { PolicyRule, Text } from "../../model/object";
import {
  gainText,
  grantScopeOf,
  isSurplus,
  lintedRules,
  rewriteRule,
  type RuleInRole,
} from "../rewrite-rule";
import { defineRule, type Finding, type Fix } from "../rule";
import { quoted } from "../words";

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
    rows: ["A18"],
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
  const names = [...new Set(entries.map(({ value }) => value))];
  const listed = quoted(place.rule.policy.apiGroups.map(intendedGroup));
  const owners = groups.map(groupText).join(" or ");
  const [belong, them] = names.length === 1 ? ["belongs", "it"] : ["belong", "them"];
  // Manifests for old and new clusters name both groups.
  if (groups.some((group) => isGrantedAlready(place, names, group))) {
    yield {
      at: first.at,
      message: `${quoted(names)} ${belong} to ${owners}, where the role has ${them} already; in ${listed} the rule grants nothing on ${them}.`,
      severity: "information",
      tags: ["unnecessary"],
      fixes: [dropFix(place, names)],
    };
    return;
  }
  yield {
    at: first.at,
    message: `${quoted(names)} ${belong} to ${owners}; in ${listed} the rule grants nothing on ${them}.`,
    fixes: groups.map((group) => {
      const by = moved(place, names, group);
      const title = () => `Move ${quoted(names)} to apiGroup "${group}": ${gainText(place, by)}`;
      return rewriteRule(place, { title, by, preferred: groups.length === 1 });
    }),
  };
}

function isGrantedAlready(place: RuleInRole, names: readonly string[], group: string): boolean {
  const { role, rule, catalog } = place;
  const own = { ...rule.policy, apiGroups: [group], resources: names };
  return allowsAnything(own, catalog, grantScopeOf(role)) && isSurplus(place, moved(place, names, group));
}

function moved({ rule }: RuleInRole, names: readonly string[], group: string): readonly PolicyRule[] {
  const { policy } = rule;
  const rest = policy.resources.filter((resource) => !names.includes(resource));
  const own: PolicyRule = { ...policy, apiGroups: [group], resources: names };
  return rest.length === 0 ? [own] : [{ ...policy, resources: rest }, own];
}

function dropFix(place: RuleInRole, names: readonly string[]): Fix {
  const { policy } = place.rule;
  const resources = policy.resources.filter((resource) => !names.includes(resource));
  const [title, by] =
    resources.length === 0
      ? ["Remove the rule, which grants nothing", []]
      : [`Remove ${quoted(names)}: all permissions stay`, [{ ...policy, resources }]];
  return rewriteRule(place, { title, by, preferred: true });
}
