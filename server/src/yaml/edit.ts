import type { TextEdit } from "../text/edit";
import { emptyBlock, insertInBlock, removeFromBlock } from "./edit-block";
import { emptyFlow, insertInFlow, removeFromFlow } from "./edit-flow";
import { replaceNode, slotOf } from "./edit-node";
import { joined } from "./edit-pieces";
import { MISPLACED, setScalar } from "./edit-scalar";
import { closedRefusal, type EditRefusal, type EditTarget, locate, removalRefusal } from "./edit-target";
import type { ElementList } from "./extent";
import { columnOf, elementsOf, lineStartOf, startsLine } from "./layout";
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
import { listQuoting, marksIn, printStyle, type PrintStyle, quotingOf } from "./print-style";

export type { EditRefusal } from "./edit-target";
export type { YamlValue } from "./print";
export { replaceNode, setScalar };

/** Edits of one document that touch nothing but what they are about, or the reason why there are none. */
export type EditResult = readonly TextEdit[] | EditRefusal;

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
  const list = closedRefusal(node) ?? elementList(text, node, target);
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
  const list = closedRefusal(node) ?? elementList(text, node, target);
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
  const list = closedRefusal(node) ?? elementList(text, node, target);
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

/** The column of a block part, or the indentation of the line where JSON is written over several. */
type PrintPlace = number | { readonly indent: string | undefined };

function insertParts(
  text: string,
  collection: YamlMap | YamlSeq,
  list: ElementList,
  index: number,
  style: PrintStyle,
  print: (place: PrintPlace) => string[],
): TextEdit[] {
  const neighbor = list.elements[index] ?? list.elements[index - 1];
  const start = neighbor?.start ?? collection.at.start;
  if (!collection.flow) return insertInBlock(text, list, index, print(columnOf(text, start)), style.newline);
  const indent = startsLine(text, start) ? text.slice(lineStartOf(text, start), start) : undefined;
  return insertInFlow(text, list, index, print({ indent }), style);
}

function removePart(document: YamlDocument, text: string, path: NodePath, index: number): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  if (node?.type !== "map" && node?.type !== "seq") return { refused: "There is no map or list here." };
  const list = closedRefusal(node) ?? elementList(text, node, target);
  return "refused" in list ? list : removeParts(document, text, target, node, list, index, index + 1);
}

function removeParts(
  document: YamlDocument,
  text: string,
  target: EditTarget,
  node: YamlMap | YamlSeq,
  list: ElementList,
  from: number,
  to: number,
): EditResult {
  for (let index = from; index < to; index++) {
    const element = list.elements[index];
    const part = node.type === "map" ? node.entries[index] : node.items[index];
    if (!element) return MISPLACED;
    const nodes = part && "key" in part ? [part.key, part.value] : [part];
    for (const inner of nodes) {
      const refusal = removalRefusal(document, text, inner, element);
      if (refusal) return refusal;
    }
  }
  if (from > 0 || to < list.elements.length) {
    return node.flow ? removeFromFlow(text, list, from, to) : removeFromBlock(text, list, from, to);
  }
  if (node.flow) return emptyFlow(text, list, node);
  return emptyBlock(text, list, slotOf(text, target), node.type === "map" ? "{}" : "[]");
}

/** What happens between two items that stay: items `from` to `to` give way to `values`. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly values: readonly string[];
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

/** The differences between a list and what it shall be, around a longest row of items that stay. */
function gapsBetween(items: readonly (YamlNode | undefined)[], values: readonly string[]): Gap[] {
  const lengths = commonLengths(items, values);
  const lengthAt = (item: number, value: number): number => lengths[item]?.[value] ?? 0;
  const res: Gap[] = [];
  let from = 0;
  let valueFrom = 0;
  let item = 0;
  let value = 0;
  const close = (): void => {
    if (item > from || value > valueFrom)
      res.push({ from, to: item, values: values.slice(valueFrom, value) });
  };
  while (item < items.length && value < values.length) {
    if (isSame(items[item], values[value])) {
      close();
      from = ++item;
      valueFrom = ++value;
    } else if (lengthAt(item + 1, value) >= lengthAt(item, value + 1)) item++;
    else value++;
  }
  item = items.length;
  value = values.length;
  close();
  return res;
}

/** For each pair of positions, how many items from there on can stay. */
function commonLengths(items: readonly (YamlNode | undefined)[], values: readonly string[]): number[][] {
  const res = Array.from({ length: items.length + 1 }, () => new Array<number>(values.length + 1).fill(0));
  for (let item = items.length - 1; item >= 0; item--) {
    const row = res[item] ?? [];
    const below = res[item + 1] ?? [];
    for (let value = values.length - 1; value >= 0; value--) {
      row[value] = isSame(items[item], values[value])
        ? (below[value + 1] ?? 0) + 1
        : Math.max(below[value] ?? 0, row[value + 1] ?? 0);
    }
  }
  return res;
}

function isSame(item: YamlNode | undefined, value: string | undefined): boolean {
  return item?.type === "scalar" && typeof item.value === "string" && item.text === value;
}

function elementList(
  text: string,
  node: YamlMap | YamlSeq,
  { holder }: EditTarget,
): ElementList | EditRefusal {
  const elements = elementsOf(text, node);
  return elements ? { elements, isRoot: holder === undefined } : MISPLACED;
}

/** The habits of the neighbor first, then those of the document. */
function styleOfCollection(
  document: YamlDocument,
  text: string,
  collection: YamlMap | YamlSeq,
  neighbor: YamlNode | undefined,
): PrintStyle {
  const style = printStyle(text, document, neighbor);
  return {
    ...style,
    quoting: (collection.type === "seq" && listQuoting(collection)) || style.quoting,
    otherwise: marksIn(collection) ?? style.otherwise,
  };
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
