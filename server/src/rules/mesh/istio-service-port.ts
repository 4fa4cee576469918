import { workloadsUnder } from "../../graph/mesh/covered";
import { servicesOf, targetPortOf } from "../../graph/mesh/services";
import { matchingMore, neverText, policyValues, replaceText } from "../istio-policy";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-service-port",
    summary: "A policy names the port of a Service, and workloads are asked at their own",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    const values = [...policyValues(policy)].filter(
      ({ test }) => test.attribute === "destination.port" && !test.negated,
    );
    if (values.length === 0 || policy.attachment.hasTargets) return;
    const workloads = workloadsUnder(index, policy);
    const [only, ...others] = workloads;
    if (!only || others.length > 0) return;
    const ports = servicesOf(index, only).flatMap((service) => service.ports);
    const targets = ports.map(targetPortOf);
    if (ports.length === 0 || targets.includes(undefined)) return;
    for (const { text } of values) {
      const port = Number(text.value);
      const own = ports.find((candidate) => candidate.port === port);
      const target = own && targetPortOf(own);
      if (target === undefined || targets.includes(port)) continue;
      yield {
        at: text.at,
        message: `${text.value} is a port of the Service; its Pods take these calls at port ${target}, which is what policies see: ${neverText(policy)}.`,
        fixes: [
          {
            title: `Change it to "${target}": calls to this port match`,
            permissions: matchingMore(policy),
            preferred: true,
            change: replaceText(policy, text, String(target)),
          },
        ],
      };
    }
  },
});
