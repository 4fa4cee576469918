import {
  type AliasEvent,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { detach } from "./intern";
import {
  HOLE,
  type YamlAlias,
  type YamlContent,
  type YamlDocument,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "./node";
import { parseDocument } from "./parse";
import { placeholderAfter } from "./placeholder";
import { plainValue } from "./scalar";
import { colonEnd, trimEnd } from "./span";
import { maskTemplate } from "./template";
import { applyTemplate } from "./template-tree";

/**
 * Parses a document that no editor holds open: the same tree as `parseDocument` gives, several times as fast.
 * What the fast parser rejects and rare syntax go to `parseDocument`.
 */
export function parseClosedDocument(text: string): YamlDocument {
  if (text.startsWith("\uFEFF")) return parseDocument(text);
  if (text.includes("{{")) return parseClosedTemplate(text);
  return parseFaultless(text) ?? parseDocument(text);
}

/** The tree of a text that the fast parser has nothing against, with its template actions masked. */
export function parseFaultless(text: string): YamlDocument | undefined {
  const template = text.includes("{{") ? maskTemplate(text) : undefined;
  const root = readRoot(template?.text ?? text);
  if (root === "unsure") return undefined;
  if (!template) return { root, errors: [], templated: false };
  return { root: applyTemplate(text, root, template), errors: [], templated: true };
}

/** A template that is YAML as it stands may be one of another program, which `parseDocument` finds out. */
function parseClosedTemplate(text: string): YamlDocument {
  if (isYaml(text)) return parseDocument(text);
  return parseFaultless(text) ?? parseDocument(text);
}

function isYaml(text: string): boolean {
  return eventsOf(text) !== undefined;
}

/** Absent where the fast parser has something against the text; the tolerant parser says it with its place. */
function eventsOf(text: string): Event[] | undefined {
  try {
    return parseEvents(text, { filename: "" });
  } catch {
    return undefined;
  }
}

function readRoot(text: string): YamlNode | undefined | "unsure" {
  const events = eventsOf(text);
  if (!events) return "unsure";
  const reader: Reader = { text, events, next: 1, end: 0, anchors: new Map(), isUnsure: false };
  if (events[0]?.type !== EVENT_ID.DOCUMENT || events[1]?.type === EVENT_ID.POP) return "unsure";
  const root = readNode(reader);
  const isWhole = events[reader.next]?.type === EVENT_ID.POP && reader.next === events.length - 1;
  return reader.isUnsure || !isWhole ? "unsure" : root;
}

interface Reader {
  readonly text: string;
  readonly events: readonly Event[];
  /** Index of the next event. */
  next: number;
  /** Where the last thing that was read ends. */
  end: number;
  /** See `parseDocument`: an anchor that is still being read has no node. */
  readonly anchors: Map<string, YamlContent | undefined>;
  isUnsure: boolean;
}

function readNode(reader: Reader): YamlNode | undefined {
  const event = reader.events[reader.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return readScalar(reader, event);
    case EVENT_ID.ALIAS:
      return readAlias(reader, event);
    case EVENT_ID.MAPPING:
      return readMap(reader, event);
    case EVENT_ID.SEQUENCE:
      return readSeq(reader, event);
    default:
      reader.isUnsure = true;
      return undefined;
  }
}

function readAlias(reader: Reader, { anchorStart, anchorEnd }: AliasEvent): YamlAlias {
  const name = detach(reader.text.slice(anchorStart, anchorEnd));
  reader.end = anchorEnd;
  return {
    type: "alias",
    at: { start: anchorStart - 1, end: anchorEnd },
    name,
    target: reader.anchors.get(name),
  };
}

function readScalar(reader: Reader, event: ScalarEvent): YamlScalar | undefined {
  const { text } = reader;
  const { valueStart, valueEnd } = event;
  if (valueStart < 0) {
    if (event.anchorStart >= 0 || event.tagStart >= 0) reader.isUnsure = true;
    return undefined;
  }
  const raw = event.fast ? text.slice(valueStart, valueEnd) : getScalarValue(text, event);
  const content = detach(raw.includes(HOLE) ? raw.replace(/\uE000+/g, HOLE) : raw);
  const style = STYLES[event.style];
  const isString = style !== "plain" || hasStringTag(reader, event);
  const anchor = anchorOf(reader, event);
  const at = scalarRange(reader, event, style);
  const scalar: YamlScalar = {
    type: "scalar",
    at,
    text: content,
    value: isString ? content : plainValue(content),
    style,
    ...(anchor !== undefined && { anchor }),
  };
  if (anchor !== undefined) reader.anchors.set(anchor, scalar);
  reader.end = at.end;
  return scalar;
}

const STYLES = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "single",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "double",
  [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
  [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
} as const;

function scalarRange(
  reader: Reader,
  { valueStart, valueEnd, tagEnd, anchorEnd }: ScalarEvent,
  style: YamlScalar["style"],
): YamlScalar["at"] {
  if (style === "plain") return { start: valueStart, end: valueEnd };
  if (style === "single" || style === "double") return { start: valueStart - 1, end: valueEnd + 1 };
  // The event of a block scalar says where the content begins, not where the header stands.
  const from = Math.max(reader.end, tagEnd, anchorEnd);
  const header = reader.text.slice(from, valueStart).search(/[|>]/);
  const between = reader.text.slice(from, from + header);
  if (header < 0 || valueStart >= valueEnd || between.includes("#")) reader.isUnsure = true;
  const start = from + Math.max(0, header);
  return { start, end: trimEnd(reader.text, start, valueEnd) };
}

function hasStringTag(reader: Reader, { tagStart, tagEnd }: ScalarEvent): boolean {
  if (tagStart < 0) return false;
  // Other tags are ignored, but only the tolerant parser says what is wrong with them.
  if (reader.text.slice(tagStart, tagEnd) !== "!!str") reader.isUnsure = true;
  return true;
}

function anchorOf(
  { text, anchors }: Reader,
  { anchorStart, anchorEnd }: ScalarEvent | MappingEvent | SequenceEvent,
): string | undefined {
  if (anchorStart < 0) return undefined;
  const anchor = detach(text.slice(anchorStart, anchorEnd));
  anchors.set(anchor, undefined);
  return anchor;
}

function readMap(reader: Reader, event: MappingEvent): YamlMap {
  const { text } = reader;
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const anchor = anchorOf(reader, event);
  if (event.tagStart >= 0) reader.isUnsure = true;
  reader.end = flow ? event.start + 1 : event.start;
  const entries: YamlEntry[] = [];
  while (isOpen(reader)) {
    const key = readNode(reader);
    // Keys that are no scalars are no keys of a manifest.
    if (key?.type !== "scalar") {
      reader.isUnsure = true;
      break;
    }
    const keyEnd = colonEnd(text, key.at.end);
    reader.end = keyEnd;
    const value = readNode(reader) ?? placeholderAfter(text, keyEnd);
    reader.end = Math.max(reader.end, value?.at.end ?? keyEnd);
    entries.push({ key, value, at: { start: key.at.start, end: value?.at.end ?? keyEnd } });
  }
  const start = flow && text[event.start] === "{" ? event.start : (entries[0]?.key.at.start ?? event.start);
  const at = { start, end: collectionEnd(reader, event, "{", "}") };
  const map: YamlMap = {
    type: "map",
    at,
    flow,
    entries,
    open: false,
    ...(anchor !== undefined && { anchor }),
  };
  if (anchor !== undefined) reader.anchors.set(anchor, map);
  return map;
}

function readSeq(reader: Reader, event: SequenceEvent): YamlSeq {
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const anchor = anchorOf(reader, event);
  if (event.tagStart >= 0 || (anchor !== undefined && !flow)) reader.isUnsure = true;
  reader.end = flow ? event.start + 1 : event.start;
  const items: (YamlNode | undefined)[] = [];
  while (isOpen(reader)) {
    const item = readNode(reader);
    // Nothing says where a lone `-` stands.
    if (!item) reader.isUnsure = true;
    items.push(item);
  }
  const at = { start: event.start, end: collectionEnd(reader, event, "[", "]") };
  const seq: YamlSeq = { type: "seq", at, flow, items, open: false, ...(anchor !== undefined && { anchor }) };
  if (anchor !== undefined) reader.anchors.set(anchor, seq);
  return seq;
}

/** Whether the collection goes on; its end is skipped. */
function isOpen(reader: Reader): boolean {
  if (reader.isUnsure) return false;
  if (reader.events[reader.next]?.type !== EVENT_ID.POP) return true;
  reader.next++;
  return false;
}

/** The end of a collection, which no event tells: its closing bracket, or the end of its last value. */
function collectionEnd(
  reader: Reader,
  { start, style }: MappingEvent | SequenceEvent,
  opening: string,
  closing: string,
): number {
  const { text, end } = reader;
  if (style !== COLLECTION_STYLE.FLOW || text[start] !== opening) return end;
  BEFORE_CLOSING.lastIndex = end;
  BEFORE_CLOSING.exec(text);
  const at = BEFORE_CLOSING.lastIndex;
  if (text[at] !== closing) reader.isUnsure = true;
  reader.end = at + 1;
  return at + 1;
}

const BEFORE_CLOSING = /(?:[\s,]|#.*)*/y;
