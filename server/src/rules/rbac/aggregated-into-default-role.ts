import { builtInCatalog } from "../../catalog/catalog";
import type { PolicyRule, Role, RoleRule } from "../../model/object";
import { intendedGroup, isBuiltInGroup } from "../../graph/api-catalog";
import { expandRule } from "../../graph/expand";
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
  const granted = expandRule(policy, builtInCatalog, "cluster");
  const writes = granted.filter(({ verb }) => !READ.includes(verb));
  if (writes.length > 0 && policy.resources.includes("*") && policy.apiGroups.includes("*")) {
    return "power over every resource";
  }
  // `edit` acts as any ServiceAccount of its namespace anyway.
  const takeover = writes.find(
    ({ verb, resource }) => TAKEOVER.includes(verb) && resource !== "serviceaccounts",
  );
  if (takeover) return `"${takeover.verb}" on ${takeover.resource}, with which they become somebody else`;
  if (target === "admin") return undefined;
  const kept = writes.find(({ resource, subresource }) => subresource === "" && KEPT.has(resource));
  if (kept) return `"${kept.verb}" on ${kept.resource}, ${KEPT.get(kept.resource) ?? ""}`;
  if (target === "edit") return undefined;
  if (granted.some(({ resource }) => resource === "secrets")) {
    return "the Secrets, which it leaves out on purpose";
  }
  const verb = isOpenEnded(policy) ? "*" : writes[0]?.verb;
  return verb === undefined ? undefined : `the verb "${verb}", though it is meant for reading`;
}

/** Every verb on resources that nobody knows. */
function isOpenEnded({ verbs, apiGroups, resources }: PolicyRule): boolean {
  return (
    verbs.includes("*") &&
    apiGroups.some((group) => !isBuiltInGroup(group) && intendedGroup(group) === group) &&
    resources.some((entry) => entry === "*" || !entry.includes("*"))
  );
}

const READ: readonly string[] = ["get", "list", "watch"];
const TAKEOVER: readonly string[] = ["escalate", "bind", "impersonate"];
const KEPT: ReadonlyMap<string, string> = new Map([
  ["roles", "which only admin has"],
  ["rolebindings", "which only admin has"],
  ["endpoints", "which redirects traffic"],
  ["endpointslices", "which redirects traffic"],
]);

function withoutLabel(role: Role, target: Target): Fix {
  return {
    title: `Remove the label: takes the rules of this role from the holders of "${target}"`,
    permissions: "narrower",
    change: changeObject(role, ({ document, text }, path) =>
      removeEntry(document, text, [...path, "metadata", "labels"], PREFIX + target),
    ),
  };
}
