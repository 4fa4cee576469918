import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/network-policy-any-namespace",
    summary: "A cluster-wide network policy means a ServiceAccount of every namespace",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://docs.cilium.io/en/stable/security/policy/kubernetes/#serviceaccounts",
      "https://docs.tigera.io/calico/latest/network-policy/policy-rules/service-accounts",
    ],
  },
  on: ["account-network-policy"],
  *check({ peers }) {
    for (const { at, name, lookup, path } of peers) {
      // What the policy protects may well be spread over namespaces.
      if (lookup !== "any" || path.includes("endpointSelector")) continue;
      yield {
        at,
        message: `Without a namespace this is a ServiceAccount "${name}" of any namespace: whoever may create one somewhere is meant as well.`,
      };
    }
  },
});
