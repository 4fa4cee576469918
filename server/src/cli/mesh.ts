import type { ObjectIndex } from "../graph/index";
import { spiffeIdentities } from "../graph/mesh/identities";
import type { Principal } from "../graph/principal";

/** The identities of a ServiceAccount in a mesh (product.md section 7). */
export function meshJson(index: ObjectIndex, principal: Principal): readonly object[] {
  return spiffeIdentities(index, principal).map((spiffeId) => ({ spiffeId }));
}
