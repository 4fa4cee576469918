import type { TextRange } from "../text/range";
import { parseFaultless } from "./events";
import { indentOf, lineEnd, lineStartOf, nextLine } from "./layout";
import { type LineState, lineState } from "./line-state";
import { isKnown, type NodePath, nodeAt, type YamlMap, type YamlNode, type YamlScalar } from "./node";
import { aroundLine } from "./around-line";
import { parseDocument } from "./parse";
import { placeAt } from "./path";
import type { Quoting } from "./quote";

/** What is typed at an offset, and where it stands in the document as it will be. */
export interface Caret {
  /** The tree in which the word under the cursor is a scalar; ranges in it lie a few characters off. */
  readonly root: YamlNode | undefined;
  /** Of the value, or of the entry whose key is typed; that key ends the path. */
  readonly path: NodePath;
  readonly on: "key" | "value";
  /** The text of the word as it stands in the document, without its quotes. */
  readonly range: TextRange;
  /** The word up to the cursor. */
  readonly typed: string;
  readonly quoting: Quoting;
  readonly inFlow: boolean;
  /** What the text lacks around the word: a dash, a blank, a colon, the closing quote. */
  readonly before: string;
  readonly after: string;
}

/** Stands at the cursor in the texts that are parsed. */
const MARK = "\uE003";

/** Longer documents are not read at every key. */
const MAX_LENGTH = 2_000_000;

/**
 * What the word at an offset of a document can be, the likeliest first. Half-typed text is completed in several ways,
 * as an item, a key or a value, and each way that gives a tree is tried.
 */
export function* caretsAt(text: string, offset: number): Iterable<Caret> {
  if (text.length > MAX_LENGTH) return;
  const start = lineStartOf(text, offset);
  const state = lineState(text.slice(start, offset));
  if (state.inComment || state.inAction || isInAction(text, offset)) return;
  const ways = waysOf(text, start, offset, state);
  const found = faultlessCarets(text, offset, ways);
  // In a text without a mistake, a word that would be one stands where nothing can stand.
  if (found.length > 0 || parseFaultless(text)) {
    yield* found;
    return;
  }
  // A mistake elsewhere costs many attempts, so that only what is around the cursor is read.
  const around = aroundLine(text, offset);
  const inside = offset - around.removed;
  const near = faultlessCarets(around.text, inside, moved(ways, around.removed));
  for (const caret of near.length > 0
    ? near
    : tolerantCarets(around.text, inside, moved(ways, around.removed)))
    yield { ...caret, range: shifted(caret.range, around.removed) };
}

function faultlessCarets(text: string, offset: number, ways: readonly Way[]): readonly Caret[] {
  return ways.flatMap((way) => {
    const written = write(text, offset, way);
    const root = parseFaultless(written.text)?.root;
    return (root && caretIn(root, text, offset, written)) ?? [];
  });
}

function* tolerantCarets(text: string, offset: number, ways: readonly Way[]): Iterable<Caret> {
  const known = parseDocument(text).errors.length;
  for (const way of ways) {
    const written = write(text, offset, way);
    const { root, errors } = parseDocument(written.text);
    // Where the word is one mistake more, it stands where nothing can stand.
    if (errors.length > known) continue;
    const caret = root && caretIn(root, text, offset, written);
    if (caret) yield caret;
  }
}

/** The same ways in a text that begins later. */
function moved(ways: readonly Way[], by: number): readonly Way[] {
  return ways.map((way) => ({
    ...way,
    wordStart: way.wordStart - by,
    wordEnd: way.wordEnd - by,
    lineEnd: way.lineEnd - by,
  }));
}

/** In a template action that began on an earlier line, or in the middle of its braces. */
function isInAction(text: string, offset: number): boolean {
  if (["{{", "}}"].includes(text.slice(offset - 1, offset + 1))) return true;
  const open = text.lastIndexOf("{{", offset - 1);
  return (
    open >= 0 && offset > 0 && text.lastIndexOf("}}", offset - 1) < open && text.indexOf("}}", offset) >= 0
  );
}

/** Whether a node is the word under the cursor, which stands in no finished list yet. */
export function isTyped(node: YamlNode | undefined): boolean {
  return node?.type === "scalar" && node.text.includes(MARK);
}

/** A text of the tree as it stands in the document. */
export function withoutMark(text: string): string {
  return text.replace(MARK, "");
}

/** The entries of a map but the one whose key is being typed. */
export function finishedKeys(map: YamlMap): readonly string[] {
  return map.entries.filter(({ key }) => !isTyped(key)).map(({ key }) => key.text);
}

/** A way to complete a half-typed line. */
interface Way {
  /** Goes in before the word. */
  readonly before: string;
  /** Goes in at the end of the word. */
  readonly after: string;
  /** Closes brackets at the end of the line. */
  readonly closers: string;
  readonly wordStart: number;
  readonly wordEnd: number;
  readonly lineEnd: number;
}

