import { isRemovedGroup, removedResource } from "../../catalog/removed";
import { catalogOf, splitResource } from "../../graph/api-catalog";
import type { PolicyRule } from "../../model/object";
import { dropFix } from "../drop-fix";
import { lintedRules, rewriteRule } from "../rewrite-rule";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/removed-api",
    summary: "A rule names an API that Kubernetes does not serve any more",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["A31"],
    references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of lintedRules(role)) {
      const { policy } = rule;
      for (const { value, at } of rule.resources.items) {
        const removal = removalOf(policy, value);
        if (!removal) continue;
        yield {
          at,
          message: `Kubernetes does not serve ${value} in "${policy.apiGroups.join('", "')}" since ${removal.since}, so this grants nothing.`,
          tags: ["deprecated"],
          fixes: [dropFix(role, rule, index, "resources", [value])],
        };
      }
      const groups = rule.apiGroups.items.filter(({ value }) => isRemovedGroup(value));
      // Where no other group is listed, the resources are in the wrong one or gone.
      if (groups.length === policy.apiGroups.length || policy.apiGroups.includes("*")) continue;
      for (const { value, at } of groups) {
        const by = [{ ...policy, apiGroups: policy.apiGroups.filter((group) => group !== value) }];
        const title = `Remove "${value}": grants nothing in a cluster of today`;
        yield {
          at,
          message: `Kubernetes serves nothing under "${value}" any more, so this entry grants nothing.`,
          tags: ["deprecated"],
          fixes: [rewriteRule({ role, rule, catalog: catalogOf(index) }, { title, by })],
        };
      }
    }
  },
});

/** Gone from every group of the rule, with nothing under the same name elsewhere. */
function removalOf({ apiGroups }: PolicyRule, entry: string): { readonly since: string } | undefined {
  const removals = apiGroups.map((group) => removedResource(group, splitResource(entry).plural));
  const [first] = removals;
  if (!first || removals.some((removal) => typeof removal?.now !== "string")) return undefined;
  return { since: first.since ?? "long" };
}
