import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "csr/privileged-subject",
    summary: "A certificate is asked for that makes its owner a part of Kubernetes itself",
    category: "security",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["I3"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers",
      "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#certificatesubjectrestriction",
    ],
  },
  on: ["signing-request"],
  *check({ subject, request, signerName }) {
    if (!subject || !request || !signerName) return;
    const isUser = signerName.value === "kubernetes.io/kube-apiserver-client";
    const isLegacy = signerName.value === "kubernetes.io/legacy-unknown";
    if (!isUser && !isLegacy) return;
    if (subject.organizations.includes("system:masters"))
      yield isUser
        ? {
            at: request,
            message:
              'The request asks for the group "system:masters", which may do everything; the API server does not take it for this signer.',
          }
        : {
            at: request,
            severity: "warning",
            message:
              'The request asks for the group "system:masters", which may do everything until the certificate expires, whatever bindings say.',
          };
    else if (subject.commonName.startsWith("system:"))
      yield {
        at: request,
        severity: "warning",
        message: `The request asks for the user "${subject.commonName}", one of Kubernetes' own names.`,
      };
  },
});
