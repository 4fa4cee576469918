import { deadValueOf } from "../../graph/mesh/dead-value";
import { closest } from "../../support/near-miss";
import { isKnown } from "../../yaml/node";
import { matchingMore, neverText, policyValues, replaceText } from "../istio-policy";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-method",
    summary: "A method or path has a form that no request has",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G19"],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy) {
    for (const { test, text } of policyValues(policy)) {
      const { value } = text;
      if (!isKnown(value)) continue;
      const effect = test.negated ? "it excludes nothing" : neverText(policy);
      const permissions = matchingMore(policy);
      const dead = deadValueOf(test.attribute, value);
      if (dead === "relative-path") {
        yield {
          at: text.at,
          message: `Paths begin with "/", so that no request has the path "${value}": ${effect}.`,
          fixes: [
            {
              title: `Write "/${value}": this path matches`,
              permissions,
              change: replaceText(policy, text, `/${value}`),
            },
          ],
        };
      } else if (test.attribute === "request.method" && isStrange(value)) {
        const meant =
          METHODS.find((method) => method === value.toUpperCase()) ?? closest(value.toUpperCase(), METHODS);
        yield {
          at: text.at,
          message: `Methods are compared exactly, and no request has the method "${value}": ${effect}.`,
          severity: meant === undefined ? "information" : "warning",
          fixes:
            meant === undefined
              ? []
              : [
                  {
                    title: `Write "${meant}": this method matches`,
                    permissions,
                    change: replaceText(policy, text, meant),
                  },
                ],
        };
      }
    }
  },
});

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"];

/** Methods of other protocols over HTTP, such as WebDAV, are upper case too. */
function isStrange(value: string): boolean {
  return !value.includes("*") && /[a-z]|^(?:GETS|POSTS|DEL|REMOVE|READ|WRITE)$/.test(value);
}
