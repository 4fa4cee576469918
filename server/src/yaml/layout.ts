import type { TextRange } from "../text/range";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSeq } from "./node";

/** An item with its dash, or an entry with its key; comments around it are left out. */
export interface Element extends TextRange {
  /** Where the comma after it stands, in flow style. */
  readonly comma?: number;
}

/** Places of the items or entries of a collection; `undefined` where the text is not laid out as expected. */
export function elementsOf(text: string, collection: YamlMap | YamlSeq): readonly Element[] | undefined {
  return collection.flow ? flowElements(text, collection) : blockElements(text, collection);
}

/** Where a node really ends: a block collection with its last scalar, a block scalar with all its lines. */
export function endOf(text: string, node: YamlNode): number {
  if (node.type === "scalar") {
    return node.style === "literal" || node.style === "folded" ? blockScalarEnd(text, node) : node.at.end;
  }
  if (node.type === "alias" || node.flow) return node.at.end;
  if (node.type === "map") {
    const last = node.entries.at(-1);
    return last ? entryEnd(text, last) : node.at.end;
  }
  const last = node.items.at(-1);
  return last ? endOf(text, last) : node.at.end;
}

/** Passes white space, line breaks, comments and Helm comments. */
function skipTrivia(text: string, from: number): number {
  TRIVIA.lastIndex = from;
  return from + (TRIVIA.exec(text)?.[0].length ?? 0);
}

const TRIVIA = /(?:\s+|(?<![^\s,[\]{}])#[^\r\n]*|\{\{-?\s*\/\*[^]*?\*\/\s*-?\}\})*/y;

/** Passes anchors and tags that stand before a node, and the white space between them. */
function skipProperties(text: string, from: number): number {
  PROPERTIES.lastIndex = from;
  return from + (PROPERTIES.exec(text)?.[0].length ?? 0);
}

const PROPERTIES = /(?:[ \t]*[&!][^\s,[\]{}]*)*/y;

/** Where the value of an entry may be written: after the colon, and after an anchor or a tag. */
export function valueSlot(text: string, { key, value }: YamlEntry): number | undefined {
  const colon = skipTrivia(text, key.at.end);
  if (text[colon] !== ":") return undefined;
  return slotBefore(text, colon + 1, value);
}

/** Where an item may be written: after the dash, and after an anchor or a tag. */
export function itemSlot(text: string, element: Element, item: YamlNode | undefined): number {
  return slotBefore(text, element.start + 1, item);
}

function slotBefore(text: string, from: number, node: YamlNode | undefined): number {
  let slot = skipProperties(text, from);
  while (node) {
    const next = skipTrivia(text, slot);
    const after = skipProperties(text, next);
    if (after === next || after > node.at.start) return slot;
    slot = after;
  }
  return slot;
}

function blockElements(text: string, collection: YamlMap | YamlSeq): Element[] | undefined {
  const parts = collection.type === "map" ? collection.entries : collection.items;
  const res: Element[] = [];
  let at = collection.at.start;
  for (const part of parts) {
    const start = skipTrivia(text, at);
    if (collection.type === "seq" && text[start] !== "-") return undefined;
    const end = partEnd(text, part, start);
    if (end === undefined) return undefined;
    res.push({ start, end });
    at = end;
  }
  return res;
}

/** The end of what starts at `start`, when nothing unexpected stands before it. */
function partEnd(text: string, part: YamlEntry | YamlNode | undefined, start: number): number | undefined {
  if (!part) return start + 1;
  if ("key" in part) {
    const keyStart = text[start] === "?" ? skipTrivia(text, start + 1) : start;
    return skipTrivia(text, skipProperties(text, keyStart)) === part.key.at.start
      ? entryEnd(text, part)
      : undefined;
  }
  return endOf(text, part);
}

function flowElements(text: string, collection: YamlMap | YamlSeq): Element[] | undefined {
  const { start: open, end: close } = collection.at;
  const brackets = collection.type === "seq" ? "[]" : "{}";
  if (text[open] !== brackets[0] || text[close - 1] !== brackets[1] || close - open < 2) return undefined;
  const parts = collection.type === "map" ? collection.entries : collection.items;
  const res: Element[] = [];
  let at = open + 1;
  for (const part of parts) {
    if (!part) return undefined;
    const start = skipTrivia(text, at);
    const end = "key" in part ? partEnd(text, part, start) : endOf(text, part);
    if (end === undefined) return undefined;
    const comma = skipTrivia(text, end);
    const hasComma = text[comma] === ",";
    if (!hasComma && comma !== close - 1) return undefined;
    res.push(hasComma ? { start, end, comma } : { start, end });
    at = hasComma ? comma + 1 : comma;
  }
  return skipTrivia(text, at) === close - 1 ? res : undefined;
}

function entryEnd(text: string, entry: YamlEntry): number {
  if (entry.value) return Math.max(entry.at.end, endOf(text, entry.value));
  return skipProperties(text, valueSlot(text, entry) ?? entry.at.end);
}

/** Trailing lines of white space are text where the header says `+` or where they are indented further. */
function blockScalarEnd(text: string, { at }: YamlScalar): number {
  const header = text.slice(at.start, lineEnd(text, at.start));
  const keeps = /^[|>][1-9]?\+/.test(header);
  const indent = indentOf(text, nextLine(text, lineEnd(text, at.start)));
  let end = at.end;
  for (;;) {
    const lineStart = nextLine(text, lineEnd(text, end));
    const blank = lineEnd(text, lineStart);
    if (lineStart >= text.length || text.slice(lineStart, blank).trim() !== "") return end;
    if (!keeps && blank - lineStart <= indent) return end;
    end = blank;
  }
}

export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) at--;
  return at;
}

/** Before the line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}

/** The start of the line after the one that ends at `end`. */
export function nextLine(text: string, end: number): number {
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
}

function isBreak(text: string, at: number): boolean {
  return text[at] === "\n" || text[at] === "\r";
}

export function indentOf(text: string, lineStart: number): number {
  let at = lineStart;
  while (text[at] === " ") at++;
  return at - lineStart;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** Nothing but white space stands before it on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStartOf(text, offset), offset).trim() === "";
}

export function newlineOf(text: string): string {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
