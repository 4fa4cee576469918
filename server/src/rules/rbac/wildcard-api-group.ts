import { catalogOf, splitResource } from "../../graph/api-catalog";
import { expandRule } from "../../graph/expand";
import { reachOf } from "../../graph/reach";
import { holdersText } from "../holders-text";
import {
  grantScopeOf,
  lintedRules,
  lossText,
  narrowing,
  rewriteRule,
  type RuleInRole,
} from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { grantSeverity } from "../severity";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/wildcard-api-group",
    summary: "A rule names resources of every API group",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A3"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/using-api/#api-groups",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    const reach = reachOf(index, role);
    for (const rule of lintedRules(role)) {
      const star = rule.apiGroups.items.find(({ value }) => value === "*");
      const { resources, resourceNames } = rule.policy;
      // A star among the resources says more, and has a rule of its own.
      if (!star || resources.length === 0 || resources.includes("*")) continue;
      // OpenShift asks it of whoever sets owner references, and nothing can be read or run with it.
      const isFinalizers = resources.every((entry) => entry === "*/finalizers");
      yield {
        at: star.at,
        message: `API group "*" means ${listText(resources)} of every group, also of groups to come${holdersText(role, reach)}.`,
        severity: grantSeverity(role, reach, "broad", resourceNames.length > 0 || isFinalizers),
        fixes: narrowing(fixesFor({ role, rule, catalog })),
      };
    }
  },
});

/** Offered when the catalog knows a group for each of the resources. */
function fixesFor(place: RuleInRole): readonly Fix[] {
  const { role, rule, catalog } = place;
  const { policy } = rule;
  const permissions = expandRule(policy, catalog, grantScopeOf(role));
  const isServed = (entry: string): boolean =>
    permissions.some(({ resource }) => resource === splitResource(entry).plural);
  if (!policy.resources.every(isServed)) return [];
  const apiGroups = [...new Set(permissions.map(({ apiGroup }) => apiGroup))].sort();
  const by = [{ ...policy, apiGroups }];
  const title = () => `Replace "*" with ${quoted(apiGroups)}: ${lossText(place, by)}, drops groups to come`;
  return [rewriteRule(place, { title, by, preferred: true })];
}
