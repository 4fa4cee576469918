import { selectorMatches } from "../../graph/aggregation";
import type { ObjectIndex } from "../../graph/index";
import type { Role } from "../../model/object";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/aggregation-selects-nothing",
    summary: "An aggregationRule selects no ClusterRole, so that the role stays empty",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A45"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles"],
  },
  on: ["role"],
  *check(role, index) {
    const { aggregation } = role;
    const { world } = index.settings;
    if (!aggregation || aggregation.open || aggregation.selectors.length === 0 || world === "open") return;
    if (mayBeSelected(role, index)) return;
    const isClosed = world === "closed";
    yield {
      at: aggregation.at,
      message: `No ClusterRole ${isClosed ? "" : "of the workspace "}has the labels that this aggregationRule selects: ${isClosed ? "" : "unless the cluster has one, "}this role grants nothing.`,
      severity: isClosed ? "warning" : "information",
    };
  },
});

/** A template or a kustomization may add labels. */
function mayBeSelected(role: Role, index: ObjectIndex): boolean {
  return index.clusterRoles().some((candidate) => {
    if (candidate.name?.value === role.name?.value) return false;
    if (candidate.templated || candidate.source.rendering === "kustomize") return true;
    const labels = new Map([...candidate.labels].map(([key, { value }]) => [key, value]));
    return role.aggregation?.selectors.some((selector) => selectorMatches(selector, labels)) ?? false;
  });
}
