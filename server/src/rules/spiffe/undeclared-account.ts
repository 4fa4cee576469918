import { undeclaredAccountName, undeclaredSeverity } from "../../graph/undeclared";
import { selectedAccount } from "../../model/mesh/spiffe/lower";
import { titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";
import { declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "spiffe/undeclared-account",
    summary: "A ClusterStaticEntry selects the Pods of a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterstaticentry-crd.md",
    ],
  },
  on: ["cluster-static-entry"],
  *check(entry, index) {
    const account = selectedAccount(entry.selectors);
    if (!account?.namespace || !isKnown(account.namespace.value)) return;
    const name = account.name.value.slice("k8s:sa:".length);
    const namespace = account.namespace.value.slice("k8s:ns:".length);
    const undeclared = undeclaredAccountName(index, name, entry, namespace);
    if (!undeclared) return;
    yield {
      at: account.name.at,
      message: missingAccountText(undeclared, index, "no Pod gets the identity"),
      severity: undeclaredSeverity(index, undeclared),
      related: undeclared.candidates.map(({ object }) => ({
        object,
        at: titleRange(object),
        message: declaredText(object),
      })),
    };
  },
});
