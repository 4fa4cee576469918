import type { TextEdit } from "../text/edit";
import { replaceNode } from "./edit-node";
import { elementList, insertParts, removeParts, styleOfCollection } from "./edit-parts";
import { joined } from "./edit-pieces";
import { setScalar } from "./edit-scalar";
import { type EditResult, type EditTarget, locate, removalRefusal } from "./edit-target";
import type { ElementList } from "./extent";
import { type Gap, gapsBetween } from "./list-difference";
import { entryOf, type NodePath, type YamlDocument, type YamlMap, type YamlNode, type YamlSeq } from "./node";
import {
  itemModel,
  printBlockEntry,
  printBlockItem,
  printFlow,
  printFlowEntry,
  printString,
  type YamlValue,
} from "./print";
import { quotingOf } from "./print-style";

export type { EditResult } from "./edit-target";
export type { YamlValue } from "./print";
export { replaceNode, setScalar };

/** Puts a value before the item at `index`, or after the last one. */
export function insertItem(
  document: YamlDocument,
  text: string,
  path: NodePath,
  index: number,
  value: YamlValue,
): EditResult {
  return insertItems(document, text, path, index, [value]);
}

/** Puts values before the item at `index`, written like the items around them. */
export function insertItems(
  document: YamlDocument,
  text: string,
  path: NodePath,
  index: number,
  values: readonly YamlValue[],
): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  if (values.length === 0) return [];
  const { node } = target;
  if (isVacant(node)) return replaceNode(document, text, path, values);
  if (node?.type !== "seq") return { refused: "There is no list here." };
  if (index < 0 || index > node.items.length) return { refused: `There is no item ${index} here.` };
  const list = elementList(document, text, node, target);
  if ("refused" in list) return list;
  if (node.items.length === 0) return replaceNode(document, text, path, values);
  const style = styleOfCollection(document, text, node, node.items[index - 1] ?? node.items[index]);
  return insertParts(text, node, list, index, style, (place) =>
    values.map((value) => {
      const model = itemModel(node, value, style, index);
      return typeof place === "number"
        ? printBlockItem(value, model, place, style)
        : printFlow(value, model, style, place.indent);
    }),
  );
}

export function removeItem(document: YamlDocument, text: string, path: NodePath, index: number): EditResult {
  const target = locate(document, [...path, index]);
  if ("refused" in target) return target;
  return removePart(document, text, path, index);
}

/** Removes several items at once: edits of one item after the other would not know of each other. */
export function removeItems(
  document: YamlDocument,
  text: string,
  path: NodePath,
  indexes: readonly number[],
): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  if (node?.type !== "seq") return { refused: "There is no list here." };
  const list = elementList(document, text, node, target);
  if ("refused" in list) return list;
  const edits: TextEdit[] = [];
  for (const { from, to } of runsOf(indexes)) {
    if (from < 0 || to > node.items.length)
      return { refused: `There is no item ${from < 0 ? from : to - 1} here.` };
    const result = removeParts(document, text, target, node, list, from, to);
    if ("refused" in result) return result;
    edits.push(...result);
  }
  return joined(edits);
}

/** Makes a list of scalars hold exactly these strings; items that stay keep their text and comments. */
export function setItems(
  document: YamlDocument,
  text: string,
  path: NodePath,
  values: readonly string[],
): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  if (isVacant(node)) return replaceNode(document, text, path, values);
  if (node?.type !== "seq") return { refused: "There is no list here." };
  if (node.items.length === 0) return values.length === 0 ? [] : replaceNode(document, text, path, values);
  const list = elementList(document, text, node, target);
  if ("refused" in list) return list;
  if (values.length === 0) return removeParts(document, text, target, node, list, 0, node.items.length);
  const edits: TextEdit[] = [];
  for (const gap of gapsBetween(node.items, values)) {
    const result = fillGap(document, text, path, target, node, list, gap);
    if ("refused" in result) return result;
    edits.push(...result);
  }
  return joined(edits);
}

