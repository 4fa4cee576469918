import { buildLineIndex } from "../text/line-index";
import type { TextRange } from "../text/range";

/** A `# …` comment, or a comment of a Helm template. */
export interface YamlComment {
  readonly at: TextRange;
  /** What it says, without its marks. */
  readonly body: TextRange;
  /** Zero-based line it begins on. */
  readonly line: number;
  /** Nothing else stands before it on its line. */
  readonly alone: boolean;
}

export interface ScannedLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** A comment before the line would be text of a scalar, or break one. */
  readonly startsInScalar: boolean;
  /** The same for a comment at its end. */
  readonly endsInScalar: boolean;
}

export interface ScannedText {
  readonly lines: readonly ScannedLine[];
  readonly comments: readonly YamlComment[];
}

/**
 * Finds the comments of a file line by line, without a parser, so that it works in templates and in broken text.
 * A `#` in quotes, in a block scalar or inside a word begins none.
 */
export function scanComments(text: string): ScannedText {
  const scan: Scan = { text, lines: [], comments: [], depth: 0, parent: -1, past: 0, missing: new Set() };
  const { starts } = buildLineIndex(text);
  for (const [line, start] of starts.entries()) {
    let end = starts[line + 1] ?? text.length;
    while (end > start && isBreak(text.charCodeAt(end - 1))) end--;
    scanLine(scan, line, start, end);
  }
  return { lines: scan.lines, comments: scan.comments };
}

interface Scan {
  readonly text: string;
  readonly lines: { start: number; end: number; startsInScalar: boolean; endsInScalar: boolean }[];
  readonly comments: YamlComment[];
  /** Of brackets. */
  depth: number;
  /** The column of the innermost key or dash: what belongs to it is indented further. */
  parent: number;
  quote?: '"' | "'" | undefined;
  /** Lines indented by `indent` belong to it; the first line tells where that is not given. */
  block?: { readonly parent: number; indent?: number } | undefined;
  /** A plain scalar reached the end of the last line that was not blank. */
  plain?: { readonly line: number; readonly parent: number } | undefined;
  readonly missing: Set<string>;
  /** Up to here a template action has been passed that is longer than a line. */
  past: number;
}

function scanLine(scan: Scan, line: number, start: number, end: number): void {
  const { text, lines } = scan;
  const isBlank = text.slice(start, end).trim() === "";
  const indent = indentAt(text, start, end);
  const inBlock = staysInBlock(scan, indent, isBlank);
  const own = { start, end, startsInScalar: inBlock || scan.past > start, endsInScalar: inBlock };
  lines.push(own);
  if (inBlock || isBlank) {
    own.startsInScalar ||= scan.quote !== undefined;
    own.endsInScalar ||= scan.quote !== undefined;
    return;
  }
  const marker = text[start] === "\uFEFF" ? 1 : isDocumentMarker(text, start) ? 3 : 0;
  if (marker > 0) startDocument(scan);
  if (scan.quote && scan.depth === 0 && indent <= scan.parent) scan.quote = undefined;
  own.startsInScalar ||= scan.quote !== undefined;
  const from = Math.max(start + indent, start + marker, scan.past);
  const continued = continuedPlain(scan, from, indent);
  if (continued) {
    own.startsInScalar = true;
    const before = lines[continued.line];
    if (before) before.endsInScalar = true;
  }
  if (!scan.quote) scan.parent = continued ? continued.parent : indent - 1;
  readTokens(scan, line, from, end, continued !== undefined);
  own.endsInScalar ||= scan.quote !== undefined || scan.past > end;
}

function isDocumentMarker(text: string, start: number): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, start + 4));
}

function startDocument(scan: Scan): void {
  scan.quote = undefined;
  scan.plain = undefined;
  scan.depth = 0;
}

function staysInBlock(scan: Scan, indent: number, isBlank: boolean): boolean {
  const { block } = scan;
  if (!block) return false;
  if (isBlank) return true;
  if (block.indent === undefined && indent > block.parent) block.indent = indent;
  if (block.indent !== undefined && indent >= block.indent) return true;
  scan.block = undefined;
  return false;
}

/** The plain scalar that goes on here, if one does. */
function continuedPlain({ text, plain, depth }: Scan, at: number, indent: number): Scan["plain"] {
  if (!plain || text[at] === "#" || text.startsWith("{{", at)) return undefined;
  if (depth > 0) return /[,\]}]/.test(text[at] ?? "") ? undefined : plain;
  return indent > plain.parent ? plain : undefined;
}

