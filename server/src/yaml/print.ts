import { resolve, type YamlNode } from "./node";
import { listQuoting, quotingOf, type PrintStyle } from "./print-style";
import { isPlainSafe, quote, type Quoting } from "./quote";

/** A value to be written. */
export type YamlValue = string | number | boolean | null | YamlCollection;

type YamlCollection = readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** What a value is written like: the node it replaces or stands beside. */
export interface Model {
  readonly node: YamlNode | undefined;
  readonly quoting: Quoting;
}

/** An item of a list in block style, its dash at a column; the first line has no indentation of its own. */
export function printBlockItem(value: YamlValue, model: Model, column: number, style: PrintStyle): string {
  const width = style.dashWidth;
  return `-${" ".repeat(width - 1)}${printBlock(value, model, column + width, style)}`;
}

/** An entry of a map in block style, its key at a column. */
export function printBlockEntry(
  key: string,
  value: YamlValue,
  map: YamlNode | undefined,
  column: number,
  style: PrintStyle,
): string {
  return `${printKey(key, map, style, false)}:${printAfterColon(value, entryModel(map, key, value), column, style)}`;
}

/** What follows a colon in block style: on the same line, or on lines of its own below. */
function printAfterColon(value: YamlValue, model: Model, keyColumn: number, style: PrintStyle): string {
  const column = columnBelow(value, model, keyColumn, style);
  if (column === undefined) return ` ${printFlow(value, model, style, undefined, false)}`;
  return style.newline + " ".repeat(column) + printBlock(value, model, column, style);
}

/** Where a value stands below its key; `undefined` when it stands beside it. */
export function columnBelow(
  value: YamlValue,
  model: Model,
  keyColumn: number,
  style: PrintStyle,
): number | undefined {
  if (!isBlock(value, model, style)) return undefined;
  return keyColumn + (isList(value) ? style.dashOffset : style.step);
}

/** A value in block style at a column, or on one line where its model is. */
export function printBlock(value: YamlValue, model: Model, column: number, style: PrintStyle): string {
  if (!isCollection(value) || !isBlock(value, model, style)) {
    return printFlow(value, model, style, undefined, false);
  }
  const node = resolve(model.node);
  const parts = isList(value)
    ? value.map((item) => printBlockItem(item, itemModel(node, item, style), column, style))
    : inOrderOf(value, node).map(([key, part]) => printBlockEntry(key, part, node, column, style));
  return parts.join(style.newline + " ".repeat(column));
}

/** A value in brackets; over several lines only in JSON that is written so, `indent` being that of its first line. */
export function printFlow(
  value: YamlValue,
  model: Model,
  style: PrintStyle,
  indent: string | undefined,
  inFlow = true,
): string {
  if (typeof value === "string") return printString(value, model.quoting, style, inFlow);
  if (!isCollection(value)) return String(value);
  const [open, close] = isList(value) ? ["[", "]"] : ["{", "}"];
  const node = resolve(model.node);
  const inner =
    indent !== undefined && isBroken(value, node, style) ? indent + " ".repeat(style.step) : undefined;
  const parts = isList(value)
    ? value.map((item) => printFlow(item, itemModel(node, item, style), style, inner))
    : inOrderOf(value, node).map(([key, part]) => printFlowEntry(key, part, node, style, inner));
  if (parts.length === 0) return open + close;
  if (inner !== undefined) {
    const separator = style.newline + inner;
    return `${open}${separator}${parts.join(`,${separator}`)}${style.newline}${indent ?? ""}${close}`;
  }
  const padding = isList(value) || style.json ? "" : " ";
  return open + padding + parts.join(style.json === "compact" ? "," : ", ") + padding + close;
}

export function printFlowEntry(
  key: string,
  value: YamlValue,
  map: YamlNode | undefined,
  style: PrintStyle,
  indent: string | undefined,
): string {
  const colon = style.json === "compact" ? ":" : ": ";
  return (
    printKey(key, map, style, true) + colon + printFlow(value, entryModel(map, key, value), style, indent)
  );
}

