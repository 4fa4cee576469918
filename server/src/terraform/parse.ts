import type { TextRange } from "../text/range";
import type { YamlDocument, YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/node";
import { type Cursor, readWord, skipBlank, skipExpression, skipHeredoc, skipLine, skipQuoted } from "./scan";
import { unquote } from "./unquote";

/**
 * Reads a Terraform file, whatever its text is, in linear time. The tree is the one that Terraform's JSON syntax gives
 * for the same file: `resource "aws_iam_role" "app" { … }` is `{resource: {aws_iam_role: {app: …}}}`, with an entry
 * for each block, also where a key stands twice. What is no literal is a scalar `${…}`, as in JSON.
 */
export function parseTerraform(text: string): YamlDocument {
  const cursor: Cursor = { text, at: 0 };
  const entries = readBody(cursor, 0);
  return { root: mapOf(entries, { start: 0, end: text.length }), errors: [], templated: false };
}

/** Terraform itself writes nothing that deep; what is deeper is not looked into. */
const MAX_DEPTH = 60;

/** Attributes and blocks up to the closing brace, or the end of the text. */
function readBody(cursor: Cursor, depth: number): YamlEntry[] {
  const entries: YamlEntry[] = [];
  for (;;) {
    skipBlank(cursor, "skip");
    const char = cursor.text[cursor.at];
    if (char === undefined) return entries;
    if (char === "}") {
      cursor.at++;
      if (depth > 0) return entries;
      continue;
    }
    const entry = readStatement(cursor, depth);
    if (entry) entries.push(entry);
  }
}

/** `key = value`, or a block with its labels; absent where it is neither. */
function readStatement(cursor: Cursor, depth: number): YamlEntry | undefined {
  const key = readLabel(cursor);
  if (!key) {
    cursor.at++;
    return undefined;
  }
  skipBlank(cursor, "keep");
  if (cursor.text[cursor.at] === "=" && cursor.text[cursor.at + 1] !== "=") {
    cursor.at++;
    return entryOf(key, readExpression(cursor, "keep", depth), cursor.at);
  }
  const labels = [key];
  for (let label = readLabel(cursor); label; label = readLabel(cursor)) {
    labels.push(label);
    skipBlank(cursor, "keep");
  }
  const start = cursor.at;
  if (cursor.text[start] !== "{") {
    skipLine(cursor);
    return undefined;
  }
  const body = readBraces(cursor, depth, readBody);
  return nest(labels, mapOf(body, { start, end: cursor.at }));
}

/** What stands in braces; too deep down nothing is read. */
function readBraces(
  cursor: Cursor,
  depth: number,
  read: (cursor: Cursor, depth: number) => YamlEntry[],
): YamlEntry[] {
  if (depth >= MAX_DEPTH) {
    skipGroup(cursor);
    return [];
  }
  cursor.at++;
  return read(cursor, depth + 1);
}

/** Passes a group in brackets. */
function skipGroup(cursor: Cursor): void {
  cursor.at++;
  while (cursor.at < cursor.text.length) {
    skipExpression(cursor, "skip");
    const isComma = cursor.text[cursor.at] === ",";
    cursor.at++;
    if (!isComma) return;
  }
}

function nest(labels: readonly YamlScalar[], body: YamlMap): YamlEntry | undefined {
  let value: YamlMap = body;
  let entry: YamlEntry | undefined;
  for (const label of labels.toReversed()) {
    entry = { key: label, value, at: { start: label.at.start, end: body.at.end } };
    value = mapOf([entry], entry.at);
  }
  return entry;
}

function readLabel(cursor: Cursor): YamlScalar | undefined {
  const start = cursor.at;
  if (cursor.text[start] === '"') return readQuoted(cursor);
  const word = readWord(cursor);
  return word === undefined ? undefined : plainScalar(word, word, { start, end: cursor.at });
}

function readExpression(cursor: Cursor, lineBreaks: "skip" | "keep", depth: number): YamlNode | undefined {
  skipBlank(cursor, lineBreaks);
  const start = cursor.at;
  const node = depth < MAX_DEPTH ? readPrimary(cursor, depth) : undefined;
  const end = cursor.at;
  skipBlank(cursor, lineBreaks);
  if (node && isEnd(cursor)) {
    if (lineBreaks === "keep") cursor.at = end;
    return node;
  }
  const last = Math.max(end, skipExpression(cursor, lineBreaks));
  const source = cursor.text.slice(start, last);
  return source === "" ? undefined : scalarOf(`\${${source}}`, "plain", { start, end: last });
}

function isEnd({ text, at }: Cursor): boolean {
  const char = text[at];
  return char === undefined || "\n,)]}".includes(char);
}

/** A literal, a collection, or what a function that changes no text is called with. */
function readPrimary(cursor: Cursor, depth: number): YamlNode | undefined {
  const { text, at: start } = cursor;
  const char = text[start];
  if (char === '"') return readQuoted(cursor);
  if (char === "<") {
    const lines = skipHeredoc(cursor);
    return lines && scalarOf(text.slice(lines.start, lines.end), "literal", lines);
  }
  if (char === "[" || char === "{") {
    FOR.lastIndex = start + 1;
    if (FOR.test(text)) return undefined;
    if (char === "[") return readList(cursor, depth);
    return mapOf(readBraces(cursor, depth, readObject), { start, end: cursor.at });
  }
  if (char === "(") return readArgument(cursor, depth);
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined) {
    cursor.at += number.length;
    return plainScalar(number, Number(number), { start, end: cursor.at });
  }
  const word = readWord(cursor);
  if (word === undefined) return undefined;
  const at = { start, end: cursor.at };
  if (word === "null") return plainScalar("", null, at);
  if (word === "true" || word === "false") return plainScalar(word, word === "true", at);
  return TRANSPARENT.has(word) && text[cursor.at] === "(" ? readArgument(cursor, depth) : undefined;
}