/** `atValue`: a quotation mark here would begin a quoted scalar. */
function readTokens(scan: Scan, line: number, from: number, end: number, isContinued: boolean): void {
  const { text } = scan;
  scan.plain = undefined;
  let at = from;
  let atValue = !isContinued;
  let tokenStart = from;
  if (isContinued) at = readPlain(scan, line, at, end);
  while (at < end) {
    const char = text[at];
    if (scan.quote) {
      at = passQuoted(scan, at, end);
      atValue = false;
    } else if (char === " " || char === "\t") at++;
    else if (char === "#" && isCommentStart(text, at, from)) {
      addComment(scan, line, { start: at, end }, { start: at + 1, end });
      return;
    } else if (text.startsWith("{{", at)) {
      at = passAction(scan, line, at, end);
      if (atValue) tokenStart = at;
    } else if (!atValue) {
      if (char === ":") {
        atValue = true;
        if (scan.depth === 0) scan.parent = tokenStart - startOf(scan, line);
      } else atValue = passBracket(scan, char);
      at++;
    } else if (isDash(scan, at, end)) {
      scan.parent = at - startOf(scan, line);
      at++;
    } else if (char === '"' || char === "'") {
      tokenStart = at++;
      scan.quote = char;
    } else if (/[[\]{},]/.test(char ?? "") && (scan.depth > 0 || char === "[" || char === "{")) {
      atValue = passBracket(scan, char);
      at++;
    } else if (char === "&" || char === "!") at = passWord(text, at, end);
    else if ((char === "|" || char === ">") && beginsBlock(scan, at, end)) {
      at = passWord(text, at, end);
      atValue = false;
    } else {
      tokenStart = at;
      at = readPlain(scan, line, at, end);
      atValue = false;
    }
  }
}

/** Passes a plain scalar, or a key up to its colon. */
function readPlain(scan: Scan, line: number, from: number, end: number): number {
  const { text, depth, parent } = scan;
  let at = from;
  while (at < end) {
    const char = text[at] ?? "";
    if (char === "#" && at > from && isSpace(text[at - 1])) return at;
    if (char === ":" && (at + 1 >= end || isSpace(text[at + 1]))) return at;
    if (depth > 0 && /[,[\]{}]/.test(char)) return at;
    if (text.startsWith("{{", at)) return at;
    at++;
  }
  scan.plain = { line, parent };
  return at;
}

function passQuoted(scan: Scan, from: number, end: number): number {
  const { text, quote } = scan;
  let at = from;
  while (at < end) {
    if (text[at] === "\\" && quote === '"') at += 2;
    else if (text[at] === "'" && quote === "'" && text[at + 1] === "'") at += 2;
    else if (text[at] === quote) {
      scan.quote = undefined;
      return at + 1;
    } else at++;
  }
  return end;
}

function passAction(scan: Scan, line: number, from: number, end: number): number {
  const { text } = scan;
  const isRemark = /^\{\{-?\s*\/\*/.test(text.slice(from, from + 40));
  const close = find(scan, isRemark ? "*/" : "}}", from);
  const last = isRemark && close >= 0 ? find(scan, "}}", close) : close;
  if (close < 0 || last < 0) return Math.min(from + 2, end);
  if (isRemark) {
    const body = { start: text.indexOf("/*", from) + 2, end: close };
    addComment(scan, line, { start: from, end: last + 2 }, body);
  }
  if (last + 2 > end) scan.past = last + 2;
  return Math.min(last + 2, end);
}

/** Looks only once for what is not there. */
function find({ text, missing }: Scan, wanted: string, from: number): number {
  if (missing.has(wanted)) return -1;
  const at = text.indexOf(wanted, from);
  if (at < 0) missing.add(wanted);
  return at;
}

/** Whether a value may stand after it. */
function passBracket(scan: Scan, char: string | undefined): boolean {
  if (char === "[" || char === "{") scan.depth++;
  if (char === "]" || char === "}") scan.depth = Math.max(0, scan.depth - 1);
  return char === "[" || char === "{" || (char === "," && scan.depth > 0);
}

function beginsBlock(scan: Scan, at: number, end: number): boolean {
  const header = /^[|>](?:[+-]?([1-9])?[+-]?)(?:\s+#.*|\s*)$/.exec(scan.text.slice(at, end));
  if (!header || scan.depth > 0) return false;
  const digit = header[1];
  const { parent } = scan;
  scan.block = digit === undefined ? { parent } : { parent, indent: Math.max(parent, 0) + Number(digit) };
  return true;
}

function isDash({ text, depth }: Scan, at: number, end: number): boolean {
  const char = text[at];
  return depth === 0 && (char === "-" || char === "?") && (at + 1 >= end || isSpace(text[at + 1]));
}

function isCommentStart(text: string, at: number, lineFrom: number): boolean {
  return at === lineFrom || isSpace(text[at - 1]) || /[[\]{},]/.test(text[at - 1] ?? "");
}

function addComment(scan: Scan, line: number, at: TextRange, body: TextRange): void {
  const alone = scan.text.slice(startOf(scan, line), at.start).trim() === "";
  scan.comments.push({ at, body, line, alone });
}

function startOf({ lines }: Scan, line: number): number {
  return lines[line]?.start ?? 0;
}

function passWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isSpace(text[at])) at++;
  return at;
}

function indentAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] === " ") at++;
  return at - start;
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\t";
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
