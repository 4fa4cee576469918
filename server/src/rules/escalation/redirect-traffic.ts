import { dangerousGrantRule, type FoundGrant } from "../dangerous-grant";

const WRITE = ["create", "update", "patch"];

export default dangerousGrantRule({
  id: "escalation/redirect-traffic",
  summary: "A rule allows sending the traffic of Services elsewhere",
  preset: "strict",
  rows: ["C28", "C29", "C31"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#write-access-for-endpoints",
    "https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors",
  ],
  words: [
    { apiGroup: "", resources: ["endpoints"], verbs: WRITE },
    { apiGroup: "discovery.k8s.io", resources: ["endpointslices"], verbs: WRITE },
    { apiGroup: "", resources: ["services/status", "pods/status"], verbs: ["update", "patch"] },
  ],
  // Labels alone move traffic only among Pods that are there already.
  judge: (grant) => ({ can: deeds(grant), danger: "broad", mild: grant.onlyOn("pods/status") }),
});

function deeds({ onlyOn, where }: FoundGrant): string {
  if (onlyOn("pods/status"))
    return `relabel Pods ${where} and so choose which of them get the traffic of Services`;
  if (onlyOn("services/status"))
    return `give Services ${where} the addresses of others and so get their traffic`;
  return `choose where the traffic of Services ${where} goes`;
}
