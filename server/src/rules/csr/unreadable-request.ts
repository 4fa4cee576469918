import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "csr/unreadable-request",
    summary: "What is asked for cannot be read",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#create-certificatesigningrequest",
    ],
  },
  on: ["signing-request"],
  *check({ unreadable, request }) {
    if (!unreadable || !request) return;
    yield {
      at: request,
      message:
        "request must be base64 of a PEM block CERTIFICATE REQUEST, as `base64 -w0 request.csr` prints it.",
    };
  },
});
