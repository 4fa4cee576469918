import { namedGrant, textsOf } from "../../graph/named-grant";
import { dangerousGrant, reachesEverywhere } from "../dangerous-grant";
import { catalogOf } from "../../graph/api-catalog";
import { dropFix } from "../drop-fix";
import { rewriteRule, type RuleInRole, withReplaced } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { READ_VERBS } from "../wildcard-verbs";
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
        fixes: [
          ...forMonitoring({ role, rule, catalog: catalogOf(index) }),
          dropFix(role, rule, index, "resources", RESOURCES),
        ],
      });
    }
  },
});

const PARTS = ["nodes/metrics", "nodes/stats"];

/** What monitoring reads of a kubelet; in a rule that also writes, nobody knows what else it is for. */
function forMonitoring(place: RuleInRole): readonly Fix[] {
  const { policy } = place.rule;
  if (!policy.verbs.includes("get") || !policy.verbs.every((verb) => READ_VERBS.includes(verb))) return [];
  if (policy.resourceNames.length > 0) return [];
  const own = policy.resources.filter((entry) => RESOURCES.includes(entry));
  if (own.join() !== "nodes/proxy") return [];
  const by = [{ ...policy, resources: withReplaced(policy.resources, own, PARTS) }];
  const title = () => `Replace "nodes/proxy" with ${quoted(PARTS)}: takes the rest of the kubelet away`;
  return [rewriteRule(place, { title, by })];
}
