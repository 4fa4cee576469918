import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-any-audience",
    summary: "Tokens that are meant for another service are accepted",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["G47"],
    references: ["https://istio.io/latest/docs/reference/config/security/request_authentication/"],
  },
  on: ["istio-request-authentication"],
  *check(policy) {
    for (const { issuer, audiences, open } of policy.jwtRules) {
      if (!issuer || !isKnown(issuer.value) || audiences.present || audiences.open || open) continue;
      yield {
        at: issuer.at,
        message: `No "audiences": a token that "${issuer.value}" made for another service is accepted here too.`,
      };
    }
  },
});
