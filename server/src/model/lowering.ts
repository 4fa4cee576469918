import type { YamlMap } from "../yaml/node";
import type { LoweredObject, ObjectContent } from "./object";

/** Makes an object out of the root of its tree; `meta` is what every object has. */
export type Lowering = (node: YamlMap, meta: ObjectContent) => LoweredObject;
