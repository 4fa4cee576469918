import { deadValueOf } from "../../graph/mesh/dead-value";
import type { ObjectIndex } from "../../graph/index";
import { meshOf } from "../../graph/mesh/mesh";
import { accountOfPrincipal } from "../../model/mesh/istio/peer-references";
import type { ObjectOf } from "../../model/object";
import { matchingMore, neverText, type PolicyValue, policyValues, replaceText } from "../istio-policy";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-principal-format",
    summary: "A principal has a form that no caller has",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G1"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/concepts/security/#istio-identity",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    for (const value of policyValues(policy)) {
      const { test, text } = value;
      const dead = deadValueOf(test.attribute, text.value);
      if (dead !== "spiffe-prefix" && dead !== "user-name" && dead !== "no-principal") continue;
      const excluded = test.negated ? "it excludes nobody" : neverText(policy);
      const fixes = fixesOf(policy, value, index);
      yield {
        at: text.at,
        message: `${WORDS[dead](text.value)}: ${excluded}.`,
        // Another issuer of certificates may give callers names in a form of its own.
        severity: dead === "no-principal" && fixes.length === 0 ? "information" : "warning",
        fixes,
      };
    }
  },
});

const FORM = "<trust domain>/ns/<namespace>/sa/<ServiceAccount>";
const WORDS = {
  "spiffe-prefix": (value: string) =>
    `Istio puts "spiffe://" in front by itself, so that no caller is "${value}"`,
  "user-name": (value: string) => `"${value}" is a name for the API server; in the mesh a caller is ${FORM}`,
  "no-principal": (value: string) => `No caller is "${value}", because principals are ${FORM}`,
};

function fixesOf(
  policy: ObjectOf<"istio-authorization-policy">,
  { test, text }: PolicyValue,
  index: ObjectIndex,
): readonly Fix[] {
  const meant = meantPrincipal(text.value, policy.namespace, index);
  if (meant === undefined) return [];
  const effect = test.negated ? "is excluded" : "matches";
  const more = matchingMore(policy);
  const less = more === "wider" ? "narrower" : "wider";
  return [
    {
      title: `Write "${meant}": this caller ${effect}`,
      permissions: test.negated ? less : more,
      preferred: true,
      change: replaceText(policy, text, meant),
    },
  ];
}

/** What was probably meant: the same ServiceAccount, or one of that name which the workspace declares. */
function meantPrincipal(value: string, policyNamespace: string, index: ObjectIndex): string | undefined {
  if (value.startsWith("spiffe://")) return value.slice("spiffe://".length);
  const { trustDomain } = meshOf(index);
  const account = accountOfPrincipal(value);
  if (account) return `${trustDomain}/ns/${account.namespace}/sa/${account.name}`;
  const [first = "", second, ...rest] = value.split("/");
  if (rest.length > 0 || value.includes("*") || value.includes(":")) return undefined;
  const [namespace, name] = second === undefined ? [policyNamespace, first] : [first, second];
  if (index.serviceAccounts(namespace, name).length === 0) return undefined;
  return `${trustDomain}/ns/${namespace}/sa/${name}`;
}
