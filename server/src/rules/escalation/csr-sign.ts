import { companionText } from "../companion-text";
import { dangerousGrantRule } from "../dangerous-grant";

const GROUP = "certificates.k8s.io";
const SIGNERS = [
  "kubernetes.io/kube-apiserver-client",
  "kubernetes.io/kube-apiserver-client-kubelet",
  "kubernetes.io/kubelet-serving",
  "kubernetes.io/*",
];

export default dangerousGrantRule({
  id: "escalation/csr-sign",
  summary: "A rule allows issuing certificates in the name of the signers of Kubernetes",
  preset: "strict",
  rows: ["C36"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers",
    "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#authorization",
  ],
  words: [{ apiGroup: GROUP, resources: ["certificatesigningrequests/status"], verbs: ["update", "patch"] }],
  needs: [{ apiGroup: GROUP, resources: ["signers"], verbs: ["sign"], names: SIGNERS }],
  judge({ role, companion }) {
    if (typeof companion === "string") return undefined;
    return {
      can: `answer, with ${companionText(role, companion)}, requests for certificates of users and nodes with certificates of its choice`,
      danger: "escalation",
    };
  },
});
