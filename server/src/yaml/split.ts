import type { TextRange } from "../text/range";
import { isKindlessConfiguration, isParsedKind } from "./parsed-kinds";

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

/** Decides by the characters of a document, without parsing it, how much of it has to be read. */
export function classify(text: string, start: number, end: number): Tier {
  const slice = text.slice(start, end);
  if (slice.includes("{{") && IDENTITY_WORD.test(slice)) return "parse";
  const head = contentStart(slice);
  if (slice.startsWith("- ", head) || slice.startsWith("-\n", head)) return "skip";
  const kind = kindOf(slice, head);
  if (kind === "none") return isKindlessConfiguration(slice) ? "parse" : "skip";
  if (kind === "hard") return isLikelyObject(slice) ? "parse" : "skip";
  if (isParsedKind(kind.value, slice) || kind.value.endsWith("List")) return "parse";
  return slice.includes("apiVersion") ? "facts" : "skip";
}

/** A template that says one of these may render an object about identity, whatever its lines look like. */
const IDENTITY_WORD = /Role|[sS]erviceAccount|AuthorizationPolicy|PeerAuthentication|RequestAuthentication/;

/** `"k\u0069nd"` is a legal way to write `kind`. */
const ESCAPE = /\\[uUx]/;

function isLikelyObject(slice: string): boolean {
  return (slice.includes("kind") && slice.includes("apiVersion")) || ESCAPE.test(slice);
}

/** Where the first key stands, after the marker, directives, comments and blank lines. */
function contentStart(slice: string): number {
  CONTENT.lastIndex = isMarker(slice, 0) ? 3 : 0;
  return CONTENT.exec(slice) ? CONTENT.lastIndex : slice.length;
}

const CONTENT = /(?:[\s\uFEFF]|#.*|(?<=^|\n|\uFEFF)%.*|(?<=\n)---(?=\s))*/y;

/** The value of the key `kind` at column 0; "hard" where only a parser can tell. */
export function kindOf(slice: string, head: number): { readonly value: string } | "none" | "hard" {
  const before = head === 0 ? NEWLINE : slice.charCodeAt(head - 1);
  // A root that is indented or stands on the line of the marker.
  if (before !== NEWLINE && before !== BOM) return "hard";
  let value: string | undefined;
  for (let at = head; at < slice.length; ) {
    const code = slice.charCodeAt(at);
    if (HARD_STARTS.has(code)) return "hard";
    if (code === LETTER_K && KIND.test(slice.slice(at, at + 64))) {
      if (value !== undefined) return "hard";
      value = simpleValue(slice, slice.indexOf(":", at) + 1);
      if (value === undefined) return "hard";
    }
    const next = slice.indexOf("\n", at);
    if (next < 0) break;
    at = next + 1;
  }
  return value === undefined ? "none" : { value };
}

const LETTER_K = 107;
const KIND = /^kind[ \t]*:(?:\s|$)/;

/** A key at column 0 that is quoted, tagged, an anchor, an alias, a merge or an explicit key, or JSON. */
const HARD_STARTS: ReadonlySet<number> = new Set(Array.from("\"'?&*!<{[", (char) => char.charCodeAt(0)));

/** The value of one word behind a key, if it needs no parser. */
function simpleValue(slice: string, at: number): string | undefined {
  SIMPLE_VALUE.lastIndex = at;
  const match = SIMPLE_VALUE.exec(slice);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** A plain, double-quoted or single-quoted word, and no indented line below that would go on with it. */
const SIMPLE_VALUE =
  /[ \t]+(?:([A-Za-z0-9][\w./-]*)|"([\w./-]*)"|'([\w./-]*)')[ \t]*(?:[ \t]#[^\n]*)?(?=$|\r?\n(?!(?:[ \t]*\r?\n)*[ \t]+[^\s#]))/y;

/** The text of a file, without byte order mark, or why it has none. */
export function decodeFile(bytes: Uint8Array): { readonly text: string } | { readonly skipped: string } {
  if (bytes.length > MAX_BYTES) return { skipped: "The file is too large." };
  const [first, second] = bytes;
  const isLittleEndian = first === 0xff && second === 0xfe;
  const isBigEndian = first === 0xfe && second === 0xff;
  if (!isLittleEndian && !isBigEndian) {
    return bytes.includes(0) ? { skipped: BINARY } : { text: new TextDecoder().decode(bytes) };
  }
  const text = new TextDecoder("utf-16le").decode(isBigEndian ? swapBytes(bytes) : bytes);
  return text.includes("\0") ? { skipped: BINARY } : { text };
}

const BINARY = "The file is binary.";
/** Longer texts do not fit a string of every host. */
const MAX_BYTES = 256 * 1024 * 1024;

function swapBytes(bytes: Uint8Array): Uint8Array {
  const res = new Uint8Array(bytes.length & ~1);
  for (let at = 0; at < res.length; at += 2) {
    res[at] = bytes[at + 1] ?? 0;
    res[at + 1] = bytes[at] ?? 0;
  }
  return res;
}
