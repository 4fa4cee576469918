import type { TextEdit } from "../text/edit";
import { deletion, insertion, joined } from "./edit-pieces";
import { attachedStart, type ElementList, removeLines, settled } from "./extent";
import { type Element, lineEnd, lineStartOf, startsLine } from "./layout";
import type { YamlMap, YamlSeq } from "./node";
import type { PrintStyle } from "./print-style";

/** Puts printed parts before the element at `index`, or after the last one; there is at least one element. */
export function insertInFlow(
  text: string,
  list: ElementList,
  index: number,
  printed: readonly string[],
  style: PrintStyle,
): TextEdit[] {
  const next = list.elements[index];
  if (!next) return appendToFlow(text, list.elements, printed, style);
  if (!startsLine(text, next.start)) {
    const comma = commaOf(list.elements, style);
    return [insertion(next.start, printed.map((part) => part + comma).join(""))];
  }
  const indent = lineIndent(text, next);
  const at = attachedStart(text, list, index);
  return [insertion(at, printed.map((part) => `${indent}${part},${style.newline}`).join(""))];
}

/** Takes out some, not all, elements; a comma is left where, and only where, one belongs. */
export function removeFromFlow(text: string, list: ElementList, from: number, to: number): TextEdit[] {
  const { elements } = list;
  const run = elements.slice(from, to);
  const [first] = run;
  const last = run.at(-1);
  const previous = elements[from - 1];
  if (!first || !last) return [];
  const res: TextEdit[] = [];
  const isTail = to === elements.length;
  if (run.every((element) => hasOwnLines(text, element))) {
    if (isTail && last.comma === undefined) res.push(...withoutComma(previous));
    return settled(text, [...res, ...removeLines(text, list, from, to)]);
  }
  if (!isTail) {
    for (let index = from; index < to; index++) res.push(removeBetween(text, elements, index));
    return settled(text, res);
  }
  if (previous && !text.slice(previous.end, last.end).includes("#"))
    return [deletion(previous.end, last.end)];
  if (last.comma === undefined) res.push(...withoutComma(previous));
  return joined([...res, ...run.map(removeWithComma)]);
}

/** Takes out all elements; comments that are attached to none of them stay between the brackets. */
export function emptyFlow(text: string, list: ElementList, { at }: YamlMap | YamlSeq): TextEdit[] {
  const { elements } = list;
  const edits = elements.every((element) => hasOwnLines(text, element))
    ? removeLines(text, list, 0, elements.length)
    : elements.map(removeWithComma);
  const start = at.start + 1;
  const end = at.end - 1;
  return isBlankWithout(text, edits, start, end) ? [deletion(start, end)] : joined(edits);
}

function appendToFlow(
  text: string,
  elements: readonly Element[],
  printed: readonly string[],
  style: PrintStyle,
): TextEdit[] {
  const last = elements.at(-1);
  if (!last) return [];
  if (!startsLine(text, last.start)) {
    const comma = commaOf(elements, style);
    return [insertion(last.end, printed.map((part) => comma + part).join(""))];
  }
  const separator = style.newline + lineIndent(text, last);
  if (last.comma !== undefined) {
    const after = restOfLine(text, last.comma + 1);
    return [insertion(after ?? last.comma + 1, printed.map((part) => `${separator}${part},`).join(""))];
  }
  const added = printed.join(`,${separator}`);
  const after = restOfLine(text, last.end);
  return joined([insertion(last.end, ","), insertion(after ?? last.end, separator + added)]);
}

/** Where the line ends, when nothing but a comment follows. */
function restOfLine(text: string, from: number): number | undefined {
  const end = lineEnd(text, from);
  return /^\s*(?:#.*)?$/.test(text.slice(from, end)) ? end : undefined;
}

/** Nothing but the element, its comma and a comment stand on its lines. */
function hasOwnLines(text: string, element: Element): boolean {
  const { start, end, comma } = element;
  if (!startsLine(text, start)) return false;
  if (comma !== undefined && comma > lineEnd(text, end)) return false;
  return restOfLine(text, comma === undefined ? end : comma + 1) !== undefined;
}

/** An element that another one follows. */
function removeBetween(text: string, elements: readonly Element[], index: number): TextEdit {
  const element = elements[index];
  const next = elements[index + 1];
  const previous = elements[index - 1];
  if (element?.comma === undefined || !next) return deletion(0, 0);
  const gap = text.slice(element.comma + 1, next.start);
  if (gap.trim() === "" && (index === 0 || !gap.includes("\n"))) return deletion(element.start, next.start);
  const afterPrevious = previous?.comma === undefined ? element.start : previous.comma + 1;
  const isNear = text.slice(afterPrevious, element.start).trim() === "";
  return deletion(isNear ? afterPrevious : element.start, element.comma + 1);
}

function removeWithComma({ start, end, comma }: Element): TextEdit {
  return deletion(start, comma === undefined ? end : comma + 1);
}

function withoutComma(element: Element | undefined): TextEdit[] {
  return element?.comma === undefined ? [] : [deletion(element.comma, element.comma + 1)];
}

/** `,` where the elements stand without blanks between them. */
function commaOf([first, second]: readonly Element[], { json }: PrintStyle): string {
  if (json === "compact") return ",";
  return first?.comma !== undefined && second?.start === first.comma + 1 ? "," : ", ";
}

function lineIndent(text: string, { start }: Element): string {
  return text.slice(lineStartOf(text, start), start);
}

function isBlankWithout(text: string, edits: readonly TextEdit[], start: number, end: number): boolean {
  let at = start;
  for (const { range } of joined(edits)) {
    if (text.slice(at, range.start).trim() !== "") return false;
    at = range.end;
  }
  return text.slice(at, end).trim() === "";
}
