import { catalogOf } from "../../graph/api-catalog";
import { worksWithNames } from "../../graph/expand";
import type { Role, RoleRule } from "../../model/object";
import { gainText, lintedRules, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { listText } from "../words";

export default defineRule({
  meta: {
    id: "rbac/resource-names-create",
    summary: "create or deletecollection is limited to names, which such requests do not carry",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A22"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      for (const { value, at } of rule.verbs.items) {
        if (!isUseless(role, rule, value)) continue;
        const what = value === "create" ? "A request to create" : "A request to delete a collection";
        yield {
          at,
          message: `${what} carries no name, so that "${value}" limited by resourceNames grants nothing on ${listText(rule.policy.resources)}.`,
          fixes: fixesFor({ role, rule, catalog }, value),
        };
      }
    }
  },
});

function isUseless(role: Role, rule: RoleRule, verb: string): boolean {
  const { policy } = rule;
  if (policy.resourceNames.length === 0 || policy.resources.length === 0 || policy.verbs.includes("*"))
    return false;
  // Subresources are created under the name of their object; signers and the like have verbs of their own.
  if (policy.resources.some((entry) => entry.includes("/") || entry === "*" || entry === "signers"))
    return false;
  if (worksWithNames(policy, verb, "")) return false;
  if (verb === "deletecollection") return true;
  // Another rule may allow the update or the apply that makes an object of the name.
  return !role.rules.some((other) => other !== rule && updates(other, policy.resources));
}

function updates({ policy, open }: RoleRule, resources: readonly string[]): boolean {
  if (!open && !policy.verbs.some((verb) => verb === "*" || verb === "update" || verb === "patch"))
    return false;
  return open || policy.resources.some((entry) => entry === "*" || resources.includes(entry));
}

function fixesFor(place: RuleInRole, verb: string): readonly Fix[] {
  const { policy } = place.rule;
  const verbs = policy.verbs.filter((other) => other !== verb);
  const unlimited = { ...policy, verbs: [verb], resourceNames: [] };
  const split = verbs.length === 0 ? [unlimited] : [{ ...policy, verbs }, unlimited];
  const drop = verbs.length === 0 ? [] : [{ ...policy, verbs }];
  return [
    rewriteRule(place, { title: `Allow "${verb}" for any name: ${gainText(place, split)}`, by: split }),
    rewriteRule(place, {
      title:
        verbs.length === 0
          ? "Remove the rule, which grants nothing"
          : `Remove "${verb}": all permissions stay`,
      by: drop,
      preferred: true,
    }),
  ];
}
