import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { workloadsUnder } from "../../graph/mesh/covered";
import { isPeerAttribute } from "../../graph/mesh/dead-value";
import { meshOf } from "../../graph/mesh/mesh";
import { peerModeOf } from "../../graph/mesh/peer-mode";
import { destinationOf, policiesOf } from "../../graph/mesh/policies";
import type { ObjectIndex } from "../../graph/index";
import type { Clause } from "../../model/mesh/istio/content";
import type { ObjectOf } from "../../model/object";
import { insertEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-negative-source",
    summary: "An ALLOW rule excludes callers and so allows those without an identity",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G33"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/ops/best-practices/security/",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (actionOf(policy) !== "ALLOW" || isDryRun(policy) || policy.attachment.hasTargets) return;
    for (const rule of policy.rules) {
      for (const [position, clause] of (rule.from?.items ?? []).entries()) {
        const test = onlyExclusion(clause);
        if (!test || rule.open || isStrict(index, policy)) continue;
        yield {
          at: test.values.at,
          message: `Plaintext has no identity, so that "${test.field}" excludes nobody who leaves mTLS out: every caller gets in.`,
          fixes: [
            {
              title: 'Add principals ["*"]: callers without mTLS no longer get in',
              permissions: "narrower",
              change: changeObject(policy, ({ document, text }, path) =>
                insertEntry(
                  document,
                  text,
                  [...path, "spec", "rules", rule.index, "from", position, "source"],
                  "principals",
                  ["*"],
                ),
              ),
            },
          ],
        };
      }
    }
  },
});

/** The first exclusion of a source that names nobody and no address. */
function onlyExclusion({ tests }: Clause) {
  if (tests.some(({ negated }) => !negated)) return undefined;
  return tests.find(({ attribute, field }) => isPeerAttribute(attribute) && field !== "notServiceAccounts");
}

function isStrict(index: ObjectIndex, policy: AuthorizationPolicy): boolean {
  const workloads = workloadsUnder(index, policy);
  const { peer } = policiesOf(index);
  const mesh = meshOf(index);
  if (workloads.length === 0) {
    const nowhere = { namespace: policy.namespace, labels: new Map<string, string>(), labelsOpen: false };
    return peerModeOf(peer, nowhere, undefined, mesh).mode !== "PERMISSIVE";
  }
  return workloads.every(
    (workload) => peerModeOf(peer, destinationOf(workload, "sidecar"), undefined, mesh).mode === "STRICT",
  );
}
