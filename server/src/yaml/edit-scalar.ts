import type { TextEdit } from "../text/edit";
import { insertion } from "./edit-pieces";
import { type EditRefusal, type EditResult, type EditTarget, locate, removalRefusal } from "./edit-target";
import {
  columnOf,
  elementsOf,
  endOf,
  indentOf,
  itemSlot,
  lineEnd,
  lineStartOf,
  nextLine,
  valueSlot,
} from "./layout";
import type { NodePath, YamlDocument, YamlMap, YamlScalar, YamlSeq } from "./node";
import { printString } from "./print";
import { listQuoting, marksIn, printStyle, type PrintStyle, quotingOf } from "./print-style";

/** Changes one scalar to a string; the quoting stays where it can carry the string. */
export function setScalar(document: YamlDocument, text: string, path: NodePath, value: string): EditResult {
  const target = locate(document, path);
  if ("refused" in target) return target;
  const { node } = target;
  const style = styleNear(document, text, target);
  if (!node) {
    const wanted = (target.holder && quotingAround(target.holder.collection)) ?? "plain";
    return fillAbsent(text, target, printString(value, wanted, style, target.inFlow));
  }
  if (node.type !== "scalar") return { refused: "A list or a map stands here, not a single value." };
  if (node.text === value && (typeof node.value === "string" || node.style !== "plain")) return [];
  const range = { start: node.at.start, end: endOf(text, node) };
  const refusal = removalRefusal(document, text, node, range);
  if (refusal) return refusal;
  return [{ range, newText: printOver(text, node, value, target, style) }];
}

/** The style of the document, with the quotation marks of the collection around the target. */
export function styleNear(document: YamlDocument, text: string, { holder }: EditTarget): PrintStyle {
  const style = printStyle(text, document, holder?.collection);
  return { ...style, otherwise: (holder && marksIn(holder.collection)) ?? style.otherwise };
}

/** Writes after a lone `key:`, `-` or, in brackets, `key`. */
export function fillAbsent(text: string, { holder }: EditTarget, printed: string): EditResult {
  if (!holder) return [insertion(text.length, printed)];
  const { collection, index } = holder;
  if (collection.type === "map") {
    const entry = collection.entries[index];
    const slot = entry && valueSlot(text, entry);
    if (slot !== undefined) return [writeAt(text, slot, printed)];
    return entry ? [insertion(entry.key.at.end, `: ${printed}`)] : MISPLACED;
  }
  const element = elementsOf(text, collection)?.[index];
  return element ? [writeAt(text, itemSlot(text, element, undefined), printed)] : MISPLACED;
}

/** The layout around the target is not what the tree says: nothing is changed by guess. */
export const MISPLACED: EditRefusal = { refused: "The layout of the text here is too unusual to be edited." };

/** Blanks at the end of the line are no reason to leave blanks behind. */
function writeAt(text: string, slot: number, printed: string): TextEdit {
  const end = lineEnd(text, slot);
  const isEmpty = text.slice(slot, end).trim() === "";
  return { range: { start: slot, end: isEmpty ? end : slot }, newText: ` ${printed}` };
}

function printOver(
  text: string,
  node: YamlScalar,
  value: string,
  { inFlow, holder }: EditTarget,
  style: PrintStyle,
): string {
  const before = text[node.at.start - 1];
  const needsBlank = before !== undefined && node.at.start === node.at.end && before.trim() !== "";
  if (node.style === "literal" || node.style === "folded") {
    const header = text.slice(node.at.start, lineEnd(text, node.at.start));
    const comment = /[ \t]#.*$/.exec(header)?.[0] ?? "";
    const block = printBlockScalar(text, node, value, comment, style);
    return block ?? printString(value, "plain", style, inFlow) + comment;
  }
  const isNull = node.value === null && node.style === "plain";
  const wanted = isNull && holder ? quotingAround(holder.collection) : quotingOf(node);
  return (needsBlank ? " " : "") + printString(value, wanted ?? "plain", style, inFlow);
}

function quotingAround(collection: YamlMap | YamlSeq) {
  return collection.type === "seq" ? listQuoting(collection) : undefined;
}

/** `undefined` where block style cannot carry the text, or only with headers that nobody expects. */
function printBlockScalar(
  text: string,
  node: YamlScalar,
  value: string,
  comment: string,
  { newline }: PrintStyle,
): string | undefined {
  const lines = value.replace(/\n$/, "").split("\n");
  const isFolded = node.style === "folded" && lines.length === 1;
  const header = text.slice(node.at.start, node.at.start + 3);
  if (/[0-9]/.test(header) || /^[ \t]|[ \t]$|[ \t]\n/.test(value)) return undefined;
  if (lines[0] === "" || lines.at(-1) === "" || /[^\P{Cc}\t\n]|[\u2028\u2029\ufeff]/u.test(value))
    return undefined;
  const start = nextLine(text, lineEnd(text, node.at.start));
  const parentIndent = indentOf(text, lineStartOf(text, node.at.start));
  const indent = start < node.at.end ? columnOf(text, start) + indentOf(text, start) : parentIndent + 2;
  if (indent === 0) return undefined;
  const chomping = value.endsWith("\n") ? "" : "-";
  const body = lines.map((line) => newline + (line === "" ? "" : " ".repeat(indent) + line)).join("");
  return (isFolded ? ">" : "|") + chomping + comment + body;
}
