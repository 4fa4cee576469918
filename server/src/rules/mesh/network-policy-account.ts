import { undeclaredAccountName, undeclaredSeverity } from "../../graph/undeclared";
import { titleRange } from "../../model/object";
import { correctName } from "../missing-text";
import { defineRule } from "../rule";
import { declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "mesh/network-policy-account",
    summary: "A network policy names a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G61", "G63"],
    references: [
      "https://docs.cilium.io/en/stable/security/policy/kubernetes/#serviceaccounts",
      "https://docs.tigera.io/calico/latest/network-policy/policy-rules/service-accounts",
    ],
  },
  on: ["account-network-policy"],
  *check(policy, index) {
    for (const { at, path, name, namespace, lookup } of policy.peers) {
      if (lookup !== "certain") continue;
      const undeclared = undeclaredAccountName(index, name, policy, namespace);
      if (!undeclared) continue;
      yield {
        at,
        message: missingAccountText(undeclared, index, "this selects no Pod"),
        severity: undeclaredSeverity(index, undeclared),
        related: undeclared.candidates.map(({ object }) => ({
          object,
          at: titleRange(object),
          message: declaredText(object),
        })),
        fixes: correctName(policy, path, undeclared, "the policy starts to count for its Pods"),
      };
    }
  },
});
