import { selectsWorkload } from "../../graph/mesh/spiffe";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/selects-nothing",
    summary: "A ClusterSPIFFEID selects no Pod of the workspace",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["J6"],
    references: ["https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md"],
  },
  on: ["cluster-spiffe-id"],
  *check(id, index) {
    const selector = id.podSelector ?? id.namespaceSelector;
    if (!selector || selector.isEmpty || id.source.rendering !== "plain") return;
    if (index.settings.world === "open") return;
    const workloads = index.allWorkloads();
    if (
      workloads.length === 0 ||
      workloads.some((workload) => selectsWorkload(index, id, workload) !== false)
    )
      return;
    yield {
      at: selector.at,
      severity: index.settings.world === "closed" ? "warning" : "information",
      message: "No workload of the workspace has Pods that this selects: nobody gets the identity.",
    };
  },
});
