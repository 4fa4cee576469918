import { isDryRun } from "../../graph/mesh/authorize";
import { selects } from "../../graph/mesh/attachment";
import { dataplaneOf } from "../../graph/mesh/dataplane";
import { partsOf } from "../../graph/mesh/match-principal";
import { destinationOf } from "../../graph/mesh/policies";
import type { ObjectIndex } from "../../graph/index";
import { type ObjectOf, titleRange, type Workload } from "../../model/object";
import { neverText, policyValues } from "../istio-policy";
import { defineRule } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-outside-mesh",
    summary: "A policy selects workloads, or names callers, that are not in the mesh",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G48"],
    references: ["https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (isDryRun(policy)) return;
    const { selector, open } = policy.attachment;
    if (selector && selector.labels.size > 0 && !open) {
      const selected = index
        .workloadsIn(policy.namespace)
        .filter((workload) => selects(selector.labels, destinationOf(workload, "sidecar")) === "yes");
      const [first] = selected;
      if (first && selected.every((workload) => isOutside(index, workload)))
        yield {
          at: selector.at,
          message: `${first.kind} "${first.name?.value ?? ""}" is not in the mesh: nobody enforces the policy for it.`,
          related: [{ object: first, at: titleRange(first), message: "Its Pods get no sidecar." }],
        };
    }
    yield* outsideCallers(policy, index);
  },
});

function isOutside(index: ObjectIndex, workload: Workload): boolean {
  return dataplaneOf(index, workload).kind === "none";
}

/** Callers all of whose Pods are outside of the mesh, and so have no certificate. */
function* outsideCallers(policy: AuthorizationPolicy, index: ObjectIndex) {
  for (const { test, text } of policyValues(policy)) {
    const parts = test.attribute === "source.principal" ? partsOf(text.value) : undefined;
    if (!parts || test.negated) continue;
    const workloads = index.workloadsOf(parts.namespace, parts.name);
    const [first] = workloads;
    if (!first || !workloads.every((workload) => isOutside(index, workload))) continue;
    yield {
      at: text.at,
      message: `${first.kind} "${first.name?.value ?? ""}" runs as this caller and is not in the mesh, so that it has no identity: ${neverText(policy)}.`,
      related: [{ object: first, at: titleRange(first), message: "Its Pods get no sidecar." }],
    };
  }
}
