import { catalogOf, groupText, isKnownGroup } from "../../graph/api-catalog";
import { expandRule, type Permission, permissionResource } from "../../graph/expand";
import { reachOf } from "../../graph/reach";
import { isClusterAdminEquivalent } from "../../graph/wildcard";
import type { PolicyRule } from "../../model/object";
import { holdersText } from "../holders-text";
import {
  grantScopeOf,
  lintedRules,
  lossCount,
  narrowing,
  rewriteRule,
  type RuleInRole,
} from "../rewrite-rule";
import { bindViewInstead } from "../bind-view";
import { defineRule, type Fix } from "../rule";
import { grantSeverity } from "../severity";
import { READ_VERBS, specialVerbs } from "../wildcard-verbs";
import { counted, listText } from "../words";

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
      yield {
        at: star.at,
        message: `${allowText(policy)} on every resource of ${groupsText(policy.apiGroups)}, ${alsoText(place)} included${holdersText(role, reach)}.`,
        severity: grantSeverity(role, reach, "broad", policy.resourceNames.length > 0 || isMetrics(policy)),
        related: reach.cluster.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This binding grants it in every namespace.",
        })),
        fixes: [...narrowing(fixesFor(place)), ...bindViewInstead(index, role)],
      };
    }
  },
});

/** The groups of numbers that a metrics adapter serves: there is nothing else in them to protect. */
const METRICS_GROUPS = ["custom.metrics.k8s.io", "external.metrics.k8s.io", "metrics.k8s.io"];

function isMetrics({ apiGroups }: PolicyRule): boolean {
  return apiGroups.every((group) => METRICS_GROUPS.includes(group));
}

function allowText({ verbs }: PolicyRule): string {
  if (verbs.includes("*")) return 'Verb "*" on resource "*" allows everything';
  return `Resource "*" allows ${listText(verbs)}`;
}

/** What the stars cover that is easily overlooked. */
function alsoText(place: RuleInRole): string {
  const { policy } = place.rule;
  const permissions = expandRule(policy, place.catalog, "cluster");
  const secrets = permissions.some(({ resource }) => resource === "secrets") ? ["Secrets"] : [];
  if (!policy.verbs.includes("*")) return [...secrets, "resources to come"].join(" and ");
  const special = specialVerbs(place).map((verb) => `"${verb}"`);
  return `${[...secrets, ...special, "verbs"].join(", ")} and resources to come`;
}

/** More than that is no better to read than a star. */
const MOST_RESOURCES = 80;

/** Only groups whose resources are all known can be spelled out. */
function fixesFor(place: RuleInRole): readonly Fix[] {
  const { policy } = place.rule;
  const { catalog, role } = place;
  if (policy.apiGroups.some((group) => group === "*" || !isKnownGroup(catalog, group))) return [];
  const permissions = expandRule(policy, catalog, grantScopeOf(role));
  const resources = resourcesOf(permissions);
  if (resources.length === 0 || resources.length > MOST_RESOURCES) return [];
  const by = [{ ...policy, resources }];
  const title = () =>
    `Replace "*" with today's ${counted(resources.length, "resource")}: ${lossCount(place, by)}, drops those to come`;
  return [rewriteRule(place, { title, by, preferred: true }), ...readingOnly(place, permissions)];
}

/** Both stars spelled out, but for reading alone. */
function readingOnly(place: RuleInRole, permissions: readonly Permission[]): readonly Fix[] {
  const { policy } = place.rule;
  const read = permissions.filter(({ verb }) => READ_VERBS.includes(verb));
  const resources = resourcesOf(read);
  const verbs = READ_VERBS.filter((verb) => read.some((permission) => permission.verb === verb));
  if (!policy.verbs.includes("*") || verbs.length === 0) return [];
  const by = [{ ...policy, resources, verbs }];
  const title = () =>
    `Limit to ${verbs.join(", ")} on today's ${counted(resources.length, "resource")}: ${lossCount(place, by)}`;
  return [rewriteRule(place, { title, by })];
}

function resourcesOf(permissions: readonly Permission[]): readonly string[] {
  return [...new Set(permissions.map(permissionResource))].sort();
}

function groupsText(apiGroups: readonly string[]): string {
  return apiGroups.includes("*") ? "all API groups" : listText(apiGroups.map(groupText));
}
