import type { TextEdit } from "../text/edit";
import type { TextRange } from "../text/range";
import {
  entryOf,
  isKnown,
  type NodePath,
  type YamlDocument,
  type YamlMap,
  type YamlNode,
  type YamlSeq,
} from "./node";

/** Why an edit is not offered, in one sentence. */
export interface EditRefusal {
  readonly refused: string;
}

/** Edits of one document that touch nothing but what they are about, or the reason why there are none. */
export type EditResult = readonly TextEdit[] | EditRefusal;

/** The place in the text that an edit is about. */
export interface EditTarget {
  /** Absent after a lone `key:` or `-`. */
  readonly node: YamlNode | undefined;
  /** The collection that holds the node; absent for the root. */
  readonly holder: Holder | undefined;
  /** A collection around the node is written in flow style. */
  readonly inFlow: boolean;
}

interface Holder {
  readonly collection: YamlMap | YamlSeq;
  /** Position among its entries or items. */
  readonly index: number;
}

/** Walks to a path through the text that is really there: never through an alias or a merge key. */
export function locate(document: YamlDocument, path: NodePath): EditTarget | EditRefusal {
  const aliased = aliasNames(document);
  let node = document.root;
  let holder: Holder | undefined;
  let inFlow = false;
  for (const step of path) {
    const parent = editable(node, aliased);
    if ("refused" in parent) return parent;
    const index = typeof step === "string" ? keyIndex(parent, step) : itemIndex(parent, step);
    if (typeof index !== "number") return index;
    inFlow ||= parent.flow;
    holder = { collection: parent, index };
    node = parent.type === "map" ? parent.entries[index]?.value : parent.items[index];
  }
  const refusal = sharedRefusal(node, aliased) ?? errorRefusal(document, node, holder);
  return refusal ?? { node, holder, inFlow };
}

/** Why a span of text with everything in it may not be removed or replaced. */
export function removalRefusal(
  document: YamlDocument,
  text: string,
  node: YamlNode | undefined,
  range: TextRange,
): EditRefusal | undefined {
  if (document.templated && text.slice(range.start, range.end).includes("{{"))
    return { refused: "The text holds a template action, which would be lost." };
  const aliased = aliasNames(document);
  const shared = node && findNode(node, (inner) => isShared(inner, aliased));
  return shared
    ? { refused: `An anchor in it${anchorName(shared)} is used elsewhere in the document.` }
    : undefined;
}

function keyIndex(parent: YamlMap | YamlSeq, key: string): number | EditRefusal {
  if (parent.type !== "map") return { refused: `There is no key "${key}" in a list.` };
  const index = parent.entries.findLastIndex((entry) => entry.key.text === key);
  if (index >= 0) return index;
  return entryOf(parent, key)
    ? { refused: `"${key}" comes from a merge key, so that other places would change too.` }
    : { refused: `There is no key "${key}" here.` };
}

function itemIndex(parent: YamlMap | YamlSeq, index: number): number | EditRefusal {
  if (parent.type === "seq" && index >= 0 && index < parent.items.length) return index;
  return { refused: `There is no item ${index} here.` };
}

function editable(node: YamlNode | undefined, aliased: ReadonlySet<string>) {
  const refusal = sharedRefusal(node, aliased);
  if (refusal) return refusal;
  return node?.type === "map" || node?.type === "seq" ? node : { refused: "There is no map or list here." };
}

function sharedRefusal(node: YamlNode | undefined, aliased: ReadonlySet<string>): EditRefusal | undefined {
  if (!node) return undefined;
  if (node.type === "alias")
    return { refused: `The value is the alias "*${node.name}", so that other places would change too.` };
  if (isShared(node, aliased))
    return {
      refused: `The anchor "&${node.anchor ?? ""}" is used elsewhere, so that other places would change too.`,
    };
  return node.type === "scalar" && !isKnown(node.text)
    ? { refused: "A template action stands here, so that the value is not known." }
    : undefined;
}

/** Positions near a syntax error are guesses. */
function errorRefusal(
  document: YamlDocument,
  node: YamlNode | undefined,
  holder: Holder | undefined,
): EditRefusal | undefined {
  const around = holder?.collection ?? node;
  const error = document.errors.find(
    ({ at }) => around === undefined || (at.start <= around.at.end && at.end >= around.at.start),
  );
  return error ? { refused: "The text around it is not valid YAML." } : undefined;
}

/** Anchors that an alias somewhere in the document names. */
function aliasNames({ root }: YamlDocument): ReadonlySet<string> {
  const res = new Set<string>();
  findNode(root, (node) => {
    if (node.type === "alias") res.add(node.name);
    return false;
  });
  return res;
}

function isShared(node: YamlNode, aliased: ReadonlySet<string>): boolean {
  return node.type !== "alias" && node.anchor !== undefined && aliased.has(node.anchor);
}

/** The first node, in the order of the text, that passes the test. */
function findNode(node: YamlNode | undefined, test: (node: YamlNode) => boolean): YamlNode | undefined {
  if (!node) return undefined;
  if (test(node)) return node;
  if (node.type === "seq") {
    for (const item of node.items) {
      const found = findNode(item, test);
      if (found) return found;
    }
  }
  if (node.type === "map") {
    for (const { key, value } of node.entries) {
      const found = findNode(key, test) ?? findNode(value, test);
      if (found) return found;
    }
  }
  return undefined;
}

function anchorName(node: YamlNode): string {
  return node.type !== "alias" && node.anchor !== undefined ? ` ("&${node.anchor}")` : "";
}
