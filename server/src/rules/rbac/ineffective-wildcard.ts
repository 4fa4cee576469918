import { catalogOf, servedBy, splitResource } from "../../graph/api-catalog";
import { gainText, lintedRules, rewriteRule, type RuleInRole, withReplaced } from "../rewrite-rule";
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

function fixesFor(place: RuleInRole, entry: string): readonly Fix[] {
  const { policy } = place.rule;
  const meant = meantBy(place, entry);
  if (meant.length === 0) return [];
  const by = [{ ...policy, resources: withReplaced(policy.resources, [entry], meant) }];
  const title = `Replace "${entry}" with ${listText(meant.map((name) => `"${name}"`))}: ${gainText(place, by)}`;
  return [rewriteRule(place, { title, by })];
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
