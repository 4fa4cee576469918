import { roleArnFault } from "../../model/cloud/aws/arn";
import { isPlaceholder } from "../../model/cloud/substituted";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/association-role",
    summary: "An association of EKS Pod Identity has no valid role or ServiceAccount",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/APIReference/API_CreatePodIdentityAssociation.html"],
    rows: ["F21", "F23"],
  },
  on: ["cloud"],
  *check(object) {
    for (const fact of object.facts) {
      if (fact.fact !== "aws-association") continue;
      const { role, account } = fact;
      if (account && isKnown(account.value) && account.value.includes("*"))
        yield {
          at: account.at,
          severity: "warning",
          message: `An association is for one ServiceAccount: "${account.value}" means none, wildcards are not read here.`,
        };
      if (role?.kind !== "value" || !isKnown(role.text.value) || isPlaceholder(role.text.value)) continue;
      const fault = roleArnFault(role.text.value);
      if (fault !== undefined)
        yield {
          at: role.text.at,
          message: `"${role.text.value}" is not the ARN of a role: ${fault}; EKS rejects the association.`,
        };
    }
  },
});
