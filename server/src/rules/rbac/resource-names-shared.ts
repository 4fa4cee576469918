import { builtInCatalog } from "../../catalog/catalog";
import { splitResource } from "../../graph/api-catalog";
import { lintedRules, rewriteRule } from "../rewrite-rule";
import { defineRule } from "../rule";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/resource-names-shared",
    summary: "The names of a rule count for each of several resources",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "all",
    rows: ["A25"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role) {
    for (const rule of lintedRules(role)) {
      const { policy } = rule;
      const byPlural = groupByPlural(policy.resources);
      // What stands beside its own subresource is one object.
      if (policy.resourceNames.length === 0 || byPlural.size < 2) continue;
      const plurals = [...byPlural.keys()];
      const by = [...byPlural.values()].map((resources) => ({ ...policy, resources: [...resources] }));
      yield {
        at: rule.resourceNames.at,
        message: `${quoted(policy.resourceNames)} counts for each of ${listText(plurals)}, not for one of them.`,
        fixes: [
          rewriteRule(
            { role, rule, catalog: builtInCatalog },
            { title: `Split into ${by.length} rules, one for each resource: all permissions stay`, by },
          ),
        ],
      };
    }
  },
});

function groupByPlural(resources: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const res = new Map<string, Set<string>>();
  for (const entry of resources) {
    const { plural } = splitResource(entry);
    res.set(plural, (res.get(plural) ?? new Set()).add(entry));
  }
  return res;
}
