import type { ApiCatalog } from "../../catalog/catalog";
import { catalogOf, isKnownGroup } from "../../graph/api-catalog";
import { allowsAnything } from "../../graph/expand";
import { reachOf, reachText, scopeOf } from "../../graph/reach";
import type { PolicyRule, RoleRule } from "../../model/object";
import { type Misplaced, moveToClusterRole } from "../move-to-cluster-role";
import { lintedRules, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/cluster-scoped-resource-in-role",
    summary: "A role that counts in namespaces only names a cluster-scoped resource",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A26"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole"],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    const reach = reachOf(index, role);
    const isNamespaced = role.kind === "Role";
    if (!isNamespaced && scopeOf(reach) !== "namespace") return;
    const rules = lintedRules(role);
    for (const rule of rules) {
      for (const { value, at } of rule.resources.items) {
        if (!isOutOfReach(rule.policy, value, catalog)) continue;
        const holder = isNamespaced ? "a Role" : `a role that is ${reachText(reach)}`;
        yield {
          at,
          message: `"${value}" belong to no namespace, so ${holder} grants nothing on them.`,
          // Others may bind a ClusterRole, so that it is no certain mistake.
          severity: isNamespaced ? "warning" : "information",
          fixes: [
            ...(isNamespaced ? [dropFix({ role, rule, catalog }, value)] : []),
            ...moveToClusterRole(index, role, misplacedIn(rules, catalog), "what has no namespace"),
          ],
        };
      }
    }
  },
});

function isOutOfReach(policy: PolicyRule, entry: string, catalog: ApiCatalog): boolean {
  const { apiGroups } = policy;
  if (entry.includes("*") || !apiGroups.every((group) => isKnownGroup(catalog, group))) return false;
  const own = { ...policy, resources: [entry] };
  return allowsAnything(own, catalog, "cluster") && !allowsAnything(own, catalog, "namespace");
}

function misplacedIn(rules: readonly RoleRule[], catalog: ApiCatalog): readonly Misplaced[] {
  return rules.flatMap((rule) => {
    const { policy } = rule;
    const own = policy.resources.filter((entry) => isOutOfReach(policy, entry, catalog));
    if (own.length === 0) return [];
    const left = policy.resources.filter((entry) => !own.includes(entry));
    return [{ rule, moved: { ...policy, resources: own }, left }];
  });
}

function dropFix(place: RuleInRole, entry: string): Fix {
  const { policy } = place.rule;
  const resources = policy.resources.filter((other) => other !== entry);
  if (resources.length === 0) {
    return rewriteRule(place, { title: "Remove the rule, which grants nothing", by: [], preferred: true });
  }
  const title = `Remove "${entry}": all permissions stay`;
  return rewriteRule(place, { title, by: [{ ...policy, resources }], preferred: true });
}
