import { namedGrant, textsOf } from "../../graph/named-grant";
import { dangerousGrant, reachesEverywhere } from "../dangerous-grant";
import { defineRule } from "../rule";
import { dropFix } from "../drop-fix";
import { listText, quoted } from "../words";

const RESOURCES = ["nodes/proxy", "*/proxy"];
const WORDS = { apiGroup: "", resources: RESOURCES, verbs: ["get", "create"] };

export default defineRule({
  meta: {
    id: "escalation/nodes-proxy",
    summary: "A rule allows calling the kubelet of nodes, which runs commands in any container",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["C23"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes",
      "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/",
    ],
  },
  on: ["role"],
  *check(role, index) {
    // Nodes are in no namespace, so that no RoleBinding gives this away.
    if (!reachesEverywhere(role, index)) return;
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, WORDS);
      const [resource] = grant?.resources ?? [];
      if (!grant || !resource) continue;
      const isLimited = grant.names.length > 0;
      const nodes = isLimited ? `node ${quoted(grant.names)}` : "every node";
      yield dangerousGrant(role, index, {
        at: resource.at,
        message: `${quoted(textsOf(grant.verbs))} on ${listText(textsOf(grant.resources))} lets its holder run commands in every Pod of ${nodes} through the kubelet, past admission and audit`,
        danger: "takeover",
        limitedByNames: isLimited,
        fixes: [dropFix(role, rule, index, "resources", RESOURCES)],
      });
    }
  },
});
