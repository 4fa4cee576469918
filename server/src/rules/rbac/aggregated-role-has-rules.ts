import { removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/aggregated-role-has-rules",
    summary: "A ClusterRole with an aggregationRule has rules of its own",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["A44"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles"],
  },
  on: ["role"],
  *check(role) {
    if (role.kind !== "ClusterRole" || !role.aggregation || role.rules.length === 0) return;
    yield {
      at: role.rulesAt,
      message:
        "The control plane replaces the rules of a role that has an aggregationRule, so these grant nothing.",
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
      ],
    };
  },
});
