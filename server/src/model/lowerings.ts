import { CLOUD_LOWERINGS } from "./cloud/lowerings";
import { CLUSTER_LOWERINGS } from "./cluster/lowerings";
import type { Lowering } from "./lowering";
import { MESH_LOWERINGS } from "./mesh/lowerings";
import type { LoweredObject } from "./object";
import { OPERATOR_LOWERINGS } from "./operator/lowerings";
import { POD_MAKER_LOWERINGS } from "./pod-makers";

/** How kinds beyond RBAC and workloads are lowered, by `group/Kind` without the version: `security.istio.io/AuthorizationPolicy`, or `group/*` for all others of a group. */
export const LOWERINGS: ReadonlyMap<string, Lowering> = combined([
  ...MESH_LOWERINGS,
  ...CLOUD_LOWERINGS,
  ...CLUSTER_LOWERINGS,
  ...OPERATOR_LOWERINGS,
  ...POD_MAKER_LOWERINGS,
]);

/** A ConfigMap may be of interest to several families: the first that finds something in it counts. */
function combined(all: readonly (readonly [string, Lowering])[]): ReadonlyMap<string, Lowering> {
  const res = new Map<string, Lowering>();
  for (const [kind, lowering] of all) {
    const earlier = res.get(kind);
    res.set(
      kind,
      earlier ? (node, meta) => eitherOf(earlier(node, meta), () => lowering(node, meta)) : lowering,
    );
  }
  return res;
}

function eitherOf(first: LoweredObject, second: () => LoweredObject): LoweredObject {
  return first.type === "opaque" ? second() : first;
}
