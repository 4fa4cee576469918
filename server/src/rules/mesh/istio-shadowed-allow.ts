import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { policiesFor, workloadsUnder } from "../../graph/mesh/covered";
import { matchesGlob } from "../../graph/mesh/match-text";
import type { ObjectIndex } from "../../graph/index";
import type { AccessRule, AttributeTest } from "../../model/mesh/istio/content";
import { type ObjectOf, titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-shadowed-allow",
    summary: "What a policy allows, another one denies",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G34"],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (actionOf(policy) !== "ALLOW" || isDryRun(policy) || policy.rules.length === 0) return;
    const denying = alwaysDenying(index, policy);
    if (denying.length === 0) return;
    for (const rule of policy.rules) {
      for (const { tests } of rule.from?.items ?? []) {
        const own = tests.filter(({ negated }) => !negated);
        for (const test of own)
          for (const text of test.values.items) {
            const denied = denying.find(({ tests: others }) =>
              others.some((other) => covers(other, test, text.value)),
            );
            if (!denied) continue;
            yield {
              at: text.at,
              message: `"${denied.policy.name?.value ?? ""}" denies every call of "${text.value}", and DENY comes before ALLOW: allowing it makes no difference.`,
              related: [
                { object: denied.policy, at: titleRange(denied.policy), message: "It is denied here." },
              ],
            };
          }
      }
    }
  },
});

interface Denial {
  readonly policy: AuthorizationPolicy;
  readonly tests: readonly AttributeTest[];
}

/** Tests of DENY rules that ask for nothing but one property of the caller, for all workloads of the policy. */
function alwaysDenying(index: ObjectIndex, policy: AuthorizationPolicy): readonly Denial[] {
  const workloads = workloadsUnder(index, policy);
  const [first] = workloads;
  if (!first) return [];
  const everywhere = policiesFor(index, first).filter((other) =>
    workloads.every((workload) => policiesFor(index, workload).includes(other)),
  );
  return everywhere
    .filter((other) => actionOf(other) === "DENY" && !isDryRun(other))
    .map((other) => ({ policy: other, tests: other.rules.flatMap(onlyCallers) }))
    .filter(({ tests }) => tests.length > 0);
}

function onlyCallers({ from, to, when, open }: AccessRule): readonly AttributeTest[] {
  if (to || when.length > 0 || open) return [];
  return (from?.items ?? []).flatMap(({ tests }) => (tests.length === 1 ? tests : []));
}

/** Whether what is denied includes the value of the same attribute. */
function covers({ attribute, negated, values }: AttributeTest, test: AttributeTest, value: string): boolean {
  if (attribute !== test.attribute || !isKnown(value)) return false;
  const isIncluded = values.items.some(
    (other) =>
      isKnown(other.value) &&
      (other.value === value || (other.value.endsWith("*") && matchesGlob(other.value, value))),
  );
  return negated ? !isIncluded && !value.includes("*") && !values.open : isIncluded;
}
