import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/access-entry-admin",
    summary: "An access entry lets a principal of AWS do everything in the cluster",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html"],
    rows: ["F34"],
  },
  on: ["cloud"],
  *check(object) {
    for (const fact of object.facts) {
      if (fact.fact !== "aws-access") continue;
      const { principal, policies } = fact;
      const who = principal.kind === "value" ? `"${principal.text.value}"` : "This principal";
      for (const { arn, scope } of policies) {
        if (!arn.value.endsWith("/AmazonEKSClusterAdminPolicy") || scope?.value === "namespace") continue;
        yield {
          at: arn.at,
          message: `${who} may do everything in the cluster; no RBAC object shows it, and none can limit it.`,
        };
      }
    }
  },
});
