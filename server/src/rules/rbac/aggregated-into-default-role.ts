import type { PolicyRule, Role, RoleRule } from "../../model/object";
import { groupMatches, resourceMatches } from "../../graph/permission";
import { isBootstrapRole } from "../../graph/named-grant";
import { removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { lintedRules } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";

const PREFIX = "rbac.authorization.k8s.io/aggregate-to-";
/** From the least to the most; what one gets, those after it get as well. */
const TARGETS = ["view", "edit", "admin"] as const;
type Target = (typeof TARGETS)[number];

export default defineRule({
  meta: {
    id: "rbac/aggregated-into-default-role",
    summary: "A label adds to view, edit or admin what these roles keep from their holders",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A46"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles",
    ],
  },
  on: ["role"],
  *check(role) {
    if (role.kind !== "ClusterRole" || isBootstrapRole(role)) return;
    const target = TARGETS.find((name) => role.labels.get(PREFIX + name)?.value === "true");
    const label = target && role.labels.get(PREFIX + target);
    if (!target || !label) return;
    for (const rule of lintedRules(role)) {
      const excess = excessOf(target, rule.policy);
      if (excess === undefined) continue;
      yield {
        at: label.at,
        message: `This label gives everybody who holds "${target}" ${excess}.`,
        related: [{ object: role, at: placeOf(rule), message: "This rule allows it." }],
        fixes: [withoutLabel(role, target)],
      };
      return;
    }
  },
});

function placeOf({ resources, at }: RoleRule) {
  return resources.present ? resources.at : at;
}

/** What the role is known not to give, in words. */
function excessOf(target: Target, policy: PolicyRule): string | undefined {
  if (policy.nonResourceURLs.length > 0) return undefined;
  const { verbs } = policy;
  const all = policy.resources.includes("*") && policy.apiGroups.includes("*");
  const takeover = ["escalate", "bind", "impersonate"].find((verb) => verbs.includes(verb));
  const onRbac = RBAC_RESOURCES.filter((name) => allows(policy, RBAC_GROUP, name));
  const writes = verbs.find((verb) => !READ.includes(verb));
  if (writes !== undefined && all) return "power over every resource";
  if (takeover !== undefined) return `the verb "${takeover}", with which they become somebody else`;
  if (verbs.includes("*") && onRbac.length > 0) return `every verb on ${onRbac.join(" and ")}`;
  if (target === "admin") return undefined;
  if (writes !== undefined && onRbac.length > 0) return `"${writes}" on ${onRbac.join(" and ")}`;
  const endpoints = ENDPOINTS.find(([group, name]) => allows(policy, group, name));
  if (writes !== undefined && endpoints) return `"${writes}" on ${endpoints[1]}, which redirects traffic`;
  if (target === "edit") return undefined;
  if (allows(policy, "", "secrets")) return "the Secrets, which it leaves out on purpose";
  if (writes !== undefined) return `the verb "${writes}", though it is meant for reading`;
  return undefined;
}

const READ: readonly string[] = ["get", "list", "watch"];
const RBAC_GROUP = "rbac.authorization.k8s.io";
const RBAC_RESOURCES = ["roles", "rolebindings"];
const ENDPOINTS = [
  ["", "endpoints"],
  ["discovery.k8s.io", "endpointslices"],
] as const;

function allows({ apiGroups, resources }: PolicyRule, apiGroup: string, resource: string): boolean {
  return (
    apiGroups.some((entry) => groupMatches(entry, apiGroup)) &&
    resources.some((entry) => resourceMatches(entry, resource, ""))
  );
}

function withoutLabel(role: Role, target: Target): Fix {
  return {
    title: `Remove the label: takes the rules of this role from the holders of "${target}"`,
    permissions: "narrower",
    change: changeObject(role, ({ document, text }, path) =>
      removeEntry(document, text, [...path, "metadata", "labels"], PREFIX + target),
    ),
  };
}
