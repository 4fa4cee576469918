import type { TextEdit } from "../../text/edit";
import { columnOf, lineEnd, lineStartOf, newlineOf, nextLine } from "../../yaml/layout";

/**
 * Sets a key of the map whose other key is typed on the line of an offset, whatever else of the document is
 * half typed: a value that is there is replaced, an absent one gets a line of its own.
 */
export function setSibling(text: string, offset: number, key: string, value: string): readonly TextEdit[] {
  const start = lineStartOf(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const brace = line.lastIndexOf("{", offset - start);
  if (brace >= 0 && !line.slice(brace, offset - start).includes("}"))
    return inFlow(text, start + brace, offset, key, value);
  const own = KEY.exec(line);
  if (!own) return [];
  const column = own[1]?.length ?? 0;
  const found = findSibling(text, start, column, key);
  if (found) return found.value === value ? [] : [{ range: found, newText: withMarks(found.mark, value) }];
  const isJson = own[2] === '"' && /^\s*[{[]/.test(text.replace(/^---.*/, ""));
  const entry = isJson ? `"${key}": "${value}",` : `${key}: ${value}`;
  const newline = newlineOf(text);
  const end = lineEnd(text, offset);
  const below = nextLine(text, end);
  if (isJson || end >= text.length) return [insertion(start + column, entry + newline + " ".repeat(column))];
  return [insertion(below, " ".repeat(column) + entry + newline)];
}

/** Indentation and dashes, then the key. */
const KEY = /^([ \t]*(?:-[ \t]+)*)(["']?)([\w./-]+)\2\s*:/;

interface FoundValue {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly value: string;
}

function findSibling(text: string, from: number, column: number, key: string): FoundValue | undefined {
  return search(text, from, column, key, "up") ?? search(text, from, column, key, "down");
}

/** Goes over the lines of one map; deeper lines belong to its values, a dash begins another item. */
function search(
  text: string,
  from: number,
  column: number,
  key: string,
  way: "up" | "down",
): FoundValue | undefined {
  for (let start = from; ; ) {
    const line = text.slice(start, lineEnd(text, start));
    const entry = KEY.exec(line);
    const indent = /^\s*(?:#.*)?$/.test(line) ? Infinity : columnOf(line, line.search(/\S/));
    const isFirst = entry !== null && (entry[1]?.length ?? 0) === column && indent < column;
    if (start !== from && indent < column && !(way === "up" && isFirst)) return undefined;
    if (entry?.[3] === key && (entry[1]?.length ?? 0) === column)
      return valueAfter(text, start, entry[0].length, line);
    if (way === "up" && isFirst) return undefined;
    const next = way === "up" ? lineStartOf(text, start - 1) : nextLine(text, lineEnd(text, start));
    if (next === start || next >= text.length || (way === "up" && start === 0)) return undefined;
    start = next;
  }
}

function valueAfter(text: string, start: number, length: number, line: string): FoundValue {
  const rest = /^(\s*)(?:(["'])(.*?)\2|([^\s#,}]*))/.exec(line.slice(length));
  const blanks = rest?.[1]?.length ?? 0;
  const mark = rest?.[2] ?? "";
  const value = rest?.[3] ?? rest?.[4] ?? "";
  const at = start + length + blanks;
  return { start: at, end: at + value.length + 2 * mark.length, mark: blanks === 0 ? " " : mark, value };
}

function withMarks(mark: string, value: string): string {
  return mark === " " ? ` ${value}` : mark + value + mark;
}

/** `{ kind: ServiceAccount, name: x }` on one line. */
function inFlow(
  text: string,
  brace: number,
  offset: number,
  key: string,
  value: string,
): readonly TextEdit[] {
  const end = text.indexOf("}", offset);
  const inner = text.slice(brace + 1, end < 0 ? lineEnd(text, offset) : end);
  const found = new RegExp(`(?:^|[,{])\\s*["']?${key}["']?\\s*:`).exec(inner);
  if (found) {
    const value_ = valueAfter(text, brace + 1, found.index + found[0].length, inner);
    return value_.value === value ? [] : [{ range: value_, newText: withMarks(value_.mark, value) }];
  }
  const blank = /^\s/.test(inner) ? 1 : 0;
  const isJson = /^\s*"/.test(inner);
  return [insertion(brace + 1 + blank, isJson ? `"${key}": "${value}", ` : `${key}: ${value}, `)];
}

function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
