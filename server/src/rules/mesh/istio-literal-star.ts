import { deadValueOf } from "../../graph/mesh/dead-value";
import type { ObjectOf, Text } from "../../model/object";
import { matchingMore, neverText, policyValues, replaceText } from "../istio-policy";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-literal-star",
    summary: "A star that is neither first nor last is no wildcard",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy) {
    for (const { test, text } of policyValues(policy)) {
      if (deadValueOf(test.attribute, text.value) !== "middle-star") continue;
      yield {
        at: text.at,
        message: `A "*" in the middle is no wildcard, so that "${text.value}" matches nothing: ${test.negated ? "it excludes nothing" : neverText(policy)}.`,
        fixes: test.attribute === "request.path" && !test.negated ? asTemplate(policy, text) : [],
      };
    }
  },
});

const SEGMENTS = /^\/(?:[^*/]*\/|\*\/)*(?:[^*/]*|\*)$/;

/** Where stars stand for whole segments, `{*}` says what was meant. */
function asTemplate(policy: ObjectOf<"istio-authorization-policy">, text: Text): readonly Fix[] {
  if (!SEGMENTS.test(text.value)) return [];
  const template = text.value
    .split("/")
    .map((segment) => (segment === "*" ? "{*}" : segment))
    .join("/");
  return [
    {
      title: `Write "${template}": one segment of any text matches`,
      permissions: matchingMore(policy),
      change: replaceText(policy, text, template),
    },
  ];
}
