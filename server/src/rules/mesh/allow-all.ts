import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { policiesFor, workloadsUnder } from "../../graph/mesh/covered";
import type { ObjectIndex } from "../../graph/index";
import type { AccessRule } from "../../model/mesh/istio/content";
import { type KubernetesObject, type ObjectOf, titleRange } from "../../model/object";
import { insertEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/allow-all",
    summary: "A rule of a mesh policy allows every call of everybody",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G7"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/ops/best-practices/security/",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (actionOf(policy) !== "ALLOW" || isDryRun(policy) || policy.rulesOpen) return;
    const rule = policy.rules.find(isUnlimited);
    if (!rule) return;
    const moot = othersBeside(index, policy);
    const [other] = moot;
    yield {
      at: rule.titleAt,
      message: other
        ? `This rule allows every call, also without mTLS, so that what "${other.name?.value ?? ""}" allows makes no difference.`
        : "This rule allows every call of everybody, also without mTLS.",
      severity: other ? "warning" : "information",
      related: moot.map((object) => ({
        object,
        at: titleRange(object),
        message: "This policy allows only some calls.",
      })),
      fixes: [requireIdentity(policy, rule)],
    };
  },
});

function isUnlimited({ from, to, when, open }: AccessRule): boolean {
  return !from && !to && when.length === 0 && !open;
}

/** Other ALLOW policies for the same workloads. */
function othersBeside(index: ObjectIndex, policy: AuthorizationPolicy): readonly KubernetesObject[] {
  const res = new Set<AuthorizationPolicy>();
  for (const workload of workloadsUnder(index, policy))
    for (const other of policiesFor(index, workload))
      if (other !== policy && actionOf(other) === "ALLOW" && other.rules.some((rule) => !isUnlimited(rule)))
        res.add(other);
  return [...res];
}

function requireIdentity(policy: AuthorizationPolicy, rule: AccessRule): Fix {
  return {
    title: "Require mTLS: only callers with an identity get through",
    permissions: "narrower",
    change: changeObject(policy, ({ document, text }, path) =>
      insertEntry(document, text, [...path, "spec", "rules", rule.index], "from", [
        { source: { principals: ["*"] } },
      ]),
    ),
  };
}
