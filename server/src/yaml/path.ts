import { contains } from "../text/range";
import type { NodePath, YamlContent, YamlEntry, YamlNode } from "./node";

/** What stands at an offset. */
export interface PlaceInTree {
  /** Path of the value, or of the entry whose key is meant. */
  readonly path: NodePath;
  readonly on: "key" | "value";
  /** The key or the scalar; a collection only between its parts. */
  readonly node: YamlNode;
}

/** The innermost key or value at an offset; an alias leads to what it stands for. */
export function placeAt(root: YamlNode | undefined, offset: number): PlaceInTree | undefined {
  if (!root || !contains(root.at, offset)) return undefined;
  const path: (string | number)[] = [];
  let node: YamlNode = root;
  for (;;) {
    const content: YamlContent | undefined = node.type === "alias" ? undefined : node;
    if (content?.type === "map") {
      const entry: YamlEntry | undefined = content.entries.find(({ at }) => contains(at, offset));
      if (!entry) return { path, on: "value", node };
      path.push(entry.key.text);
      if (contains(entry.key.at, offset)) return { path, on: "key", node: entry.key };
      if (!entry.value || !contains(entry.value.at, offset)) return { path, on: "key", node: entry.key };
      node = entry.value;
    } else if (content?.type === "seq") {
      const index: number = content.items.findIndex(
        (item) => item !== undefined && contains(item.at, offset),
      );
      const item: YamlNode | undefined = content.items[index];
      if (!item) return { path, on: "value", node };
      path.push(index);
      node = item;
    } else {
      return { path, on: "value", node };
    }
  }
}
