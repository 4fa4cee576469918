import { effectivePermissions } from "../../graph/authorizer";
import type { ObjectIndex } from "../../graph/index";
import { groupIdentity, MASTERS } from "../../graph/identity";
import { risksOf } from "../../graph/risk";
import { isKnown } from "../../yaml/node";
import { placeInside } from "../embedded-place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/mapped-admin-group",
    summary: "A role of AWS becomes a member of a group that may do everything in the cluster",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html"],
    rows: ["F28"],
  },
  on: ["cloud"],
  *check(object, index, documents) {
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access") continue;
      for (const group of fact.groups) {
        if (group.value === MASTERS || !isKnown(group.value)) continue;
        const binding = adminBinding(index, group.value);
        if (!binding) continue;
        const who = fact.principal.kind === "value" ? `"${fact.principal.text.value}"` : "This principal";
        yield {
          at: placeInside(documents, object, group),
          message: `${who} may do everything in the cluster as a member of group "${group.value}".`,
          related: [
            {
              object: binding,
              at: binding.name?.at ?? binding.kindAt,
              message: "What gives it to the group.",
            },
          ],
        };
      }
    }
  },
});

function adminBinding(index: ObjectIndex, group: string) {
  const { grants } = effectivePermissions(index, groupIdentity(group));
  const all = grants.find(
    ({ namespace, rule, subject }) =>
      namespace === "" &&
      subject.name?.value === group &&
      risksOf(rule.policy, "cluster").some((risk) => risk.rule === "rbac/cluster-admin-equivalent"),
  );
  return all?.binding;
}
