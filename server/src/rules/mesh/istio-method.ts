import { deadValueOf } from "../../graph/mesh/dead-value";
import { testsOf } from "../../graph/mesh/match-rule";
import type { ObjectOf, Text } from "../../model/object";
import { closest } from "../../support/near-miss";
import { isKnown } from "../../yaml/node";
import { matchingMore, neverText, replaceTexts } from "../istio-policy";
import { defineRule, type Finding, type Fix } from "../rule";
import { counted } from "../words";

type Policy = ObjectOf<"istio-authorization-policy">;

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
    for (const rule of policy.rules) {
      for (const test of testsOf(rule)) {
        const items = test.values.items.filter(({ value }) => isKnown(value));
        const effect = test.negated ? "it excludes nothing" : neverText(policy);
        yield* pathFindings(
          policy,
          items.filter(({ value }) => deadValueOf(test.attribute, value) === "relative-path"),
          effect,
        );
        if (test.attribute !== "request.method") continue;
        for (const text of items) if (isStrange(text.value)) yield methodFinding(policy, text, effect);
      }
    }
  },
});

/** The paths of one list are written in one way, and mended at once. */
function* pathFindings(policy: Policy, texts: readonly Text[], effect: string): Generator<Finding> {
  const [first] = texts;
  if (!first) return;
  const list = texts.map(({ value }) => `"${value}"`).join(" or ");
  const title =
    texts.length === 1
      ? `Write "/${first.value}": this path matches`
      : `Write "/" before ${counted(texts.length, "path")}: they match`;
  yield {
    at: first.at,
    message: `Paths begin with "/", so that no request has the path ${list}: ${effect}.`,
    fixes: [
      {
        title,
        permissions: matchingMore(policy),
        change: replaceTexts(policy, new Map(texts.map((text) => [text, `/${text.value}`]))),
      },
    ],
  };
}

function methodFinding(policy: Policy, text: Text, effect: string): Finding {
  const { value } = text;
  const upper = value.toUpperCase();
  const meant = METHODS.find((method) => method === upper) ?? closest(upper, METHODS);
  const message = `Methods are compared exactly, and no request has the method "${value}": ${effect}.`;
  if (meant === undefined) return { at: text.at, message, severity: "information" };
  const fix: Fix = {
    title: `Write "${meant}": this method matches`,
    permissions: matchingMore(policy),
    change: replaceTexts(policy, new Map([[text, meant]])),
  };
  return { at: text.at, message, fixes: [fix] };
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE"];

/** Methods of other protocols over HTTP, such as WebDAV, are upper case too. */
function isStrange(value: string): boolean {
  return !value.includes("*") && /[a-z]|^(?:GETS|POSTS|DEL|REMOVE|READ|WRITE)$/.test(value);
}
