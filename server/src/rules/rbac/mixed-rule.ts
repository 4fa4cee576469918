import { builtInCatalog } from "../../catalog/catalog";
import { rewriteRule, type RuleInRole } from "../rewrite-rule";
import { roleProblems } from "../role-problem";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/mixed-rule",
    summary: "One rule holds both URLs and resources",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A14"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-v1/",
    ],
  },
  on: ["role"],
  *check(role) {
    for (const { problem, rule } of roleProblems(role, "rbac/mixed-rule")) {
      const fixes = rule && !rule.open ? fixesFor({ role, rule, catalog: builtInCatalog }) : [];
      yield { at: problem.at, message: problem.message, fixes };
    }
  },
});

/** The URLs of a Role cannot stay at all; half a rule about resources would be rejected as well. */
function fixesFor(place: RuleInRole): readonly Fix[] {
  const { policy } = place.rule;
  if (policy.verbs.length === 0) return [];
  const resources = { ...policy, nonResourceURLs: [] };
  const urls = { ...policy, apiGroups: [], resources: [], resourceNames: [] };
  const isWhole = policy.apiGroups.length > 0 && policy.resources.length > 0;
  if (place.role.kind === "Role") {
    if (!isWhole) return [];
    const title = "Keep the resources and drop the URLs: starts to grant what the rule says about resources";
    return [rewriteRule(place, { title, by: [resources] })];
  }
  if (!isWhole) {
    return [rewriteRule(place, { title: "Keep the URLs alone: starts to grant them", by: [urls] })];
  }
  const title = "Split into a rule for resources and one for URLs: starts to grant both";
  return [rewriteRule(place, { title, by: [resources, urls], preferred: true })];
}
