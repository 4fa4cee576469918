import type { TextEdit } from "../text/edit";
import { deletion, insertion } from "./edit-pieces";
import { attachedStart, type ElementList, extentEnd, extentOf, removeLines, settled } from "./extent";
import { type Element, lineStartOf, startsLine } from "./layout";

/** Puts printed items or entries before the element at `index`, or after the last one. */
export function insertInBlock(
  text: string,
  block: ElementList,
  index: number,
  printed: readonly string[],
  newline: string,
): TextEdit[] {
  const { elements } = block;
  const separator = isSpaced(text, block, index) ? newline + newline : newline;
  const previous = elements[index - 1];
  if (previous) {
    const at = extentEnd(text, previous);
    const indent = indentFor(text, previous);
    return [insertion(at, printed.map((part) => separator + indent + part).join(""))];
  }
  const [first] = elements;
  if (!first) return [];
  const indent = indentFor(text, first);
  if (!startsLine(text, first.start)) {
    return [insertion(first.start, printed.map((part) => part + separator + indent).join(""))];
  }
  return [
    insertion(attachedStart(text, block, 0), printed.map((part) => indent + part + separator).join("")),
  ];
}

/** Takes out some, not all, elements together with the comments that are attached to them. */
export function removeFromBlock(text: string, block: ElementList, from: number, to: number): TextEdit[] {
  const first = block.elements[from];
  if (!first) return [];
  const res: TextEdit[] = [];
  let next = from;
  if (!startsLine(text, first.start)) {
    // The line begins with the dash of the list around it: what comes next takes the place after that.
    let end = skipBlank(text, extentEnd(text, first));
    next++;
    while (next < to && end >= attachedStart(text, block, next)) {
      end = skipBlank(text, extentOf(text, block, next).end);
      next++;
    }
    res.push(deletion(first.start, end));
  }
  return settled(text, [...res, ...removeLines(text, block, next, to)]);
}

/** Takes out all elements and writes `[]` or `{}`: at the slot, or in place of the first of them. */
export function emptyBlock(
  text: string,
  block: ElementList,
  slot: number | undefined,
  brackets: string,
): TextEdit[] {
  const [first] = block.elements;
  if (!first) return [];
  if (slot !== undefined && startsLine(text, first.start)) {
    const lines = removeLines(text, block, 0, block.elements.length);
    return settled(text, [insertion(slot, ` ${brackets}`), ...lines]);
  }
  const range = { start: first.start, end: extentEnd(text, first) };
  return settled(text, [{ range, newText: brackets }, ...removeLines(text, block, 1, block.elements.length)]);
}

function isSpaced(text: string, block: ElementList, index: number): boolean {
  const second = Math.min(Math.max(index, 1), block.elements.length - 1);
  const first = block.elements[second - 1];
  if (!first) return false;
  return /\n[ \t]*\r?\n/.test(text.slice(extentEnd(text, first), attachedStart(text, block, second)));
}

/** What stands before an element on a line of its own. */
function indentFor(text: string, { start }: Element): string {
  const before = text.slice(lineStartOf(text, start), start);
  return before.trim() === "" ? before.replace("\uFEFF", "") : " ".repeat(before.length);
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.slice(at, at + 1).trim() === "") at++;
  return at;
}
