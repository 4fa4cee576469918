import { isAcceptedRule } from "../../graph/accepted-rule";
import { type HeldRule, rulesOfRole } from "../../graph/held-rules";
import { isBootstrapRole } from "../../graph/named-grant";
import type { ObjectIndex } from "../../graph/index";
import type { Role } from "../../model/object";
import { removeEntry, replaceNode, type YamlValue } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { isPlainObject } from "../account-change";
import { changeAndAppend } from "../append-object";
import { allEdits, changeObject } from "../fix";
import { policyValue } from "../policy-value";
import { defineRule, type Fix } from "../rule";
import { counted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/aggregated-role-has-rules",
    summary: "A ClusterRole with an aggregationRule has rules of its own",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
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
        ...toSelectedRole(index, role),
        ...expansion(role, rulesOfRole(index, role)),
      ],
    };
  },
});

/** The rules that the control plane would write, for good. */
function expansion(role: Role, held: readonly HeldRule[]): readonly Fix[] {
  if (held.length === 0 || role.aggregation?.open || held.some(({ rule }) => rule.open)) return [];
  const rules = held.map(({ rule }) => policyValue(rule.policy));
  return [
    {
      title: `Replace the aggregationRule with the ${counted(held.length, "rule")} it gives now: none are added later`,
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

/** What the rules were meant for: a ClusterRole with the labels that are selected. */
function toSelectedRole(index: ObjectIndex, role: Role): readonly Fix[] {
  const name = `${role.name?.value ?? ""}-rules`;
  const labels = labelsToHave(role);
  if (!role.name || !isKnown(name) || index.roles("ClusterRole", "", name).length > 0) return [];
  if (!labels || isBootstrapRole(role) || !isPlainObject(role)) return [];
  if (!role.rules.every(({ open, policy }) => !open && isAcceptedRule(policy, "cluster"))) return [];
  const value: YamlValue = {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name, labels },
    rules: role.rules.map(({ policy }) => policyValue(policy)),
  };
  return [
    {
      title: `Move the rules to a new ClusterRole "${name}" with the selected labels: starts to grant them`,
      permissions: "wider",
      change: (documents) =>
        changeAndAppend(
          documents,
          role,
          (path) => [(document, text) => removeEntry(document, text, path, "rules")],
          [value],
        ),
    },
  ];
}

function labelsToHave({ aggregation }: Role): Readonly<Record<string, string>> | undefined {
  if (!aggregation || aggregation.open) return undefined;
  const selector = aggregation.selectors.find(
    ({ matchLabels, matchExpressions }) => matchLabels.size > 0 && matchExpressions.length === 0,
  );
  const labels = [...(selector?.matchLabels ?? [])];
  return labels.length > 0 && labels.flat().every(isKnown) ? Object.fromEntries(labels) : undefined;
}
