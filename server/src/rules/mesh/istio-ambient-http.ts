import { actionOf, isDryRun } from "../../graph/mesh/authorize";
import { workloadsUnder } from "../../graph/mesh/covered";
import { dataplaneOf, waypointOf } from "../../graph/mesh/dataplane";
import { isOmittedByZtunnel } from "../../graph/mesh/match-rule";
import { servicesOf } from "../../graph/mesh/services";
import type { ObjectIndex } from "../../graph/index";
import type { ObjectOf, Workload } from "../../model/object";
import { insertEntry, removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { inSequence } from "../in-sequence";
import { defineRule, type Fix } from "../rule";

type Policy = ObjectOf<"istio-authorization-policy" | "istio-request-authentication">;

export default defineRule({
  meta: {
    id: "mesh/istio-ambient-http",
    summary: "A policy asks for HTTP of workloads in an ambient mesh, whose ztunnel sees none",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G27", "G28"],
    references: [
      "https://istio.io/latest/docs/ambient/usage/l4-policy/",
      "https://istio.io/latest/docs/ambient/usage/waypoint/",
    ],
  },
  on: ["istio-authorization-policy", "istio-request-authentication"],
  *check(policy, index) {
    if (policy.attachment.hasTargets || policy.attachment.open) return;
    const rules = policy.type === "istio-authorization-policy" ? policy.rules.filter(isOmittedByZtunnel) : [];
    const isAbout =
      policy.type === "istio-request-authentication" ? policy.jwtRules.length > 0 : rules.length > 0;
    if (!isAbout || (policy.type === "istio-authorization-policy" && isDryRun(policy))) return;
    const ambient = workloadsUnder(index, policy).filter(
      (workload) => dataplaneOf(index, workload).kind === "ambient",
    );
    const [first] = ambient;
    if (!first) return;
    yield {
      at: rules[0]?.titleAt ?? policy.attachment.selector?.at ?? policy.name?.at ?? policy.kindAt,
      message: `${first.kind} "${first.name?.value ?? ""}" is in an ambient mesh, whose ztunnel sees no HTTP: ${effectOf(policy)}.`,
      related: [{ object: first, at: first.name?.at ?? first.kindAt, message: "This workload is ambient." }],
      fixes: targetService(policy, ambient, index),
    };
  },
});

function effectOf(policy: Policy): string {
  if (policy.type === "istio-request-authentication") return "no token is looked at";
  if (actionOf(policy) === "ALLOW")
    return "rules that ask for it are left out, and what they were to allow is denied";
  if (actionOf(policy) === "DENY")
    return "what the rule asks of HTTP is left out, so that it denies more, or nothing";
  return `it does not know ${actionOf(policy)}`;
}

/** A waypoint sees HTTP, and its policies target the Service. */
function targetService(policy: Policy, workloads: readonly Workload[], index: ObjectIndex): readonly Fix[] {
  const services = new Set(workloads.flatMap((workload) => servicesOf(index, workload)));
  const [service, ...others] = services;
  const name = service?.name?.value;
  if (!service || name === undefined || others.length > 0 || service.namespace !== policy.namespace)
    return [];
  if (!policy.attachment.selector || !waypointOf(index, service.namespace, service.labels)) return [];
  return [
    {
      title: `Target Service "${name}" instead: its waypoint enforces the policy for calls through it`,
      permissions: "wider",
      change: changeObject(policy, (open, path) => {
        const spec = [...path, "spec"];
        return inSequence(open, [
          (document, text) =>
            insertEntry(
              document,
              text,
              spec,
              "targetRefs",
              [{ group: "", kind: "Service", name }],
              "selector",
            ),
          (document, text) => removeEntry(document, text, spec, "selector"),
        ]);
      }),
    },
  ];
}
