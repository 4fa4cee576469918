import { declaredNamespaces } from "../../graph/declared-namespaces";
import { closest } from "../../support/near-miss";
import { isKnown } from "../../yaml/node";
import { matchingMore, neverText, policyValues, replaceText } from "../istio-policy";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-undeclared-namespace",
    summary: "A mesh policy names a namespace that is nearly one of the workspace",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G21"],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (index.settings.world === "open" || policy.source.rendering !== "plain") return;
    for (const { test, text } of policyValues(policy)) {
      const name = text.value;
      if (test.attribute !== "source.namespace" || name.includes("*") || !isKnown(name)) continue;
      const declared = declaredNamespaces(index);
      if (declared === "unknown" || declared.has(name)) continue;
      const near = closest(name, [...declared]);
      const isClosed = index.settings.world === "closed";
      if (near === undefined && !isClosed) continue;
      const effect = test.negated ? "it excludes nobody" : neverText(policy);
      yield {
        at: text.at,
        message: `Namespace "${name}" is not declared${near === undefined ? "" : `, but "${near}" is`}: ${effect}.`,
        severity: isClosed ? "error" : "warning",
        fixes:
          near === undefined
            ? []
            : [
                {
                  title: `Change it to "${near}": its callers start to match`,
                  permissions: matchingMore(policy),
                  change: replaceText(policy, text, near),
                },
              ],
      };
    }
  },
});