const LONE_WORD = /^[ \t]*((?:-[ \t]+)*)([^\s:#"'[\]{},]*)$/;

function waysOf(text: string, start: number, offset: number, state: LineState): readonly Way[] {
  const end = lineEnd(text, offset);
  const left = text.slice(start, offset);
  const right = text.slice(offset, end);
  const wordEnd = offset + (state.quote === "" ? (/^[^\s,[\]{}"'#]*/.exec(right)?.[0].length ?? 0) : 0);
  const plain: Way = { before: "", after: "", closers: "", wordStart: offset, wordEnd, lineEnd: end };
  if (state.quote !== "" && !right.includes(state.quote)) {
    const word = offset + (/^[^\s,[\]{}#]*/.exec(right)?.[0].length ?? 0);
    const way = { ...plain, wordEnd: word, after: state.quote };
    const closed = lineState(left + state.quote + right).closers;
    return closed === "" ? [way] : [{ ...way, closers: closed }, way];
  }
  if (isAnsweredBelow(text, start, left, right)) return [];
  const { closers } = lineState(left + right);
  if (closers !== "") return [{ ...plain, closers }, plain];
  if (/(?:^|\s)-$/.test(left) || /^\s*(?:-\s+)*[\w./-]+:$/.test(left)) return [{ ...plain, before: " " }];
  const word = LONE_WORD.exec(left);
  if (!word || !/^\s*$/.test(text.slice(wordEnd, end))) return [plain];
  const wordStart = offset - (word[2] ?? "").length;
  const key = { ...plain, after: ":" };
  return word[1] === "" ? [{ ...plain, before: "- ", wordStart }, key, plain] : [plain, key];
}

/** The value of the key on this line, or of the item, stands on the lines below. */
function isAnsweredBelow(text: string, start: number, left: string, right: string): boolean {
  const key = /^([ \t]*(?:-[ \t]+)*)[\w./-]+:[ \t]*$/.exec(left);
  if (!key || !/^\s*(?:#.*)?$/.test(right)) return false;
  const column = key[1]?.length ?? 0;
  for (let next = nextLine(text, lineEnd(text, start)); next < text.length; ) {
    const end = lineEnd(text, next);
    const line = text.slice(next, end);
    if (!/^\s*(?:#|$)/.test(line)) {
      const indent = indentOf(text, next);
      return indent > column || (indent === column && /^\s*-(?:\s|$)/.test(line));
    }
    next = nextLine(text, end);
  }
  return false;
}

interface Written extends Way {
  readonly text: string;
  /** Where the mark stands. */
  readonly mark: number;
}

function write(text: string, offset: number, way: Way): Written {
  const { before, after, closers, wordStart, wordEnd, lineEnd: end } = way;
  const parts = [
    text.slice(0, wordStart),
    before,
    text.slice(wordStart, offset),
    MARK,
    text.slice(offset, wordEnd),
    after,
    text.slice(wordEnd, end),
    closers,
    text.slice(end),
  ];
  return { ...way, text: parts.join(""), mark: offset + before.length };
}

function caretIn(root: YamlNode, text: string, offset: number, written: Written): Caret | undefined {
  const { before, after, mark } = written;
  const place = placeAt(root, mark);
  const node = place?.node;
  if (!place || node?.type !== "scalar" || !isTyped(node) || !isKnown(node.text)) return undefined;
  if (node.style === "literal" || node.style === "folded") return undefined;
  const raw = written.text.slice(node.at.start, node.at.end);
  if (/[\r\n]/.test(raw)) return undefined;
  // The cursor stands in the blanks before another word.
  if (node.style === "plain" && /^\s/.test(raw.slice(raw.indexOf(MARK) + 1))) return undefined;
  const range = wordRange(node, raw, written);
  if (range.start > offset || range.end < offset) return undefined;
  const isKey = place.on === "key";
  // A new key that lines below would belong to is none.
  if (isKey && after === ":" && nodeAt(root, place.path)) return undefined;
  return {
    root,
    path: place.path,
    on: place.on,
    range,
    typed: text.slice(range.start, offset),
    quoting: node.style,
    inFlow: isInFlow(root, place.path),
    before,
    after: isKey && after === "" && !hasColon(written, node) ? ":" : after,
  };
}

/** In the document as it is. */
function wordRange({ at, style }: YamlScalar, raw: string, { before, after }: Written): TextRange {
  const start = at.start - before.length;
  const end = at.end - before.length - 1;
  if (style === "plain") return { start, end };
  const isOurs = (after === '"' || after === "'") && raw.endsWith(after);
  return { start: start + 1, end: isOurs ? end - after.length : end - 1 };
}

function hasColon({ text }: Written, { at }: YamlScalar): boolean {
  return /^\s*:/.test(text.slice(at.end));
}

function isInFlow(root: YamlNode, path: NodePath): boolean {
  for (let length = path.length - 1; length >= 0; length--) {
    const holder = nodeAt(root, path.slice(0, length));
    if ((holder?.type === "map" || holder?.type === "seq") && holder.flow) return true;
  }
  return false;
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
