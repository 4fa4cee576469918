import { dangerousGrantRule } from "../dangerous-grant";

const WRITE = ["create", "update", "patch", "delete", "deletecollection"];
const ROUTES = ["httproutes", "grpcroutes", "tlsroutes", "tcproutes", "udproutes"];
const GATEWAYS = ["gatewayclasses", "gateways", "listenersets", "referencegrants", ...ROUTES];
const NETWORKING = ["networkpolicies", "ingresses", "ingressclasses"];

export default dangerousGrantRule({
  id: "rbac/write-networking",
  summary: "A rule allows changing which traffic reaches what",
  preset: "all",
  rows: ["A38", "A39"],
  references: [
    "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
    "https://gateway-api.sigs.k8s.io/concepts/security-model/",
  ],
  words: [
    { apiGroup: "networking.k8s.io", resources: NETWORKING, verbs: WRITE },
    { apiGroup: "gateway.networking.k8s.io", resources: GATEWAYS, verbs: WRITE },
  ],
  judge: (grant) => ({
    can: grant.onlyOn("networkpolicies")
      ? `lift the isolation of Pods ${grant.where}`
      : `change which traffic reaches what ${grant.where}`,
    danger: "broad",
    mild: true,
  }),
});
