import { catalogOf, servedBy, splitResource } from "../../graph/api-catalog";
import { allowsAnything, expandRule, permissionResource } from "../../graph/expand";
import { isLiteralStar } from "../../graph/wildcard";
import {
  gainCount,
  grantScopeOf,
  lintedRules,
  rewriteRule,
  type RuleInRole,
  withReplaced,
} from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/ineffective-wildcard",
    summary: "A star stands where RBAC takes it literally",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A8"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      for (const { value, at } of rule.resources.items) {
        if (!isLiteralStar(value)) continue;
        yield {
          at,
          message: `"${value}" matches no request: only "*" and "*/SUBRESOURCE" are wildcards, so this grants nothing.`,
          fixes: fixesFor({ role, rule, catalog }, value),
        };
      }
    }
  },
});

/** Other subresources let their holder act inside Pods, stop them or become somebody else. */
const HARMLESS = ["log", "scale", "status"];

/** First what does little harm, then all that the entry may have meant; last, what it does today. */
function fixesFor(place: RuleInRole, entry: string): readonly Fix[] {
  const { role, rule, catalog } = place;
  const isOfUse = (name: string): boolean =>
    allowsAnything({ ...rule.policy, resources: [name] }, catalog, grantScopeOf(role));
  const meant = meantBy(place, entry);
  const all = meant.some(isOfUse) ? meant.filter(isOfUse) : meant;
  const harmless = all.filter((name) => HARMLESS.includes(splitResource(name).subresource));
  const choices = harmless.length < all.length ? [harmless, all] : [all];
  return [
    ...choices.filter((names) => names.length > 0).map((names) => replacement(place, entry, names)),
    ...removal(place, entry),
  ];
}

/** What lets its holder do the most harm is named first. */
function replacement(place: RuleInRole, entry: string, meant: readonly string[]): Fix {
  const { role, rule, catalog } = place;
  const { policy } = rule;
  const by = [{ ...policy, resources: withReplaced(policy.resources, [entry], meant) }];
  const title = (): string => {
    const own = expandRule({ ...policy, resources: meant }, catalog, grantScopeOf(role));
    const names = quoted([...own.map(permissionResource), ...meant], 3);
    return `Replace "${entry}" with ${names}: ${gainCount(place, by)}`;
  };
  return rewriteRule(place, { title, by });
}

/** The entry grants nothing, and neither does a rule of nothing else. */
function removal(place: RuleInRole, entry: string): readonly Fix[] {
  const { policy } = place.rule;
  const resources = policy.resources.filter((other) => other !== entry);
  const by = resources.length > 0 ? [{ ...policy, resources }] : [];
  const what = resources.length > 0 ? `"${entry}"` : `"${entry}" and its rule`;
  // What was meant is better found first, so that it does not go with all the other fixes.
  const fix = rewriteRule(place, { title: `Remove ${what}: all permissions stay`, by, onRequest: true });
  return fix.permissions === "equal" ? [fix] : [];
}

/** What the author most likely had in mind, as far as the catalog knows the groups. */
function meantBy({ rule: { policy }, catalog }: RuleInRole, entry: string): readonly string[] {
  if (entry === "*/*") return ["*"];
  const { plural, subresource } = splitResource(entry);
  const owners = servedBy(catalog, policy.apiGroups, plural);
  if (subresource === "*") {
    const names = owners.flatMap(({ subresources }) => [...subresources.keys()]);
    return [...new Set(names)].sort().map((name) => `${plural}/${name}`);
  }
  const [before = "", after, ...rest] = plural.split("*");
  if (subresource !== "" || after === undefined || rest.length > 0 || before + after === "") return [];
  const found = catalog
    .resources()
    .filter(
      ({ group, plural: name }) =>
        policy.apiGroups.includes(group) && name.startsWith(before) && name.endsWith(after),
    );
  return found.map(({ plural: name }) => name).sort();
}
