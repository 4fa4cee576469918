import { dataplaneOf } from "../../graph/mesh/dataplane";
import { policiesFor } from "../../graph/mesh/covered";
import { policiesOf } from "../../graph/mesh/policies";
import { servicesOf } from "../../graph/mesh/services";
import { titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-uncovered-workload",
    summary: "No AuthorizationPolicy counts for a workload of the mesh, so that everybody may call it",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["G31", "G32"],
    references: ["https://istio.io/latest/docs/ops/best-practices/security/"],
  },
  on: ["workload"],
  *check(workload, index) {
    const { authorization } = policiesOf(index);
    if (authorization.length === 0 || workload.source.rendering !== "plain") return;
    if (
      !isKnownNamespace(workload.namespace) ||
      authorization.some(({ attachment }) => attachment.hasTargets)
    )
      return;
    const { kind, isGateway } = dataplaneOf(index, workload);
    if (isGateway || kind === "none" || kind === "unknown") return;
    if (servicesOf(index, workload).length === 0 || policiesFor(index, workload).length > 0) return;
    yield {
      at: titleRange(workload),
      message: `No AuthorizationPolicy counts for this ${workload.kind}: everybody who reaches it may call it.`,
    };
  },
});
