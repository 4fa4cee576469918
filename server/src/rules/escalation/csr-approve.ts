import type { Companion } from "../../graph/companion";
import { companionText } from "../companion-text";
import { dangerousGrantRule } from "../dangerous-grant";

const GROUP = "certificates.k8s.io";
const USERS = "kubernetes.io/kube-apiserver-client";
const NODES = "kubernetes.io/kube-apiserver-client-kubelet";
/** Stands for every signer of the domain. */
const ALL = "kubernetes.io/*";

export default dangerousGrantRule({
  id: "escalation/csr-approve",
  summary: "A rule allows approving certificates with which their owners log in to the API server",
  preset: "recommended",
  rows: ["C35", "I8"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers",
    "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing",
  ],
  words: [
    { apiGroup: GROUP, resources: ["certificatesigningrequests/approval"], verbs: ["update", "patch"] },
  ],
  needs: [
    { apiGroup: GROUP, resources: ["signers"], verbs: ["approve"], names: [USERS, ALL] },
    { apiGroup: GROUP, resources: ["signers"], verbs: ["approve"], names: [NODES] },
  ],
  judge({ role, companion }) {
    if (typeof companion === "string") return undefined;
    const who = isAboutUsers(companion) ? "any user or group but system:masters" : "any node";
    return {
      can: `approve, with ${companionText(role, companion)}, certificates with which one logs in as ${who}`,
      danger: "takeover",
    };
  },
});

function isAboutUsers({ rule: { policy } }: Companion): boolean {
  const { resourceNames } = policy;
  return resourceNames.length === 0 || resourceNames.some((name) => name === USERS || name === ALL);
}
