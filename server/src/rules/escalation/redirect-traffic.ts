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
  judge: (grant) => ({ can: `${deeds(grant)} ${grant.where}`, danger: "broad" }),
});

function deeds(grant: FoundGrant): string {
  if (grant.onlyOn("pods/status")) return "relabel Pods, so that they get the traffic of any Service";
  if (grant.onlyOn("services/status"))
    return "give Services addresses of others, whose traffic they then get,";
  return "send the traffic of Services to addresses of its choice";
}
