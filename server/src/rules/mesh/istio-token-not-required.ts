import { isAttached } from "../../graph/mesh/attachment";
import { workloadsUnder } from "../../graph/mesh/covered";
import { testsOf } from "../../graph/mesh/match-rule";
import { meshOf } from "../../graph/mesh/mesh";
import { destinationOf, policiesOf } from "../../graph/mesh/policies";
import type { ObjectIndex } from "../../graph/index";
import { type ObjectOf, titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { appendObjects } from "../append-object";
import { defineRule, type Fix } from "../rule";

type RequestAuthentication = ObjectOf<"istio-request-authentication">;

export default defineRule({
  meta: {
    id: "mesh/istio-token-not-required",
    summary: "Tokens are checked and not required: requests without one pass",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G41"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/request_authentication/",
      "https://istio.io/latest/docs/tasks/security/authorization/authz-jwt/",
    ],
  },
  on: ["istio-request-authentication"],
  *check(policy, index) {
    if (policy.jwtRules.length === 0 || policy.attachment.open || policy.jwtRulesOpen) return;
    if (policy.source.rendering !== "plain" || !isKnownNamespace(policy.namespace)) return;
    if (isRequired(index, policy)) return;
    yield {
      at: titleRange(policy),
      message:
        "A bad token is refused, and a request without any passes: no AuthorizationPolicy of the workspace requires one.",
      fixes: requireToken(policy),
    };
  },
});

/** Whether a policy that asks for tokens counts for the same workloads, or could. */
function isRequired(index: ObjectIndex, policy: RequestAuthentication): boolean {
  const asking = policiesOf(index).authorization.filter(
    (other) =>
      other.rulesOpen ||
      other.rules.some(
        (rule) => rule.open || testsOf(rule).some(({ attribute }) => attribute.startsWith("request.auth.")),
      ),
  );
  if (asking.length === 0) return false;
  const mesh = meshOf(index);
  const inReach = asking.filter(
    ({ namespace }) => namespace === policy.namespace || namespace === mesh.rootNamespace,
  );
  const workloads = workloadsUnder(index, policy);
  if (workloads.length === 0 || policy.attachment.hasTargets || policy.namespace === mesh.rootNamespace)
    return policy.namespace === mesh.rootNamespace ? asking.length > 0 : inReach.length > 0;
  return workloads.some((workload) =>
    inReach.some(
      (other) =>
        other.attachment.hasTargets || isAttached(other, destinationOf(workload, "sidecar"), mesh) !== "no",
    ),
  );
}

function requireToken(policy: RequestAuthentication): readonly Fix[] {
  const name = policy.name?.value;
  if (name === undefined || !isKnown(name)) return [];
  const { selector, targets } = policy.attachment;
  const labels = Object.fromEntries([...(selector?.labels ?? [])].map(([key, { value }]) => [key, value]));
  const targetRefs = targets.map((target) => ({
    group: target.group?.value ?? "",
    kind: target.kind?.value ?? "",
    name: target.name?.value ?? "",
  }));
  return [
    {
      title: "Require a token: requests without a valid one are denied",
      permissions: "narrower",
      change: (documents) =>
        appendObjects(documents, policy, [
          {
            apiVersion: policy.apiVersion,
            kind: "AuthorizationPolicy",
            metadata: {
              name: `${name}-required`,
              ...(policy.namespaceText && { namespace: policy.namespace }),
            },
            spec: {
              ...(targetRefs.length > 0 && { targetRefs }),
              ...(selector && { selector: { matchLabels: labels } }),
              action: "DENY",
              rules: [{ from: [{ source: { notRequestPrincipals: ["*"] } }] }],
            },
          },
        ]),
    },
  ];
}