/** Adds an entry after the one of the key `after`, or as the last one. */
export function insertEntry(
  document: YamlDocument,
  text: string,
  path: NodePath,
  key: string,
  value: YamlValue,
  after?: string,
): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  if (isVacant(node)) return replaceNode(document, text, path, { [key]: value });
  if (node?.type !== "map") return { refused: "There is no map here." };
  if (ownEntries(node, key).length > 0) return { refused: `There is a key "${key}" already.` };
  const list = elementList(document, text, node, target);
  if ("refused" in list) return list;
  if (node.entries.length === 0) return replaceNode(document, text, path, { [key]: value });
  const before = after === undefined ? node.entries.length - 1 : ownIndex(node, after);
  if (before < 0) return { refused: `There is no key "${after ?? ""}" here.` };
  const style = styleOfCollection(document, text, node, node);
  return insertParts(text, node, list, before + 1, style, (place) => [
    typeof place === "number"
      ? printBlockEntry(key, value, node, place, style)
      : printFlowEntry(key, value, node, style, place.indent),
  ]);
}

export function removeEntry(document: YamlDocument, text: string, path: NodePath, key: string): EditResult {
  const target = locate(document, [...path, key]);
  if ("refused" in target) return target;
  const map = target.holder?.collection;
  if (map?.type !== "map") return { refused: "There is no map here." };
  if (ownEntries(map, key).length > 1) return { refused: `The key "${key}" is written twice.` };
  const others = map.entries.filter((entry) => entry.key.text !== key);
  if (entryOf({ ...map, entries: others }, key))
    return { refused: `A merge key would give "${key}" another value.` };
  return removePart(document, text, path, target.holder?.index ?? 0);
}

export function renameKey(
  document: YamlDocument,
  text: string,
  path: NodePath,
  key: string,
  newKey: string,
): EditResult {
  const target = locate(document, [...path, key]);
  if ("refused" in target) return target;
  const map = target.holder?.collection;
  const entry = map?.type === "map" ? map.entries[target.holder?.index ?? 0] : undefined;
  if (map?.type !== "map" || !entry) return { refused: "There is no map here." };
  if (newKey === key) return [];
  if (ownEntries(map, newKey).length > 0) return { refused: `There is a key "${newKey}" already.` };
  if (ownEntries(map, key).length > 1) return { refused: `The key "${key}" is written twice.` };
  const refusal = removalRefusal(document, text, entry.key, entry.key.at);
  if (refusal) return refusal;
  const style = styleOfCollection(document, text, map, map);
  const newText = printString(newKey, quotingOf(entry.key) ?? "plain", style, map.flow);
  return [{ range: entry.key.at, newText }];
}

function removePart(document: YamlDocument, text: string, path: NodePath, index: number): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  if (node?.type !== "map" && node?.type !== "seq") return { refused: "There is no map or list here." };
  const list = elementList(document, text, node, target);
  return "refused" in list ? list : removeParts(document, text, target, node, list, index, index + 1);
}

function fillGap(
  document: YamlDocument,
  text: string,
  path: NodePath,
  target: EditTarget,
  node: YamlSeq,
  list: ElementList,
  { from, to, values }: Gap,
): EditResult {
  const shared = Math.min(to - from, values.length);
  const edits: TextEdit[] = [];
  for (let index = 0; index < shared; index++) {
    const result = setScalar(document, text, [...path, from + index], values[index] ?? "");
    if ("refused" in result) return result;
    edits.push(...result);
  }
  const rest =
    shared < values.length
      ? insertItems(document, text, path, from + shared, values.slice(shared))
      : shared < to - from
        ? removeParts(document, text, target, node, list, from + shared, to)
        : [];
  return "refused" in rest ? rest : [...edits, ...rest];
}

/** Numbers that follow each other, taken together. */
function runsOf(indexes: readonly number[]): { readonly from: number; readonly to: number }[] {
  const res: { from: number; to: number }[] = [];
  for (const index of new Set(indexes.toSorted((a, b) => a - b))) {
    const last = res.at(-1);
    if (last?.to === index) last.to++;
    else res.push({ from: index, to: index + 1 });
  }
  return res;
}

/** Nothing stands there, or an explicit null. */
function isVacant(node: YamlNode | undefined): boolean {
  return !node || (node.type === "scalar" && node.style === "plain" && node.value === null);
}

function ownEntries(map: YamlMap, key: string) {
  return map.entries.filter((entry) => entry.key.text === key);
}

function ownIndex(map: YamlMap, key: string): number {
  return map.entries.findLastIndex((entry) => entry.key.text === key);
}
