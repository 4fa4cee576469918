import { actionOf } from "../../graph/mesh/authorize";
import type { ObjectOf, Text } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { matchingLess, policyValues, replaceText } from "../istio-policy";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-wide-principal",
    summary: "A principal with a star matches more callers than its text says",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G3"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/ops/best-practices/security/",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy) {
    for (const { test, text } of policyValues(policy)) {
      if (test.attribute !== "source.principal" || !isKnown(text.value)) continue;
      const leak = leakOf(text.value);
      if (leak !== undefined) {
        yield {
          at: text.at,
          message: `"${text.value}" also means the callers of namespace "${leak}-other": a prefix goes on over the end of a name.`,
          fixes: [endName(policy, text)],
        };
      } else if (!test.negated && actionOf(policy) === "ALLOW" && isOpenSuffix(text.value)) {
        yield {
          at: text.at,
          message: `"${text.value}" allows callers of every namespace: whoever may create a ServiceAccount of such a name gets in.`,
        };
      }
    }
  },
});

/** `cluster.local/ns/shop*`: the namespace whose name the star continues. */
function leakOf(value: string): string | undefined {
  return /^[^/*]+\/ns\/([^/*]+)\*$/.exec(value)?.[1];
}

/** `any/sa/cart` and `*cart` say nothing of the namespace. */
function isOpenSuffix(value: string): boolean {
  return (
    value.startsWith("*") && value.length > 1 && !value.includes("/ns/") && !value.slice(1).includes("*")
  );
}

function endName(policy: ObjectOf<"istio-authorization-policy">, text: Text): Fix {
  const value = `${text.value.slice(0, -1)}/*`;
  return {
    title: `Write "${value}": only this namespace matches`,
    permissions: matchingLess(policy),
    preferred: true,
    change: replaceText(policy, text, value),
  };
}
