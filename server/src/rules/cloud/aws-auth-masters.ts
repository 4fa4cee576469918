import { MASTERS } from "../../graph/identity";
import { placeInside } from "../embedded-place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/aws-auth-masters",
    summary: "A role or user of AWS becomes a member of system:masters",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    ],
    rows: ["F27", "F35"],
  },
  on: ["cloud"],
  *check(object, _index, documents) {
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access" || fact.via === "access-entry") continue;
      const group = fact.groups.find(({ value }) => value === MASTERS);
      const { principal } = fact;
      if (!group) continue;
      const who = principal.kind === "value" ? `"${principal.text.value}"` : "This principal";
      yield {
        at: placeInside(documents, object, principal.kind === "value" ? principal.text : group),
        message: `${who} becomes a member of "${MASTERS}", which may do everything and cannot be limited by RBAC.`,
      };
    }
  },
});
