import { isKnown } from "../../yaml/node";
import { replaceText } from "../istio-policy";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-keys-over-http",
    summary: "Keys for tokens come over plain HTTP",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G47"],
    references: ["https://istio.io/latest/docs/reference/config/security/request_authentication/"],
  },
  on: ["istio-request-authentication"],
  *check(policy) {
    for (const { jwksUri } of policy.jwtRules) {
      if (
        jwksUri &&
        isKnown(jwksUri.value) &&
        /^http:\/\//.test(jwksUri.value) &&
        !IN_CLUSTER.test(jwksUri.value)
      )
        yield {
          at: jwksUri.at,
          message:
            "The keys come over plain HTTP: whoever is on the way can put in a key and make tokens that are accepted.",
          fixes: [
            {
              title: "Fetch the keys over https: the same tokens are accepted",
              permissions: "equal",
              onRequest: true,
              change: replaceText(policy, jwksUri, jwksUri.value.replace(/^http:/, "https:")),
            },
          ],
        };
    }
  },
});

/** Inside the cluster the mesh itself encrypts. */
const IN_CLUSTER = /^http:\/\/(?:localhost|127\.0\.0\.1|[^/:.]+|[^/:]+\.svc(?:\.[^/:]+)?)(?:[:/]|$)/;
