import { defineRule } from "../rule";

const SIGNERS = ["kubernetes.io/kube-apiserver-client-kubelet", "kubernetes.io/kubelet-serving"];

export default defineRule({
  meta: {
    id: "csr/node-subject",
    summary: "The signer for kubelets refuses a subject that is no node",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["I5"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers",
    ],
  },
  on: ["signing-request"],
  *check({ subject, request, signerName }) {
    if (!subject || !request || !signerName || !SIGNERS.includes(signerName.value)) return;
    const { commonName, organizations } = subject;
    const isGroup = organizations.length === 1 && organizations[0] === "system:nodes";
    if (isGroup && commonName.startsWith("system:node:")) return;
    yield {
      at: request,
      message: `The signer "${signerName.value}" signs only for the group "system:nodes" alone and a user "system:node:…"; the request asks for "${commonName}"${organizations.length > 0 ? ` in ${organizations.map((group) => `"${group}"`).join(", ")}` : ""}.`,
    };
  },
});
