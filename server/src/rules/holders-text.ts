import { type Reach, reachText, scopeOf } from "../graph/reach";
import type { Role } from "../model/object";
import { isKnown } from "../yaml/node";

/**
 * Who holds a role, a comma before it. Nothing is said about the holders of a role that a chart or a kustomization
 * may still name and bind.
 */
export function holdersText(role: Role, reach: Reach): string {
  const isRendered = !isKnown(role.name?.value ?? "") || role.source.rendering !== "plain";
  return isRendered && scopeOf(reach) === "none" ? "" : `, ${reachText(reach)}`;
}
