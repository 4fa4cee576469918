import { emptyBlock } from "./edit-block";
import { insertion, joined } from "./edit-pieces";
import { fillAbsent, MISPLACED, setScalar, styleNear } from "./edit-scalar";
import { type EditResult, type EditTarget, locate, removalRefusal } from "./edit-target";
import { columnOf, elementsOf, endOf, itemSlot, lineEnd, lineStartOf, startsLine, valueSlot } from "./layout";
import type { NodePath, YamlDocument, YamlMap, YamlNode, YamlSeq } from "./node";
import {
  columnBelow,
  entryModel,
  isList,
  itemModel,
  type Model,
  printBlock,
  printFlow,
  type YamlValue,
} from "./print";
import { listQuoting, printStyle, type PrintStyle, quotingOf } from "./print-style";

/** Writes a value in place of another one, in the style of the old one where they are alike. */
export function replaceNode(
  document: YamlDocument,
  text: string,
  path: NodePath,
  value: YamlValue,
): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  if (typeof value === "string" && (!node || node.type === "scalar"))
    return setScalar(document, text, path, value);
  const range = node && { start: node.at.start, end: endOf(text, node) };
  const refusal = range && removalRefusal(document, text, node, range);
  if (refusal) return refusal;
  const style = styleOver(document, text, target);
  const model = modelOf(target, value, style);
  if (node && isBlockCollection(node)) return replaceBlock(text, target, node, value, model, style);
  if (target.inFlow || style.json) {
    const indent = node && style.json ? lineIndent(text, node.at.start) : undefined;
    const printed = printFlow(value, model, style, indent);
    return range ? [{ range, newText: printed }] : fillAbsent(text, target, printed);
  }
  return replaceInline(text, target, value, model, style);
}

/** Where the value of the target stands or may stand, the anchor kept; absent for the root. */
export function slotOf(text: string, { node, holder }: EditTarget): number | undefined {
  if (!holder) return undefined;
  const { collection, index } = holder;
  if (collection.type === "map") {
    const entry = collection.entries[index];
    return entry && valueSlot(text, entry);
  }
  const element = elementsOf(text, collection)?.[index];
  return element && itemSlot(text, element, node);
}

type BlockCollection = YamlMap | YamlSeq;

function isBlockCollection(node: YamlNode): node is BlockCollection {
  return (node.type === "map" || node.type === "seq") && !node.flow;
}

function styleOver(document: YamlDocument, text: string, target: EditTarget): PrintStyle {
  const { node } = target;
  const isFull =
    (node?.type === "map" && node.entries.length > 0) || (node?.type === "seq" && node.items.length > 0);
  return isFull ? printStyle(text, document, node) : styleNear(document, text, target);
}

function modelOf({ node, holder }: EditTarget, value: YamlValue, style: PrintStyle): Model {
  const isSame = isList(value) ? node?.type === "seq" : node?.type === "map";
  if (isSame) return { node, quoting: (node?.type === "seq" && listQuoting(node)) || style.quoting };
  const { collection, index } = holder ?? {};
  if (collection?.type === "seq") return itemModel(collection, value, style);
  const key = collection?.entries[index ?? 0]?.key.text;
  return key === undefined
    ? { node: undefined, quoting: quotingOf(node) ?? "plain" }
    : entryModel(collection, key, value);
}

function replaceBlock(
  text: string,
  target: EditTarget,
  node: BlockCollection,
  value: YamlValue,
  model: Model,
  style: PrintStyle,
): EditResult {
  const elements = elementsOf(text, node);
  const first = elements?.[0];
  if (!elements || !first) return MISPLACED;
  const keyColumn = keyColumnOf(text, target);
  const below = columnBelow(value, model, keyColumn ?? 0, style);
  if (below === undefined) {
    const printed = printFlow(value, model, style, undefined, false);
    return emptyBlock(text, { elements, isRoot: !target.holder }, slotOf(text, target), printed);
  }
  const ownLine = startsLine(text, first.start);
  const isSame = isList(value) ? node.type === "seq" : node.type === "map";
  const column = isSame || !ownLine || keyColumn === undefined ? columnOf(text, first.start) : below;
  const printed = printBlock(value, model, column, style);
  const range = { start: ownLine ? lineStartOf(text, first.start) : first.start, end: endOf(text, node) };
  return [{ range, newText: ownLine ? " ".repeat(column) + printed : printed }];
}

/** The old value stands beside its key or dash, or there is none; the document is in block style here. */
function replaceInline(
  text: string,
  target: EditTarget,
  value: YamlValue,
  model: Model,
  style: PrintStyle,
): EditResult {
  const { node } = target;
  const slot = slotOf(text, target);
  const keyColumn = keyColumnOf(text, target);
  const range = node && { start: node.at.start, end: endOf(text, node) };
  const below = keyColumn === undefined ? undefined : columnBelow(value, model, keyColumn, style);
  if (below !== undefined && slot !== undefined) {
    const printed = style.newline + " ".repeat(below) + printBlock(value, model, below, style);
    const end = range?.end ?? slot;
    return joined([{ range: { start: slot, end }, newText: "" }, insertion(lineEnd(text, end), printed)]);
  }
  const column = range ? columnOf(text, range.start) : slot === undefined ? 0 : columnOf(text, slot) + 1;
  const printed =
    keyColumn === undefined
      ? printBlock(value, model, column, style)
      : printFlow(value, model, style, undefined, false);
  return range ? [{ range, newText: printed }] : fillAbsent(text, target, printed);
}

/** The column of the key the target is the value of. */
function keyColumnOf(text: string, { holder }: EditTarget): number | undefined {
  if (holder?.collection.type !== "map") return undefined;
  const entry = holder.collection.entries[holder.index];
  return entry && columnOf(text, entry.key.at.start);
}

function lineIndent(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? "";
}
