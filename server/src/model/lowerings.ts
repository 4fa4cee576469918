import { CLOUD_LOWERINGS } from "./cloud/lowerings";
import { CLUSTER_LOWERINGS } from "./cluster/lowerings";
import type { Lowering } from "./lowering";
import { MESH_LOWERINGS } from "./mesh/lowerings";
import { OPERATOR_LOWERINGS } from "./operator/lowerings";

/** How kinds beyond RBAC and workloads are lowered, by `group/Kind` without the version: `security.istio.io/AuthorizationPolicy`, or `group/*` for all others of a group. */
export const LOWERINGS: ReadonlyMap<string, Lowering> = new Map([
  ...MESH_LOWERINGS,
  ...CLOUD_LOWERINGS,
  ...CLUSTER_LOWERINGS,
  ...OPERATOR_LOWERINGS,
]);
