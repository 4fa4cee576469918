import type { Lowering } from "../lowering";
import { ISTIO_LOWERINGS } from "./istio/lowerings";
import { LINKERD_LOWERINGS } from "./linkerd/lower";
import { NETWORK_POLICY_LOWERINGS } from "./network-policy";
import { SPIFFE_LOWERINGS } from "./spiffe/lower";

/** How the kinds of this family are lowered, by `group/Kind`. */
export const MESH_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ...ISTIO_LOWERINGS,
  ...LINKERD_LOWERINGS,
  ...SPIFFE_LOWERINGS,
  ...NETWORK_POLICY_LOWERINGS,
];
