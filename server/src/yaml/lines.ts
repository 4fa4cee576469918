import type { TextRange } from "../text/range";
import { detach } from "./intern";
import { plainValue } from "./scalar";

/** A value and where it stands, quotes included, counted from the start of its document. */
export interface Fact<T = string> {
  readonly value: T;
  readonly at: TextRange;
}

/** Reads the value of an entry and moves on to the line after it. */
export type Reader = (cursor: Cursor, entry: Entry) => void;
export type Readers = Readonly<Record<string, Reader>>;

export interface Entry {
  readonly key: string;
  readonly keyAt: TextRange;
  /** Column of the key. */
  readonly indent: number;
  /** Where the line goes on behind the colon. */
  readonly valueStart: number;
}

export function readMap(cursor: Cursor, indent: number, readers: Readers): void {
  const seen = new Set<string>();
  while (!isDone(cursor) && cursor.indent === indent) {
    const entry = readKey(cursor);
    if (!entry) {
      giveUp(cursor);
      return;
    }
    const reader = Object.hasOwn(readers, entry.key) ? readers[entry.key] : undefined;
    if (reader && seen.has(entry.key)) {
      giveUp(cursor);
      return;
    }
    seen.add(entry.key);
    (reader ?? skipValue)(cursor, entry);
  }
  // A line between the indentation of a mapping and that of its parent.
  if (!isDone(cursor) && cursor.indent > indent) giveUp(cursor);
}

const KEY = /(?:([\w./-]+)|"([^"\\\n]*)"|'([^'\n]*)')[ ]*:(?=[ \r\n]|$)/y;

function readKey(cursor: Cursor): Entry | undefined {
  const { text, at, indent } = cursor;
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  if (!match) return undefined;
  const plain = match[1];
  const key = plain ?? match[2] ?? match[3] ?? "";
  const length = plain === undefined ? key.length + 2 : key.length;
  return { key, keyAt: { start: at, end: at + length }, indent, valueStart: KEY.lastIndex };
}

export function readChildren(cursor: Cursor, entry: Entry, readers: Readers): void {
  if (!isBlockBelow(cursor, entry, "{}")) return;
  if (!isDone(cursor) && cursor.indent > entry.indent) readMap(cursor, cursor.indent, readers);
}

/** Steps to the next line, where the block of an entry may begin; anything on its own line is given up but `empty`. */
function isBlockBelow(cursor: Cursor, entry: Entry, empty: "{}" | "[]"): boolean {
  const value = restOfLine(cursor, entry.valueStart);
  nextLine(cursor);
  if (value !== "" && value !== empty) giveUp(cursor);
  return value === "";
}

/** Reads a sequence of mappings; `onItem` is told of each one before its entries are read. */
export function readItems(cursor: Cursor, entry: Entry, readers: Readers, onItem?: () => void): void {
  if (!isBlockBelow(cursor, entry, "[]")) return;
  const { indent } = cursor;
  while (!isDone(cursor) && cursor.indent === indent && indent >= entry.indent && isDash(cursor)) {
    stepOverDash(cursor);
    onItem?.();
    if (!isDone(cursor) && cursor.indent > indent) readMap(cursor, cursor.indent, readers);
  }
}

export function readTextList(cursor: Cursor, entry: Entry, list: Fact[]): void {
  if (!isBlockBelow(cursor, entry, "[]")) return;
  const { indent } = cursor;
  while (!isDone(cursor) && cursor.indent === indent && indent >= entry.indent && isDash(cursor)) {
    const fact = readFact(cursor, cursor.at + 1);
    if (fact === undefined) {
      giveUp(cursor);
      return;
    }
    list.push(fact);
    nextLine(cursor);
    if (!isDone(cursor) && cursor.indent > indent) {
      giveUp(cursor);
      return;
    }
  }
}

export function readTextMap(
  cursor: Cursor,
  entry: Entry,
  map: Map<string, Fact>,
  isNeeded: (key: string) => boolean,
): void {
  if (!isBlockBelow(cursor, entry, "{}")) return;
  const { indent } = cursor;
  while (!isDone(cursor) && cursor.indent === indent && indent > entry.indent) {
    const field = readKey(cursor);
    if (!field || map.has(field.key)) {
      giveUp(cursor);
      return;
    }
    const fact = readFact(cursor, field.valueStart);
    nextLine(cursor);
    const isLonger = !isDone(cursor) && cursor.indent > indent;
    if (isNeeded(field.key) && (isLonger || fact === undefined)) {
      giveUp(cursor);
      return;
    }
    if (fact && !isLonger) map.set(detach(field.key), fact);
    while (!isDone(cursor) && cursor.indent > indent) nextLine(cursor);
  }
  if (!isDone(cursor) && cursor.indent > entry.indent) giveUp(cursor);
}

