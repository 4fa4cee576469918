import type { TextRange } from "../../text/range";
import type { Text } from "../content";
import { parseClosedDocument } from "../../yaml/events";
import {
  HOLE,
  resolve,
  type YamlContent,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from "../../yaml/node";

/**
 * The tree of JSON or YAML that is the text of a scalar, with places in the document around it: exact ones where the
 * text stands there character by character, else that of the whole scalar. Absent where it is no collection.
 */
export function embeddedTree(scalar: YamlScalar): YamlContent | undefined {
  if (scalar.text.length > MAX_LENGTH || !/[{[:]/.test(scalar.text)) return undefined;
  const { root } = parseClosedDocument(withoutTemplates(scalar.text));
  const tree = resolve(root);
  if (!tree || tree.type === "scalar") return undefined;
  const start = textStart(scalar);
  const place = (at: TextRange): TextRange | EmbeddedRange =>
    start === undefined
      ? { ...scalar.at, inner: at.start + quotesAt(scalar.text, at.start) }
      : { start: at.start + start, end: at.end + start };
  return moved(tree, place, 0);
}

/** The place of a scalar for something inside of its text. */
export interface EmbeddedRange extends TextRange {
  /** Where in the text of the scalar it begins; of a quoted text, what is in the quotes. */
  readonly inner: number;
}

function quotesAt(text: string, start: number): number {
  return text[start] === '"' || text[start] === "'" ? 1 : 0;
}

export function isEmbedded(at: TextRange): at is EmbeddedRange {
  return "inner" in at;
}

/** Whether a text stands in the document as it is, in quotes or without. */
export function isVerbatim({ at, value }: Text): boolean {
  const length = at.end - at.start;
  return isEmbedded(at) || length === value.length || length === value.length + 2;
}

/** Policies have at most some ten thousand characters. */
const MAX_LENGTH = 200_000;
const MAX_DEPTH = 100;

/** A function of Terraform that holds quotes would end the text around it; what it gives is not known anyway. */
function withoutTemplates(text: string): string {
  const plain = text.replace(/\$\{[^{}]*\}/g, (template) =>
    template.includes('"') || template.includes("\n") ? HOLE.repeat(template.length) : template,
  );
  return plain.replace(/\{\{([\w ]*)\}\}/g, `${OPENING}$1${CLOSING}`);
}

/** Names such as `{{SessionName}}` mean something to the authenticator of AWS, and are no templates of Helm. */
const OPENING = "\uE010\uE010";
const CLOSING = "\uE011\uE011";

function restored(text: string): string {
  return text.replaceAll(OPENING, "{{").replaceAll(CLOSING, "}}");
}

/** Where in the document the text of a scalar begins, if it stands there as it is. */
function textStart({ at, text, style }: YamlScalar): number | undefined {
  const length = at.end - at.start;
  if (length === text.length) return at.start;
  const isQuoted = style === "double" || style === "single";
  return isQuoted && length === text.length + 2 ? at.start + 1 : undefined;
}

/** Aliases, which JSON does not have, are left out. */
function moved(node: YamlContent, place: (at: TextRange) => TextRange, depth: number): YamlContent {
  if (node.type === "scalar") return movedScalar(node, place);
  const at = place(node.at);
  if (depth > MAX_DEPTH) return { type: "seq", at, flow: true, open: true, items: [] };
  const inner = (child: YamlNode | undefined): YamlNode | undefined =>
    child === undefined || child.type === "alias" ? undefined : moved(child, place, depth + 1);
  if (node.type === "seq") return { ...node, at, items: node.items.map(inner) };
  const entries = node.entries.map(
    ({ key, value, at: entryAt }): YamlEntry => ({
      key: movedScalar(key, place),
      value: inner(value),
      at: place(entryAt),
    }),
  );
  return { ...node, at, entries };
}

/** Where a place is given inside of a text, it is that of the characters, without the quotes around them. */
function movedScalar(node: YamlScalar, place: (at: TextRange) => TextRange): YamlScalar {
  const text = restored(node.text);
  const start = textStart(node);
  const at = place(node.at);
  const exact = start === undefined || !isEmbedded(at) ? at : { ...at, inner: start };
  return { ...node, at: exact, text, value: typeof node.value === "string" ? text : node.value };
}
