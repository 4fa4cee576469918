import { apiServers, lacks } from "../../graph/cluster/components";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/audit-logging",
    summary: "The API server does not write down who did what",
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["H20"],
    references: ["https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/"],
  },
  on: ["control-plane"],
  *check(object) {
    for (const component of apiServers(object))
      if (lacks(component, "audit-policy-file"))
        yield {
          at: component.at,
          message:
            'Without "--audit-policy-file" nobody can tell afterwards who did what, nor who acted as somebody else.',
        };
  },
});