/** The text of an entry; undefined where it has none. */
export function readText(cursor: Cursor, entry: Entry): Fact | undefined {
  const isEmpty = restOfLine(cursor, entry.valueStart) === "";
  const fact = readFact(cursor, entry.valueStart);
  nextLine(cursor);
  const goesOn =
    !isDone(cursor) && (cursor.indent > entry.indent || (cursor.indent === entry.indent && isDash(cursor)));
  if (goesOn || (!isEmpty && fact === undefined)) giveUp(cursor);
  return fact;
}

/** A scalar as text, also where it is a number; undefined where the entry has none. */
export function readScalar(cursor: Cursor, entry: Entry): string | undefined {
  const text = restOfLine(cursor, entry.valueStart);
  if (!/^\d+$/.test(text)) return readText(cursor, entry)?.value;
  nextLine(cursor);
  if (!isDone(cursor) && cursor.indent > entry.indent) giveUp(cursor);
  return detach(text);
}

export function readBoolean(cursor: Cursor, entry: Entry): Fact<boolean> | undefined {
  const text = restOfLine(cursor, entry.valueStart);
  const value = plainValue(text);
  if (typeof value !== "boolean" && text !== "") giveUp(cursor);
  const start = cursor.text.indexOf(text, entry.valueStart);
  nextLine(cursor);
  if (!isDone(cursor) && cursor.indent > entry.indent) giveUp(cursor);
  return typeof value === "boolean" ? { value, at: { start, end: start + text.length } } : undefined;
}

const QUOTED = /^ +(?:"([^"\\\t]*)"|'([^'\t]*)') *(?: #.*)?$/;
const UNUSUAL_PLAIN = /^[-?:](?:\s|$)|^[,[\]{}#&*!|>%@`"']|:(?:\s|$)|[\0-\x1f]/;

/** A string that stands on one line without escapes. */
function readFact({ text, end }: Cursor, valueStart: number): Fact | undefined {
  const rest = text.slice(valueStart, end);
  const quoted = QUOTED.exec(rest);
  const value = quoted ? (quoted[1] ?? quoted[2] ?? "") : withoutComment(rest);
  if (!quoted && (value === "" || UNUSUAL_PLAIN.test(value) || typeof plainValue(value) !== "string"))
    return undefined;
  const start = valueStart + rest.search(/\S/);
  return { value: detach(value), at: { start, end: start + value.length + (quoted ? 2 : 0) } };
}

function restOfLine({ text, end }: Cursor, valueStart: number): string {
  return withoutComment(text.slice(valueStart, end));
}

function withoutComment(rest: string): string {
  const comment = rest.search(/[ \t]#/);
  return (comment < 0 ? rest : rest.slice(0, comment)).trim();
}

/** A line that is neither blank nor a comment. */
export interface Cursor {
  readonly text: string;
  /** Where the next line starts. */
  next: number;
  /** Column of the first character that is no space. */
  indent: number;
  /** Its offset; the length of the text when all lines are read. */
  at: number;
  /** End of the line, before its line break. */
  end: number;
  isHard: boolean;
}

const SPACE = 32;
const TAB = 9;
const CARRIAGE_RETURN = 13;
const HASH = 35;
const DASH = 45;

export function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  while (cursor.next < text.length) {
    const lineStart = cursor.next;
    let at = lineStart;
    while (text.charCodeAt(at) === SPACE) at++;
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    cursor.next = newline < 0 ? text.length : newline + 1;
    const code = text.charCodeAt(at);
    if (at >= end || code === CARRIAGE_RETURN || code === HASH) continue;
    if (code === TAB && text.slice(at, end).trim() === "") continue;
    cursor.at = at;
    cursor.indent = at - lineStart;
    cursor.end = text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    return;
  }
  cursor.at = text.length;
  cursor.indent = -1;
}

export function isDone({ text, at }: Cursor): boolean {
  return at >= text.length;
}

function giveUp(cursor: Cursor): void {
  cursor.isHard = true;
  cursor.next = cursor.text.length;
  nextLine(cursor);
}

function isDash({ text, at, end }: Cursor): boolean {
  return text.charCodeAt(at) === DASH && (at + 1 >= end || text.charCodeAt(at + 1) === SPACE);
}

/** Goes on to what an item holds, on this line or below. */
function stepOverDash(cursor: Cursor): void {
  const { text, end } = cursor;
  let at = cursor.at + 1;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  if (at >= end || text.charCodeAt(at) === HASH) {
    nextLine(cursor);
    return;
  }
  cursor.indent += at - cursor.at;
  cursor.at = at;
}

/** Everything deeper than a key belongs to its value, and so do the dashes below it. */
export function skipValue(cursor: Cursor, { indent }: Entry): void {
  do nextLine(cursor);
  while (!isDone(cursor) && (cursor.indent > indent || (cursor.indent === indent && isDash(cursor))));
}
