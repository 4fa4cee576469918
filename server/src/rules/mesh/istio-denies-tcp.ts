import type { ObjectIndex } from "../../graph/index";
import { workloadsUnder } from "../../graph/mesh/covered";
import { protocolOf, servicesOf, targetPortOf } from "../../graph/mesh/services";
import type { AccessRule, ServicePort } from "../../model/mesh/istio/content";
import type { ObjectOf } from "../../model/object";
import { insertEntry } from "../../yaml/edit";
import { allEdits, changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

type AuthorizationPolicy = ObjectOf<"istio-authorization-policy">;

export default defineRule({
  meta: {
    id: "mesh/istio-denies-tcp",
    summary: "A DENY rule asks for HTTP only, so that it denies every TCP connection",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G17"],
    references: ["https://istio.io/latest/docs/reference/config/security/authorization-policy/"],
  },
  on: ["istio-authorization-policy"],
  *check(policy, index) {
    const warnings = policy.warnings.filter(({ field }) => field.startsWith("spec.rules["));
    if (warnings.length === 0) return;
    const ports = portsUnder(index, policy);
    if (ports.length > 0 && ports.every((port) => protocolOf(port) === "http")) return;
    const tcp = ports.find((port) => protocolOf(port) === "tcp");
    for (const { field } of warnings) {
      const rule = policy.rules[Number(/\[(\d+)\]/.exec(field)?.[1])];
      if (!rule) continue;
      const where = tcp ? `, such as those to port ${tcp.port ?? 0} of its Service` : "";
      yield {
        at: rule.titleAt,
        message: `TCP connections have no methods, paths and tokens: this rule denies all of them${where}, unless it names ports.`,
        severity: tcp ? "warning" : "information",
        fixes: limitPorts(policy, rule, ports),
      };
    }
  },
});

function portsUnder(index: ObjectIndex, policy: AuthorizationPolicy): readonly ServicePort[] {
  const services = new Set(workloadsUnder(index, policy).flatMap((workload) => servicesOf(index, workload)));
  return [...services].flatMap(({ ports }) => ports);
}

/** The ports of the Pods that take HTTP, where all of them are known. */
function limitPorts(
  policy: AuthorizationPolicy,
  rule: AccessRule,
  ports: readonly ServicePort[],
): readonly Fix[] {
  const http = ports.filter((port) => protocolOf(port) === "http").map(targetPortOf);
  if (!rule.to || http.length === 0 || http.includes(undefined)) return [];
  const numbers = [...new Set(http.map(String))].sort();
  return [
    {
      title: `Limit the rule to port ${numbers.join(", ")}: TCP connections to other ports are no longer denied`,
      permissions: "wider",
      change: changeObject(policy, ({ document, text }, path) =>
        allEdits(
          (rule.to?.items ?? []).flatMap(({ tests }, position) =>
            tests.some(({ attribute }) => attribute === "destination.port")
              ? []
              : [
                  insertEntry(
                    document,
                    text,
                    [...path, "spec", "rules", rule.index, "to", position, "operation"],
                    "ports",
                    numbers,
                  ),
                ],
          ),
        ),
      ),
    },
  ];
}
