import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { workloadsUnder } from "../../graph/mesh/covered";
import { isPeerAttribute } from "../../graph/mesh/dead-value";
import { dataplaneOf } from "../../graph/mesh/dataplane";
import { testsOf } from "../../graph/mesh/match-rule";
import { meshOf } from "../../graph/mesh/mesh";
import { type PeerMode, peerModeOf } from "../../graph/mesh/peer-mode";
import { destinationOf, peersFor, policiesOf } from "../../graph/mesh/policies";
import type { ObjectIndex } from "../../graph/index";
import type { AccessRule } from "../../model/mesh/istio/content";
import { type ObjectOf, titleRange } from "../../model/object";
import { defineRule } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-needs-mtls",
    summary: "A policy names callers of workloads that take plaintext, where nobody has an identity",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G30"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/peer_authentication/",
      "https://istio.io/latest/docs/ops/best-practices/security/",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (isDryRun(policy) || policy.attachment.hasTargets) return;
    const rules = policy.rules.filter((rule) => positivePeers(rule).length > 0);
    if (rules.length === 0) return;
    const modes = modesUnder(index, policy);
    const off = modes.find(({ mode }) => mode === "DISABLE");
    const isOff = off !== undefined && modes.every(({ mode }) => mode === "DISABLE");
    const soft = modes.find(({ mode, by }) => mode === "PERMISSIVE" && by !== undefined);
    for (const rule of rules) {
      const [test] = positivePeers(rule);
      if (!test) continue;
      if (isOff && off.by)
        yield {
          at: test.values.at,
          message: `mTLS is off for these workloads, so that no caller has an identity and the rule never matches.`,
          related: [{ object: off.by, at: titleRange(off.by), message: "mTLS is turned off here." }],
        };
      else if (soft?.by && actionOf(policy) === "DENY")
        yield {
          at: test.values.at,
          message: `mTLS is PERMISSIVE: the same caller gets past this rule with plaintext, which has no identity.`,
          severity: "information",
          related: [{ object: soft.by, at: titleRange(soft.by), message: "Plaintext is allowed here." }],
        };
    }
  },
});

function positivePeers(rule: AccessRule) {
  return testsOf(rule).filter(({ attribute, negated }) => isPeerAttribute(attribute) && !negated);
}

/** ztunnel and gateways take mTLS whatever is written. */
function modesUnder(index: ObjectIndex, policy: AuthorizationPolicy): readonly PeerMode[] {
  const peer = peersFor(index, policy.namespace);
  if (policiesOf(index).peer.length === 0) return [];
  return workloadsUnder(index, policy).flatMap((workload) => {
    const { kind, isGateway } = dataplaneOf(index, workload);
    if (kind !== "sidecar" || isGateway) return [];
    const own = workload.namespace === policy.namespace ? peer : peersFor(index, workload.namespace);
    return [peerModeOf(own, destinationOf(workload, "sidecar"), undefined, meshOf(index))];
  });
}
