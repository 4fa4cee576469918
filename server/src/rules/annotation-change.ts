import type { KubernetesObject } from "../model/object";
import { insertEntry, removeEntry, renameKey, setScalar, type YamlValue } from "../yaml/edit";
import { entryOf, nodeAt, type NodePath, type YamlDocument } from "../yaml/node";
import { changeObject } from "./fix";
import type { Fix } from "./rule";

/** Where annotations of an object, or of its Pods, stand: `["metadata", "annotations"]`. */
export const OWN_ANNOTATIONS: NodePath = ["metadata", "annotations"];

export function setAnnotation(
  object: KubernetesObject,
  key: string,
  value: string,
  at: NodePath = OWN_ANNOTATIONS,
): Fix["change"] {
  return changeObject(object, ({ document, text }, path) =>
    setScalar(document, text, [...path, ...at, key], value),
  );
}

export function renameAnnotation(
  object: KubernetesObject,
  from: string,
  to: string,
  at: NodePath = OWN_ANNOTATIONS,
): Fix["change"] {
  return changeObject(object, ({ document, text }, path) =>
    renameKey(document, text, [...path, ...at], from, to),
  );
}

export function removeAnnotation(
  object: KubernetesObject,
  key: string,
  at: NodePath = OWN_ANNOTATIONS,
): Fix["change"] {
  return changeObject(object, ({ document, text }, path) =>
    removeText(document, text, [...path, ...at], key),
  );
}

/** Takes a label or an annotation away; the mapping goes too when nothing is left in it. */
export function removeText(document: YamlDocument, text: string, at: NodePath, key: string) {
  const parent = nodeAt(document.root, at);
  const last = at.at(-1);
  const isOnly = parent?.type === "map" && parent.entries.length === 1 && entryOf(parent, key) !== undefined;
  if (isOnly && typeof last === "string") return removeEntry(document, text, at.slice(0, -1), last);
  return removeEntry(document, text, at, key);
}

/** Adds a label or an annotation; the mappings around it are made where they are absent. */
export function addText(document: YamlDocument, text: string, at: NodePath, key: string, value: string) {
  let length = at.length;
  while (length > 0 && nodeAt(document.root, at.slice(0, length)) === undefined) length--;
  let inner: YamlValue = value;
  for (const step of [...at.slice(length + 1), key].toReversed()) inner = { [String(step)]: inner };
  const first = at[length];
  if (first === undefined) return insertEntry(document, text, at, key, value);
  return insertEntry(document, text, at.slice(0, length), String(first), inner);
}
