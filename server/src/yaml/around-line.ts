import { indentOf, lineEnd, lineStartOf } from "./layout";

/**
 * The part of a document in block style that is around a line: the lines it lies under, the item of the outermost
 * list that holds it, and what says which object this is. `removed` characters before the offset are left out.
 */
export function aroundLine(
  text: string,
  offset: number,
): { readonly text: string; readonly removed: number } {
  if (text.length < SMALL) return { text, removed: 0 };
  const lines = linesOf(text);
  const own = lines.findLastIndex(({ start }) => start <= offset);
  const kept = new Set<number>([own]);
  keepIdentity(lines, kept);
  keepAncestors(lines, own, offset - lineStartOf(text, offset), kept);
  let res = "";
  let before = 0;
  for (const [number, line] of lines.entries()) {
    if (!kept.has(number)) continue;
    if (number < own) before += line.text.length;
    res += line.text;
  }
  return { text: res, removed: (lines[own]?.start ?? 0) - before };
}

/** A text of this length is read as it is. */
const SMALL = 4000;

interface Line {
  readonly start: number;
  /** With its line break. */
  readonly text: string;
  /** Column of the first character; `Infinity` in a blank line or a comment. */
  readonly indent: number;
}

function linesOf(text: string): readonly Line[] {
  const res: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const next = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    const line = text.slice(start, next);
    res.push({ start, text: line, indent: /^\s*(?:#|$)/.test(line) ? Infinity : indentOf(text, start) });
    start = next;
  }
  return res;
}

/** `apiVersion`, `kind` and `metadata` of the object. */
function keepIdentity(lines: readonly Line[], kept: Set<number>): void {
  let isKept = false;
  for (const [number, { text, indent }] of lines.entries()) {
    if (indent === 0) isKept = /^(?:apiVersion|kind|metadata)\s*:|^---/.test(text);
    if (isKept) kept.add(number);
  }
}

/** The lines that hold the line, all that its holder holds, and all of the item that begins furthest out. */
function keepAncestors(lines: readonly Line[], own: number, column: number, kept: Set<number>): void {
  let indent = Math.min(lines[own]?.indent ?? 0, column === 0 ? Infinity : column);
  if (indent === Infinity) indent = column;
  let holder: number | undefined;
  let item = own;
  for (let number = own - 1; number >= 0 && indent > 0; number--) {
    const line = lines[number];
    if (!line || line.indent === Infinity) continue;
    const isItem = isItemLine(line);
    // The key of a list may stand in the column of its dashes.
    const isAbove = line.indent < indent || (line.indent === indent && isItem !== isItemLine(lines[item]));
    if (!isAbove) continue;
    indent = line.indent;
    kept.add(number);
    holder ??= number;
    if (isItem) item = number;
  }
  keepBlock(lines, own, kept);
  keepBlock(lines, holder ?? own, kept);
  keepBlock(lines, item, kept);
}

/** What is deeper than a line, below it; items may stand in the column of their key. */
function keepBlock(lines: readonly Line[], first: number, kept: Set<number>): void {
  const head = lines[first];
  if (!head || head.indent === Infinity) return;
  for (let number = first + 1; number < lines.length; number++) {
    const line = lines[number];
    const isOwn = line?.indent === head.indent && isItemLine(line) && !isItemLine(head);
    if (!line || (line.indent <= head.indent && !isOwn)) break;
    kept.add(number);
  }
}

function isItemLine(line: Line | undefined): boolean {
  return line !== undefined && /^\s*-(?:\s|$)/.test(line.text);
}
