import { catalogOf, servedBy, splitResource } from "../../graph/api-catalog";
import { gainText, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { roleProblems } from "../role-problem";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/missing-api-groups",
    summary: "A rule about resources lists no API group",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A11"],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/"],
  },
  on: ["role"],
  *check(role, index) {
    for (const { problem, rule } of roleProblems(role, "rbac/missing-api-groups")) {
      const fixes = rule && !rule.open ? fixesFor({ role, rule, catalog: catalogOf(index) }) : [];
      yield { at: problem.at, message: problem.message, fixes };
    }
  },
});

/** Offered when exactly one group serves all the resources. */
function fixesFor(place: RuleInRole): readonly Fix[] {
  const { rule, catalog } = place;
  const owners = rule.policy.resources.map((entry) =>
    servedBy(catalog, ["*"], splitResource(entry).plural).map(({ group }) => group),
  );
  const groups = new Set(owners.flat());
  const [group] = groups;
  if (group === undefined || groups.size > 1 || owners.some((list) => list.length === 0)) return [];
  const by = [{ ...rule.policy, apiGroups: [group] }];
  const title = `Set apiGroups to "${group}": ${gainText(place, by)}`;
  return [rewriteRule(place, { title, by, preferred: true })];
}
