import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { isAttached } from "../../graph/mesh/attachment";
import { workloadsUnder } from "../../graph/mesh/covered";
import { meshOf } from "../../graph/mesh/mesh";
import { destinationOf, policiesOf } from "../../graph/mesh/policies";
import type { ObjectIndex } from "../../graph/index";
import type { AttributeTest } from "../../model/mesh/istio/content";
import { type ObjectOf, titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { policyValues } from "../istio-policy";
import { defineRule } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;
type RequestAuthentication = ObjectOf<"istio-request-authentication">;

export default defineRule({
  meta: {
    id: "mesh/istio-unchecked-token",
    summary: "A policy asks for a token that no RequestAuthentication checks",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G42", "G43"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/request_authentication/",
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (isDryRun(policy) || actionOf(policy) === "CUSTOM" || index.settings.world === "open") return;
    if (policy.source.rendering !== "plain" || !isKnownNamespace(policy.namespace)) return;
    const seen = new Set<AttributeTest>();
    let checkers: readonly RequestAuthentication[] | undefined;
    for (const { test, text } of policyValues(policy)) {
      if (!test.attribute.startsWith("request.auth.")) continue;
      checkers ??= checkersOf(index, policy);
      if (checkers.length === 0) {
        if (seen.size === 0)
          yield {
            at: test.values.at,
            message: uncheckedText(policy, test),
            severity: severityOf(index, policy),
          };
        seen.add(test);
        continue;
      }
      const fault =
        test.attribute === "request.auth.principal" ? issuerFault(text.value, checkers) : undefined;
      if (fault !== undefined)
        yield {
          at: text.at,
          message: fault,
          severity: severityOf(index, policy),
          related: checkers.map((object) => ({
            object,
            at: titleRange(object),
            message: "Its issuers are known.",
          })),
        };
    }
  },
});

/** The RequestAuthentications that count where the policy does. */
function checkersOf(index: ObjectIndex, policy: AuthorizationPolicy): readonly RequestAuthentication[] {
  const mesh = meshOf(index);
  const inReach = policiesOf(index).request.filter(
    ({ namespace }) =>
      namespace === policy.namespace ||
      namespace === mesh.rootNamespace ||
      policy.namespace === mesh.rootNamespace,
  );
  const workloads = workloadsUnder(index, policy);
  if (policy.attachment.hasTargets || workloads.length === 0) return inReach;
  return inReach.filter(
    (request) =>
      request.attachment.hasTargets ||
      workloads.some((workload) => isAttached(request, destinationOf(workload, "sidecar"), mesh) !== "no"),
  );
}

/** Evidence of a mistake is a RequestAuthentication nearby that counts for something else. */
function severityOf(index: ObjectIndex, policy: AuthorizationPolicy): "warning" | "information" {
  return policiesOf(index).request.some(({ namespace }) => namespace === policy.namespace)
    ? "warning"
    : "information";
}

function uncheckedText(policy: AuthorizationPolicy, { negated }: AttributeTest): string {
  const effect = negated
    ? "no request has an identity, and all of them match"
    : `no request has an identity, and the rule never matches`;
  const action = actionOf(policy) === "DENY" && negated ? ": everything is denied" : "";
  return `No RequestAuthentication of the workspace checks tokens here: without one, ${effect}${action}.`;
}

/** Of `https://issuer.example/alice`, the issuer has to be known. */
function issuerFault(value: string, checkers: readonly RequestAuthentication[]): string | undefined {
  if (!isKnown(value) || value === "*") return undefined;
  const slash = value.lastIndexOf("/");
  if (slash < 0)
    return value.includes("*")
      ? undefined
      : `A request principal is <issuer>/<subject>, so that nobody is "${value}".`;
  const issuer = value.slice(0, slash);
  if (issuer.includes("*")) return undefined;
  const rules = checkers.flatMap(({ jwtRules }) => jwtRules);
  const isOpen =
    checkers.some(({ jwtRulesOpen }) => jwtRulesOpen) || rules.some((rule) => rule.open || !rule.issuer);
  if (isOpen || rules.some((rule) => rule.issuer?.value === issuer || !isKnown(rule.issuer?.value ?? "")))
    return undefined;
  const known = rules.map((rule) => `"${rule.issuer?.value ?? ""}"`).join(", ");
  return `No token of issuer "${issuer}" is accepted here, only those of ${known}.`;
}
