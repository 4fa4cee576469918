import type { LoweredObject } from "../model/object";
import type { TextRange } from "../text/range";
import { nodeAt, type NodePath, type YamlDocument } from "../yaml/node";
import { locateFaults, type Mistake } from "./mistake";
import { objectFaults } from "./object-faults";
import { schemaName } from "./object-schema";

/** By the range of the object, which no other object has and which stays when the object gets its place. */
const found = new WeakMap<TextRange, readonly Mistake[]>();

/**
 * What the schema of its kind has against an object at a path of a document. It is looked for once, best while the tree
 * is at hand: reading a document for the sake of schemas alone costs more than the comparison.
 */
export function objectMistakes(
  object: LoweredObject,
  path: NodePath,
  document: () => YamlDocument,
): readonly Mistake[] {
  const name = schemaName(object.apiVersion, object.kind);
  if (name === undefined) return NONE;
  let res = found.get(object.at);
  if (!res) {
    res = findMistakes(name, object, document(), path);
    found.set(object.at, res.length > 0 ? res : NONE);
  }
  return res;
}

const NONE: readonly Mistake[] = [];

function findMistakes(
  name: string,
  { type }: LoweredObject,
  { root, errors }: YamlDocument,
  path: NodePath,
): readonly Mistake[] {
  // Half-typed text says nothing reliable about the rest of the document.
  const node = errors.length > 0 ? undefined : nodeAt(root, path);
  if (!node) return NONE;
  const faults = objectFaults(name, node);
  // What the values of roles and bindings must be, the model says itself.
  const isValidated = type === "role" || type === "binding";
  return locateFaults(node, isValidated ? faults.filter((fault) => fault.type === "unknown-field") : faults);
}
