import { defaultRbacObjects } from "../catalog/default-rbac";
import { lowerDocument } from "../model/lower";
import { place } from "../model/place";
import { documentOf } from "../yaml/from-json";
import { buildLayer, type Layer } from "./layer";

let layer: Layer | undefined;

/** The roles and bindings that every cluster has; they stand in no file. */
export function builtInLayer(): Layer {
  layer ??= buildLayer(new Set(), builtInObjects());
  return layer;
}

function builtInObjects(): Layer["objects"] {
  const contents = defaultRbacObjects().flatMap((object) => lowerDocument(documentOf(object)));
  return contents.map(({ object, path }, order) =>
    place(
      object,
      { file: "", base: 0, path, rendering: "plain", build: undefined, builtIn: true, order },
      "default",
    ),
  );
}
