import type { KubernetesObject } from "../model/object";
import { nodeAt, resolve, type YamlNode } from "../yaml/node";
import type { DocumentAccess } from "./rule";

/** Whether a name stands in an object outside of its metadata: under a misspelt key, if the fields that hold names lack it. */
export function holdsName(documents: DocumentAccess, object: KubernetesObject, name: string): boolean {
  if (!documents.mentions(object, name)) return false;
  const node = nodeAt(documents.open(object).document.root, object.source.path);
  if (node?.type !== "map") return false;
  return node.entries.some(({ key, value }) => key.text !== "metadata" && holds(value, name, 0));
}

const MAX_DEPTH = 8;

function holds(value: YamlNode | undefined, name: string, depth: number): boolean {
  const node = resolve(value);
  if (!node || depth > MAX_DEPTH) return false;
  if (node.type === "scalar") return node.text === name;
  if (node.type === "seq") return node.items.some((item) => holds(item, name, depth + 1));
  return node.entries.some((entry) => holds(entry.value, name, depth + 1));
}
