import { buildLayer, type Layer } from "./object-index";

/** The roles and bindings that every cluster has. */
export function builtInLayer(): Layer {
  return LAYER;
}

const LAYER = buildLayer(new Set(), []);
