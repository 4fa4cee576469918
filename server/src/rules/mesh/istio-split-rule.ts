import { actionOf } from "../../graph/mesh/authorize";
import { testsOf } from "../../graph/mesh/match-rule";
import { toJson } from "../../model/read";
import type { AccessRule } from "../../model/mesh/istio/content";
import type { ObjectOf } from "../../model/object";
import { insertEntry, removeItem } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { inSequence } from "../in-sequence";
import { matchingLess } from "../istio-policy";
import { defineRule, type Fix } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-split-rule",
    summary: "Source and operation stand in two rules, of which each matches alone",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G12"],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy) {
    const action = actionOf(policy);
    if (action !== "ALLOW" && action !== "DENY") return;
    const [first, second] = policy.rules;
    if (!first || !second || policy.rules.length !== 2 || policy.rulesOpen) return;
    const isSplit = (hasOnlyFrom(first) && hasOnlyTo(second)) || (hasOnlyTo(first) && hasOnlyFrom(second));
    if (!isSplit || isExemption(first, second)) return;
    const allows = action === "ALLOW" ? "allows" : "denies";
    yield {
      at: second.titleAt,
      message: `This is a rule of its own: the policy ${allows} every call of the named callers, and these operations of everybody.`,
      fixes: [merge(policy, first, second)],
    };
  },
});

function hasOnlyFrom({ from, to, when, open }: AccessRule): boolean {
  return from !== undefined && from.items.length > 0 && !to && when.length === 0 && !open;
}

function hasOnlyTo({ from, to, when, open }: AccessRule): boolean {
  return to !== undefined && to.items.length > 0 && !from && when.length === 0 && !open;
}

const OPEN_PATH =
  /health|ready|live|ping|metrics|status|version|favicon|public|static|login|auth|callback|well-known/i;

/** What everybody may ask for beside calls with a token or of certain callers: `/healthz`. */
function isExemption(first: AccessRule, second: AccessRule): boolean {
  const tests = [...testsOf(first), ...testsOf(second)];
  if (tests.some(({ attribute, negated }) => attribute.startsWith("request.auth.") || negated)) return true;
  return tests.some(
    ({ attribute, values }) =>
      attribute === "request.path" && values.items.every(({ value }) => OPEN_PATH.test(value)),
  );
}

function merge(policy: AuthorizationPolicy, first: AccessRule, second: AccessRule): Fix {
  const key = first.from ? "to" : "from";
  return {
    title: "Make it one rule: only these operations of the named callers match",
    permissions: matchingLess(policy),
    change: changeObject(policy, (open, path) => {
      const rules = [...path, "spec", "rules"];
      const value = toJson(nodeAt(open.document.root, [...rules, second.index, key]));
      if (value === undefined || value === null) return { refused: "There is nothing to move." };
      return inSequence(open, [
        (document, text) => insertEntry(document, text, [...rules, first.index], key, value),
        (document, text) => removeItem(document, text, rules, second.index),
      ]);
    }),
  };
}
