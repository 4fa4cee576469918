import { actionOf } from "../../graph/mesh/authorize";
import { isHttpAttribute } from "../../graph/mesh/call";
import { workloadsUnder } from "../../graph/mesh/covered";
import { testsOf } from "../../graph/mesh/match-rule";
import { protocolOf, servicesOf, targetPortOf } from "../../graph/mesh/services";
import type { AccessRule, ServicePort } from "../../model/mesh/istio/content";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-http-on-tcp",
    summary: "A rule asks for HTTP where the Service has a TCP port, so that it allows nothing",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G18"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
      "https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/",
    ],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    if (actionOf(policy) !== "ALLOW" || policy.attachment.hasTargets) return;
    const rules = policy.rules.filter((rule) => !rule.open && asksForHttp(rule));
    if (rules.length === 0) return;
    const services = new Set(
      workloadsUnder(index, policy).flatMap((workload) => servicesOf(index, workload)),
    );
    const ports = [...services].flatMap((service) => service.ports);
    if (ports.length === 0) return;
    for (const rule of rules) {
      const own = portsOf(rule, ports);
      const [first] = own;
      if (!first || own.some((port) => protocolOf(port) !== "tcp")) continue;
      yield {
        at: rule.titleAt,
        message: `Port ${first.port ?? 0} of the Service takes TCP, and a TCP connection has no methods, paths and tokens: this rule allows nothing.`,
      };
    }
  },
});

function asksForHttp(rule: AccessRule): boolean {
  return testsOf(rule).some(({ attribute }) => isHttpAttribute(attribute));
}

/** The ports of Services that lead to ports of the rule; all of them where it names none. */
function portsOf(rule: AccessRule, ports: readonly ServicePort[]): readonly ServicePort[] {
  const tests = testsOf(rule).filter(
    ({ attribute, negated }) => attribute === "destination.port" && !negated,
  );
  if (tests.length === 0) return ports;
  const named = tests.flatMap(({ values }) => values.items.map(({ value }) => value));
  return ports.filter((port) => named.includes(String(targetPortOf(port))));
}
