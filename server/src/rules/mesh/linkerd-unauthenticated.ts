import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-unauthenticated",
    summary: "A ServerAuthorization asks for an identity and for none",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G54"],
    references: ["https://linkerd.io/2-edge/reference/authorization-policy/"],
  },
  on: ["server-authorization"],
  *check({ unauthenticated, meshTls }) {
    if (!meshTls) return;
    const { unauthenticatedTls, identities, accounts } = meshTls;
    if (unauthenticated?.value === true)
      yield {
        at: unauthenticated.at,
        message:
          'With "meshTLS" clients need TLS, so that "unauthenticated" cannot be true: Linkerd rejects it.',
      };
    if (unauthenticatedTls?.value === true && identities.items.length + accounts.items.length > 0)
      yield {
        at: unauthenticatedTls.at,
        message:
          'With identities or serviceAccounts "unauthenticatedTLS" cannot be true: Linkerd rejects it.',
      };
  },
});
