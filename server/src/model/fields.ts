import { type NodePath, nodeAt, resolve, type YamlContent, type YamlNode } from "../yaml/node";

/** A node and the way to it. */
export interface FieldNode {
  readonly node: YamlContent;
  readonly path: NodePath;
}

/** The nodes that a path such as `spec.solvers[].auth` leads to; `[]` stands for each item of a list, `{}` for each value of a map. */
export function fieldNodes(root: YamlNode | undefined, path: string): readonly FieldNode[] {
  let found: readonly FieldNode[] = [];
  const start = resolve(root);
  if (start) found = [{ node: start, path: [] }];
  for (const part of path.split(".")) {
    const isMap = part.endsWith("{}");
    const isList = part.endsWith("[]");
    const key = isList || isMap ? part.slice(0, -2) : part;
    found = found.flatMap((parent) => {
      const node = nodeAt(parent.node, [key]);
      if (!node) return [];
      const own = { node, path: [...parent.path, key] };
      if (isMap) return valuesOf(own);
      return isList ? itemsOf(own) : [own];
    });
    if (found.length === 0) break;
  }
  return found;
}

function itemsOf({ node, path }: FieldNode): readonly FieldNode[] {
  if (node.type !== "seq") return [];
  return node.items.flatMap((item, index) => {
    const content = resolve(item);
    return content ? [{ node: content, path: [...path, index] }] : [];
  });
}

function valuesOf({ node, path }: FieldNode): readonly FieldNode[] {
  if (node.type !== "map") return [];
  return node.entries.flatMap(({ key, value }) => {
    const content = resolve(value);
    return content ? [{ node: content, path: [...path, key.text] }] : [];
  });
}
