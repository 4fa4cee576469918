import { type HeldRule, rulesOfRole } from "../../graph/held-rules";
import { isBootstrapRole } from "../../graph/named-grant";
import type { PolicyRule, Role } from "../../model/object";
import { removeEntry, replaceNode, type YamlValue } from "../../yaml/edit";
import { allEdits, changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";
import { counted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/aggregated-role-has-rules",
    summary: "A ClusterRole with an aggregationRule has rules of its own",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["A44"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles"],
  },
  on: ["role"],
  *check(role, index) {
    if (role.kind !== "ClusterRole" || !role.aggregation || role.rules.length === 0) return;
    yield {
      at: role.rulesAt,
      message:
        "The control plane replaces the rules of a role that has an aggregationRule, so these grant nothing.",
      // A dump of a role of the cluster shows what the control plane has written.
      severity: isBootstrapRole(role) ? "information" : "warning",
      tags: ["unnecessary"],
      fixes: [
        {
          title: "Remove rules: all permissions stay",
          permissions: "equal",
          preferred: true,
          change: changeObject(role, ({ document, text }, path) =>
            removeEntry(document, text, path, "rules"),
          ),
        },
        ...expansion(role, rulesOfRole(index, role)),
      ],
    };
  },
});

/** The rules that the control plane would write, for good. */
function expansion(role: Role, held: readonly HeldRule[]): readonly Fix[] {
  if (held.length === 0 || role.aggregation?.open || held.some(({ rule }) => rule.open)) return [];
  const rules = held.map(({ rule }) => ruleValue(rule.policy));
  return [
    {
      title: `Replace the aggregationRule with the ${counted(held.length, "rule")} it gives now: all permissions stay, none are added later`,
      permissions: "equal",
      onRequest: true,
      change: changeObject(role, ({ document, text }, path) =>
        allEdits([
          removeEntry(document, text, path, "aggregationRule"),
          replaceNode(document, text, [...path, "rules"], rules),
        ]),
      ),
    },
  ];
}

function ruleValue({ apiGroups, resources, resourceNames, verbs, nonResourceURLs }: PolicyRule): YamlValue {
  const lists = Object.entries({ apiGroups, resources, resourceNames, nonResourceURLs, verbs });
  return Object.fromEntries(lists.filter(([, values]) => values.length > 0));
}
