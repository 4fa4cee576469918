import { placedFaults } from "../trust-finding";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/trust-condition",
    summary: "A condition of a role's trust policy does not do what it was written for",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
    ],
    rows: ["F15"],
  },
  on: ["service-account", "cloud"],
  *check(object, index, documents) {
    for (const { fault, at, message, related = [] } of placedFaults(object, index, documents))
      if (fault.kind === "literal-star" || fault.kind === "other-issuer" || fault.kind === "negated")
        yield { at, message, related };
  },
});
