import type { TextEdit } from "../text/edit";
import type { TextRange } from "../text/range";
import { deletion, joined } from "./edit-pieces";
import { columnOf, type Element, indentOf, lineEnd, lineStartOf, nextLine, startsLine } from "./layout";
import { isWideComment } from "./wide-comment";

/** The items or entries of one collection. */
export interface ElementList {
  readonly elements: readonly Element[];
  /** The comment above the first entry of a document speaks of the whole document. */
  readonly isRoot: boolean;
}

/** From the comment lines attached above an element to the end of its last line, with what is attached there. */
export function extentOf(text: string, list: ElementList, index: number): TextRange {
  const element = list.elements[index];
  if (!element) return { start: 0, end: 0 };
  return { start: attachedStart(text, list, index), end: extentEnd(text, element) };
}

/** Comment lines right above an element and in its column are attached to it. */
export function attachedStart(text: string, { elements, isRoot }: ElementList, index: number): number {
  const element = elements[index];
  if (!element) return text.length;
  if (!startsLine(text, element.start)) return element.start;
  let start = lineStartOf(text, element.start);
  if (index === 0 && isRoot) return start;
  const column = element.start - start;
  const bound = elements[index - 1]?.end ?? 0;
  while (start > bound) {
    const above = previousLine(text, start);
    if (above < bound || !isAttachable(text, above) || indentOf(text, above) !== column) break;
    start = above;
  }
  return start;
}

/** The end of the line, or of the comment lines below it that are indented further than the element. */
export function extentEnd(text: string, element: Element): number {
  const column = columnOf(text, element.start);
  let end = lineEnd(text, element.end);
  for (;;) {
    const below = nextLine(text, end);
    if (below >= text.length || !isAttachable(text, below) || indentOf(text, below) <= column) return end;
    end = lineEnd(text, below);
  }
}

/** Takes out the lines of some elements and what is attached to them. */
export function removeLines(text: string, list: ElementList, from: number, to: number): TextEdit[] {
  const { elements, isRoot } = list;
  const isTail = to === elements.length;
  return elements.slice(from, to).map((_, position) => {
    const index = from + position;
    // Where all that follow go as well, each is the last one.
    return removeOne(text, isTail ? { elements: elements.slice(0, index + 1), isRoot } : list, index);
  });
}

function removeOne(text: string, list: ElementList, index: number): TextEdit {
  const extent = extentOf(text, list, index);
  const isLast = index === list.elements.length - 1;
  let start = extent.start;
  let end = nextLine(text, extent.end);
  // Blank lines separate elements: where one goes, those on one side of it go as well.
  const blanksAbove = blanksBefore(text, start, list.elements[index - 1]?.end ?? 0);
  if (isLast || end >= text.length || isBlankLine(text, end)) start = blanksAbove;
  if (index === 0 && !isLast && blanksAbove === extent.start) end = blanksAfter(text, end);
  return deletion(start, end);
}

/** Edits in order; where lines go at the end of a text without a last line break, it has none afterwards either. */
export function settled(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const res = joined(edits);
  const last = res.at(-1);
  const isOpenEnd = last?.newText === "" && last.range.end === text.length && !/[\r\n]$/.test(text);
  if (!isOpenEnd || last.range.start === 0 || lineStartOf(text, last.range.start) !== last.range.start)
    return res;
  const above = previousLine(text, last.range.start);
  // A blank line that still stands there is text of a block scalar.
  if (isBlankLine(text, above)) return res;
  return joined([...res.slice(0, -1), deletion(lineEnd(text, above), last.range.end)]);
}

function blanksBefore(text: string, from: number, bound: number): number {
  let start = from;
  while (start > bound) {
    const above = previousLine(text, start);
    if (above <= bound || !isBlankLine(text, above)) break;
    start = above;
  }
  return start;
}

function blanksAfter(text: string, from: number): number {
  let end = from;
  while (end < text.length && isBlankLine(text, end)) end = nextLine(text, lineEnd(text, end));
  return end;
}

/** The start of the line before the one that begins at `start`. */
function previousLine(text: string, start: number): number {
  const isCrLf = text[start - 1] === "\n" && text[start - 2] === "\r";
  return lineStartOf(text, Math.max(0, start - (isCrLf ? 2 : 1)));
}

/** A comment about an element; what silences a whole file or the lines up to another comment is not about one. */
function isAttachable(text: string, lineStart: number): boolean {
  const line = text.slice(lineStart, lineEnd(text, lineStart)).trimStart();
  return line.startsWith("#") && !isWideComment(line);
}

function isBlankLine(text: string, lineStart: number): boolean {
  return text.slice(lineStart, lineEnd(text, lineStart)).trim() === "";
}
