import { catalogOf, isKnownGroup } from "../../graph/api-catalog";
import { expandRule, permissionResource } from "../../graph/expand";
import { reachOf, reachText } from "../../graph/reach";
import { isClusterAdminEquivalent } from "../../graph/wildcard";
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
    id: "rbac/wildcard-resource",
    summary: "A rule allows its verbs on every resource of its groups",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A2", "A9"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    const reach = reachOf(index, role);
    for (const rule of lintedRules(role)) {
      const star = rule.resources.items.find(({ value }) => value === "*");
      const { policy } = rule;
      if (!star || policy.verbs.length === 0 || isClusterAdminEquivalent(policy)) continue;
      const place = { role, rule, catalog };
      const reads = expandRule(policy, catalog, "cluster").some(({ resource }) => resource === "secrets");
      const secrets = reads ? "Secrets and " : "";
      yield {
        at: star.at,
        message: `Resource "*" allows ${verbsText(policy.verbs)} on every resource of ${groupsText(policy.apiGroups)}, ${secrets}resources to come included, ${reachText(reach)}.`,
        severity: grantSeverity(role, reach, "broad", policy.resourceNames.length > 0),
        related: reach.cluster.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This binding grants it in every namespace.",
        })),
        fixes: narrowing(fixesFor(place)),
      };
    }
  },
});

/** More than that is no better to read than a star. */
const MOST_RESOURCES = 80;

/** Only groups whose resources are all known can be spelled out. */
function fixesFor(place: RuleInRole): readonly Fix[] {
  const { policy } = place.rule;
  const { catalog, role } = place;
  if (policy.apiGroups.some((group) => group === "*" || !isKnownGroup(catalog, group))) return [];
  const permissions = expandRule(policy, catalog, grantScopeOf(role));
  const resources = [...new Set(permissions.map(permissionResource))].sort();
  if (resources.length === 0 || resources.length > MOST_RESOURCES) return [];
  const by = [{ ...policy, resources }];
  const title = () =>
    `Replace "*" with ${listText(resources, 3)}: ${lossText(place, by)}, drops resources to come`;
  return [rewriteRule(place, { title, by, preferred: true })];
}

function verbsText(verbs: readonly string[]): string {
  return verbs.includes("*") ? "every verb" : listText(verbs);
}

function groupsText(apiGroups: readonly string[]): string {
  return apiGroups.includes("*") ? "all API groups" : quoted(apiGroups);
}