export function printString(value: string, wanted: Quoting, style: PrintStyle, inFlow: boolean): string {
  return quote(value, { wanted: style.json ? "double" : wanted, otherwise: style.otherwise, inFlow });
}

/** What an item is written like that joins a list at an index: the nearest item of its kind, the one before it first. */
export function itemModel(
  list: YamlNode | undefined,
  item: YamlValue,
  style: PrintStyle,
  index = Number.POSITIVE_INFINITY,
): Model {
  if (list?.type !== "seq") return { node: undefined, quoting: style.quoting };
  const before = list.items.slice(0, index).findLast((candidate) => isLike(candidate, item));
  const after = list.items.slice(index).find((candidate) => isLike(candidate, item));
  return { node: before ?? after, quoting: listQuoting(list) ?? style.quoting };
}

/** What the value of a key is written like: the same key of the map, or for a collection any like it. */
export function entryModel(map: YamlNode | undefined, key: string, value: YamlValue): Model {
  const entries = map?.type === "map" ? map.entries : [];
  const own = entries.find((entry) => entry.key.text === key)?.value;
  if (own && isLike(own, value)) return { node: own, quoting: quotingOf(own) ?? "plain" };
  const other = isCollection(value) ? entries.find((entry) => isLike(entry.value, value)) : undefined;
  return { node: other?.value, quoting: "plain" };
}

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isCollection(value: YamlValue): value is YamlCollection {
  return value !== null && typeof value === "object";
}

function printKey(key: string, map: YamlNode | undefined, style: PrintStyle, inFlow: boolean): string {
  const written = map?.type === "map" && map.entries.find((entry) => isPlainSafe(entry.key.text, inFlow));
  return printString(key, (written && quotingOf(written.key)) || "plain", style, inFlow);
}

function isBlock(value: YamlValue, { node }: Model, style: PrintStyle): boolean {
  if (!isCollection(value) || style.json) return false;
  const isEmpty = isList(value) ? value.length === 0 : Object.keys(value).length === 0;
  if (isEmpty) return false;
  const model = resolve(node);
  const nested = Object.values(value).some(isCollection);
  if (isLike(model, value) && !isEmptyNode(model))
    return !isFlow(model) || (nested && !holdsCollections(model));
  return nested || !isList(value) || !style.flowLists;
}

/** Whether a collection in JSON gets a line for each part. */
function isBroken(value: YamlCollection, node: YamlNode | undefined, style: PrintStyle): boolean {
  if (style.json !== "lines") return false;
  return !isList(value) || value.some(isCollection) || !style.flowLists;
}

/** Keys that the model has come first, in its order. */
function inOrderOf(
  value: { readonly [key: string]: YamlValue },
  model: YamlNode | undefined,
): [string, YamlValue][] {
  const order = model?.type === "map" ? model.entries.map((entry) => entry.key.text) : [];
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
}

function isLike(node: YamlNode | undefined, value: YamlValue): boolean {
  const content = resolve(node);
  if (isList(value)) return content?.type === "seq";
  if (isCollection(value)) return content?.type === "map";
  return content?.type === "scalar" && typeof content.value === typeof value;
}

function isFlow(node: YamlNode | undefined): boolean {
  return (node?.type === "map" || node?.type === "seq") && node.flow;
}

function isEmptyNode(node: YamlNode | undefined): boolean {
  return node !== undefined && partsOf(node).length === 0;
}

function holdsCollections(node: YamlNode | undefined): boolean {
  return node !== undefined && partsOf(node).some((part) => part?.type === "map" || part?.type === "seq");
}

function partsOf(node: YamlNode): readonly (YamlNode | undefined)[] {
  if (node.type === "seq") return node.items;
  return node.type === "map" ? node.entries.map((entry) => entry.value) : [];
}
