import { makesUsers } from "../../model/cluster/signing-request";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "csr/service-account-requester",
    summary: "A ServiceAccount asks for a certificate with which one logs in",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["I1"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/"],
  },
  on: ["signing-request"],
  *check({ username, signerName }) {
    const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(username?.value ?? "") ?? [];
    if (!username || !signerName || !makesUsers(signerName.value) || namespace === undefined) return;
    yield {
      at: username.at,
      message: `ServiceAccount "${namespace}/${name ?? ""}" asks for a certificate with which its owner logs in as somebody else, and which outlives its token.`,
    };
  },
});
