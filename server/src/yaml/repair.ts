import { type Document, isScalar, type Scalar, visit, type YAMLError } from "yaml";
import type { TextRange } from "../text/range";
import { blankRanges } from "./template";

/** A text of the same length in which mistakes are covered up, so that what is around them can be read. */
export interface Repair {
  readonly text: string;
  /** Words without colon whose last character was made one. */
  readonly loneKeys: readonly TextRange[];
  /** What was blanked. */
  readonly dropped: readonly TextRange[];
}

/** Stands for the quote of a string that is not closed. */
export const OPEN_QUOTE = "\uE001";
/** Stands for a colon that begins no value: the second one in `a: b: c`. */
export const PLAIN_COLON = "\uE002";

/** Covers up the first mistake that hides what is around it; undefined where there is none. */
export function repairOnce(repair: Repair, document: Document): Repair | undefined {
  for (const error of document.errors) {
    const repaired = repairError(repair, document, error);
    if (repaired && repaired.text !== repair.text) return repaired;
  }
  return undefined;
}

function repairError(repair: Repair, document: Document, error: YAMLError): Repair | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { ...repair, text: repair.text.replace(TABBED_INDENT, (indent) => " ".repeat(indent.length)) };
    case "MISSING_CHAR":
      return error.message.startsWith("Missing closing")
        ? unquote(repair, lastQuoted(document, Infinity))
        : undefined;
    case "UNEXPECTED_TOKEN":
      return unquote(repair, quotedBefore(repair.text, document, start)) ?? dropToken(repair, error.pos);
    case "MULTILINE_IMPLICIT_KEY":
      return unquote(repair, quotedAt(document, start)) ?? addColon(repair, start);
    case "BLOCK_AS_IMPLICIT_KEY":
      if (error.message.startsWith("A block sequence")) return dropItems(repair, start);
      return (
        unquote(repair, quotedAt(document, start)) ?? coverColon(repair, start) ?? dropBlock(repair, start)
      );
    case "BAD_INDENT":
      return error.message.startsWith("All mapping items") ? dropLines(repair, start) : undefined;
    default:
      return undefined;
  }
}

const TABBED_INDENT = /^ *\t[ \t]*/gm;

/** A quoted scalar over several lines, which is likely one whose end is not typed yet. */
function unquote(repair: Repair, scalar: Scalar | undefined): Repair | undefined {
  const { text } = repair;
  const [start, end] = scalar?.range ?? [0, 0];
  if (!text.slice(start, end).includes("\n")) return undefined;
  return { ...repair, text: text.slice(0, start) + OPEN_QUOTE + text.slice(start + 1) };
}

function lastQuoted(document: Document, before: number): Scalar | undefined {
  let res: Scalar | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (isQuoted(node) && (node.range?.[1] ?? 0) <= before) res = node;
    },
  });
  return res;
}

/** The quoted scalar that ends on the line of an offset, before it. */
function quotedBefore(text: string, document: Document, offset: number): Scalar | undefined {
  const scalar = lastQuoted(document, offset);
  return scalar && !text.slice(scalar.range?.[1], offset).includes("\n") ? scalar : undefined;
}

function quotedAt(document: Document, offset: number): Scalar | undefined {
  let res: Scalar | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (isQuoted(node) && node.range?.[0] === offset) res = node;
    },
  });
  return res;
}

function isQuoted(node: Scalar): boolean {
  return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
}

/** `key` on a line of its own, which went on with the next line. */
function addColon(repair: Repair, start: number): Repair | undefined {
  const { text } = repair;
  const end = start + text.slice(start, lineEnd(text, start)).trimEnd().length;
  if (end === start || text[end - 1] === ":") return undefined;
  return {
    ...repair,
    text: `${text.slice(0, end - 1)}:${text.slice(end)}`,
    loneKeys: [...repair.loneKeys, { start, end }],
  };
}

/** The colon of the mapping that begins in a value on the same line. */
function coverColon(repair: Repair, start: number): Repair | undefined {
  const { text } = repair;
  const colon = text.slice(start, lineEnd(text, start)).search(/:(?:\s|$)/);
  if (colon < 0) return undefined;
  const at = start + colon;
  return { ...repair, text: text.slice(0, at) + PLAIN_COLON + text.slice(at + 1) };
}

/** The lines below a value that are deeper than it and belong to nothing. */
function dropBlock(repair: Repair, start: number): Repair {
  const from = lineEnd(repair.text, start);
  return drop(repair, from, blockEnd(repair.text, from, indentAt(repair.text, start) + 1));
}

/** Items where no sequence can be. */
function dropItems(repair: Repair, start: number): Repair | undefined {
  const dash = repair.text.indexOf("-", start);
  return dash < 0 ? undefined : dropLines(repair, dash);
}

/** A line that has another indentation than what is before it, and those that go with it. */
function dropLines(repair: Repair, start: number): Repair {
  const { text } = repair;
  return drop(repair, start, blockEnd(text, lineEnd(text, start), indentAt(text, start)));
}

/** Where the lines end that are at least as deep as `indent`. */
function blockEnd(text: string, from: number, indent: number): number {
  let end = from;
  while (end < text.length) {
    const next = end + 1;
    const isBlank = text.slice(next, lineEnd(text, next)).trim() === "";
    if (!isBlank && indentAt(text, next) < indent) break;
    end = lineEnd(text, next);
  }
  return end;
}

/** A stray bracket, or the rest of a line that fits nowhere. */
function dropToken(repair: Repair, [start, end]: readonly [number, number]): Repair {
  const isBracket = /^[\]},]$/.test(repair.text.slice(start, end));
  return drop(repair, start, isBracket ? end : lineEnd(repair.text, start));
}

function drop(repair: Repair, start: number, end: number): Repair {
  const { text } = repair;
  const first = start + Math.max(0, text.slice(start, end).search(/\S/));
  const range = { start: first, end };
  return { ...repair, text: blankRanges(text, [range]), dropped: [...repair.dropped, range] };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function indentAt(text: string, at: number): number {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const column = text.slice(lineStart).search(/[^ ]/);
  return column < 0 ? 0 : column;
}
