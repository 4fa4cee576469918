import type { KubernetesObject } from "../../model/object";
import type { NodePath, YamlDocument } from "../../yaml/node";
import type { PlaceInTree } from "../../yaml/path";
import type { RenderContext } from "./places";

/** What is shown, as a function so that it can be made again with fewer rows; empty where there is nothing to say. */
export type Render = (context: RenderContext) => string;

/** Where the cursor stands. */
export interface HoverPlace {
  readonly object: KubernetesObject;
  readonly place: PlaceInTree;
  /** Path inside the object. */
  readonly path: NodePath;
  readonly document: YamlDocument;
  /** Offset in the document. */
  readonly offset: number;
}

/** Says what stands at a place, if it is about the provider's matter. */
export type HoverProvider = (at: HoverPlace) => Render | undefined;

/** The kind and the name stand for the object. */
export function isTitle({ on }: PlaceInTree, path: NodePath): boolean {
  return on === "value" && ["kind", "metadata.name"].includes(path.join("."));
}
