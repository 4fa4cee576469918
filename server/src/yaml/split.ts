import type { TextRange } from "../text/range";

/** One YAML document of a file, from its `---` line to the line before the next one. */
export type DocumentSlice = TextRange;

/** How much of a document has to be read: nothing, a few facts, or all of it. */
export type Tier = "skip" | "facts" | "parse";

/**
 * Cuts a file into its documents. A line that starts with `---` or `...` ends a document wherever it stands,
 * even inside a block scalar; documents without content are left out.
 */
export function splitDocuments(text: string): DocumentSlice[] {
  const slices: DocumentSlice[] = [];
  let start = 0;
  for (const marker of markers(text)) {
    const isEnd = text.charCodeAt(marker) === DOT;
    addSlice(slices, text, start, marker);
    start = isEnd ? marker + 3 : marker;
  }
  addSlice(slices, text, start, text.length);
  return slices;
}

const DOT = 46;
const DASH = 45;
const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const HASH = 35;
const SPACE = 32;
const TAB = 9;
const BOM = 0xfeff;
const PERCENT = 37;

/** Offsets of the lines that are document markers. */
function* markers(text: string): Iterable<number> {
  const first = text.charCodeAt(0) === BOM ? 1 : 0;
  if (isMarker(text, first)) yield first;
  let dashes = text.indexOf("\n---", first);
  let dots = text.indexOf("\n...", first);
  while (dashes >= 0 || dots >= 0) {
    const isDash = dots < 0 || (dashes >= 0 && dashes < dots);
    const at = (isDash ? dashes : dots) + 1;
    if (isMarker(text, at)) yield at;
    if (isDash) dashes = text.indexOf("\n---", at);
    else dots = text.indexOf("\n...", at);
  }
}

function isMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== DASH && code !== DOT) return false;
  if (text.charCodeAt(at + 1) !== code || text.charCodeAt(at + 2) !== code) return false;
  const next = text.charCodeAt(at + 3);
  return Number.isNaN(next) || next === SPACE || next === TAB || next === NEWLINE || next === CARRIAGE_RETURN;
}

function addSlice(slices: DocumentSlice[], text: string, start: number, end: number): void {
  if (hasContent(text, start, end)) slices.push({ start, end });
}

/** Whether anything but blanks, comments, directives and the marker itself stands there. */
function hasContent(text: string, start: number, end: number): boolean {
  let at = start;
  if (isMarker(text, at)) at += 3;
  let lineStart = at === start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === CARRIAGE_RETURN) lineStart = true;
    else if (code === HASH || (code === PERCENT && lineStart)) {
      const next = text.indexOf("\n", at);
      if (next < 0 || next >= end) return false;
      at = next;
      lineStart = true;
    } else if (code !== SPACE && code !== TAB && code !== BOM) return true;
    at++;
  }
  return false;
}

export function classify(text: string, start: number, end: number): Tier {
  return start < end && text !== "" ? "parse" : "skip";
}