const FOR = /\s*for\s/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;

/** Functions whose result stands for the same as their argument. */
const TRANSPARENT = new Set([
  "jsonencode",
  "toset",
  "tolist",
  "tomap",
  "tostring",
  "compact",
  "distinct",
  "flatten",
]);

/** `( expression )`; absent where there are several, or none. */
function readArgument(cursor: Cursor, depth: number): YamlNode | undefined {
  cursor.at++;
  const node = readExpression(cursor, "skip", depth + 1);
  const isOnly = cursor.text[cursor.at] === ")";
  if (isOnly) cursor.at++;
  else skipGroup(cursor);
  return isOnly ? node : undefined;
}

function readList(cursor: Cursor, depth: number): YamlNode {
  const start = cursor.at;
  const items: YamlNode[] = [];
  cursor.at++;
  for (;;) {
    const item = readExpression(cursor, "skip", depth + 1);
    if (item) items.push(item);
    const char = cursor.text[cursor.at];
    cursor.at++;
    if (char !== ",") break;
  }
  cursor.at = Math.min(cursor.at, cursor.text.length);
  return { type: "seq", at: { start, end: cursor.at }, flow: true, open: false, items };
}

/** `key = value` or `key : value`, separated by commas or line breaks. */
function readObject(cursor: Cursor, depth: number): YamlEntry[] {
  const entries: YamlEntry[] = [];
  for (;;) {
    skipBlank(cursor, "skip");
    const char = cursor.text[cursor.at];
    if (char === undefined) return entries;
    if (char === "}") {
      cursor.at++;
      return entries;
    }
    const key = readObjectKey(cursor, depth);
    skipBlank(cursor, "keep");
    const sign = cursor.text[cursor.at];
    if (key && (sign === "=" || sign === ":")) {
      cursor.at++;
      entries.push(entryOf(key, readExpression(cursor, "keep", depth), cursor.at));
    } else if (sign !== "}" && sign !== undefined) cursor.at++;
  }
}

/** A name, a text, a number, or any expression in parentheses. */
function readObjectKey(cursor: Cursor, depth: number): YamlScalar | undefined {
  const label = readLabel(cursor);
  if (label) return label;
  const start = cursor.at;
  const node = readPrimary(cursor, depth);
  if (node?.type === "scalar") return node;
  cursor.at = Math.max(cursor.at, start);
  const source = cursor.text.slice(start, cursor.at);
  return source === "" ? undefined : scalarOf(`\${${source}}`, "plain", { start, end: cursor.at });
}

function readQuoted(cursor: Cursor): YamlScalar {
  const start = cursor.at;
  skipQuoted(cursor);
  const at = { start, end: cursor.at };
  return scalarOf(unquote(cursor.text.slice(start, cursor.at)), "double", at);
}

function entryOf(key: YamlScalar, value: YamlNode | undefined, end: number): YamlEntry {
  return { key, value, at: { start: key.at.start, end: value?.at.end ?? end } };
}

function mapOf(entries: readonly YamlEntry[], at: TextRange): YamlMap {
  return { type: "map", at, flow: true, open: false, entries };
}

function scalarOf(text: string, style: YamlScalar["style"], at: TextRange): YamlScalar {
  return { type: "scalar", at, text, value: text, style };
}

function plainScalar(text: string, value: YamlScalar["value"], at: TextRange): YamlScalar {
  return { type: "scalar", at, text, value, style: "plain" };
}
