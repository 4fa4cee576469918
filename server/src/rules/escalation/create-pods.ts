import { textsOf } from "../../graph/named-grant";
import { dangerousGrant, effectiveGrants, inOrder, whereText } from "../dangerous-grant";
import { defineRule } from "../rule";
import { listText, quoted } from "../words";

const WRITE = ["create", "update", "patch"];
const WORKLOADS = [
  { apiGroup: "", resources: ["pods"], verbs: ["create"] },
  { apiGroup: "", resources: ["replicationcontrollers"], verbs: WRITE },
  { apiGroup: "apps", resources: ["deployments", "daemonsets", "statefulsets", "replicasets"], verbs: WRITE },
  { apiGroup: "batch", resources: ["jobs", "cronjobs"], verbs: WRITE },
];

export default defineRule({
  meta: {
    id: "escalation/create-pods",
    summary: "A rule allows running Pods with any ServiceAccount and Secret of a namespace",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["B29", "C14", "C15", "C16", "C18", "C48"],
    references: ["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation"],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of role.rules) {
      const grants = effectiveGrants(role, rule, index, WORKLOADS);
      const resources = inOrder(grants.flatMap((grant) => grant.resources));
      const [first] = resources;
      if (!first) continue;
      const verbs = inOrder(grants.flatMap((grant) => grant.verbs));
      const names = grants[0]?.names ?? [];
      const named = names.length > 0 ? ` ${quoted(names)}` : "";
      yield dangerousGrant(role, index, {
        at: first.at,
        message: `${quoted(textsOf(verbs))} on ${listText(textsOf(resources))}${named} lets its holder run Pods with any ServiceAccount and Secret ${whereText(role, index)}`,
        danger: "escalation",
        limitedByNames: names.length > 0,
        fixes: [],
      });
    }
  },
});
