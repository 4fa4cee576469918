import { selectsWorkload } from "../../graph/mesh/spiffe";
import type { ObjectIndex } from "../../graph/index";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";

const DRIVER = "csi.spiffe.io";

export default defineRule({
  meta: {
    id: "spiffe/unregistered-workload",
    summary: "A Pod asks SPIRE for an identity that no object gives it",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["J13"],
    references: [
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md",
      "https://github.com/spiffe/spiffe-csi",
    ],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    if (workload.source.rendering !== "plain" || workload.templated || !registersAnything(index)) return;
    if (!documents.mentions(workload, DRIVER)) return;
    const { volumes } = podSpecOf(documents, workload);
    const driver = volumes.items.find(({ csi }) => csi?.driver?.value === DRIVER)?.csi?.driver;
    if (!driver || index.ofType("cluster-static-entry").length > 0) return;
    const ids = index.ofType("cluster-spiffe-id");
    if (ids.some((id) => selectsWorkload(index, id, workload) !== false)) return;
    yield {
      at: driver.at,
      severity: index.settings.world === "closed" ? "warning" : "information",
      message: "No ClusterSPIFFEID of the workspace selects these Pods: SPIRE has no identity for them.",
    };
  },
});

/** Where no object registers anybody, entries are made by other means. */
function registersAnything(index: ObjectIndex): boolean {
  return index.settings.world !== "open" && index.ofType("cluster-spiffe-id").length > 0;
}
