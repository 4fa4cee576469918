import type { Lowering } from "../lowering";

/** How the kinds of this family are lowered, by `group/Kind`. */
export const MESH_LOWERINGS: readonly (readonly [string, Lowering])[] = [];
