import { catalogOf, servedBy, splitResource } from "../../graph/api-catalog";
import { allowsAnything } from "../../graph/expand";
import {
  gainText,
  grantScopeOf,
  lintedRules,
  rewriteRule,
  type RuleInRole,
  withReplaced,
} from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { listText } from "../words";

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
        if (isEffective(value)) continue;
        yield {
          at,
          message: `"${value}" matches no request: only "*" and "*/SUBRESOURCE" are wildcards, so this grants nothing.`,
          fixes: fixesFor({ role, rule, catalog }, value),
        };
      }
    }
  },
});

function isEffective(entry: string): boolean {
  return entry === "*" || !entry.replace(/^\*\//, "").includes("*");
}

/** Other subresources let their holder act inside Pods, stop them or become somebody else. */
const HARMLESS = ["log", "scale", "status"];

/** First what does little harm, then all that the entry may have meant. */
function fixesFor(place: RuleInRole, entry: string): readonly Fix[] {
  const { role, rule, catalog } = place;
  const isOfUse = (name: string): boolean =>
    allowsAnything({ ...rule.policy, resources: [name] }, catalog, grantScopeOf(role));
  const meant = meantBy(place, entry);
  const all = meant.some(isOfUse) ? meant.filter(isOfUse) : meant;
  const harmless = all.filter((name) => HARMLESS.includes(splitResource(name).subresource));
  const choices = harmless.length < all.length ? [harmless, all] : [all];
  return choices.filter((names) => names.length > 0).map((names) => replacement(place, entry, names));
}

function replacement(place: RuleInRole, entry: string, meant: readonly string[]): Fix {
  const { policy } = place.rule;
  const by = [{ ...policy, resources: withReplaced(policy.resources, [entry], meant) }];
  const names = listText(meant.map((name) => `"${name}"`));
  return rewriteRule(place, { title: `Replace "${entry}" with ${names}: ${gainText(place, by)}`, by });
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
