import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument as composeDocument,
  type Range,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { TextRange } from "../text/range";
import {
  HOLE,
  type YamlAlias,
  type YamlContent,
  type YamlDocument,
  type YamlEntry,
  type YamlError,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "./node";
import { detach } from "./intern";
import { plainValue } from "./scalar";
import { colonEnd, trimEnd } from "./span";
import { findActions, maskTemplate, withoutElse } from "./template";
import { applyTemplate, isVerbatim } from "./template-tree";

/**
 * Parses one document, whatever its text is: half-typed text still gives the nodes around it.
 * The tree does not keep the text in memory.
 * Offsets count from the start of `text`. Template actions are masked, see `maskTemplate`; only where the text
 * is YAML as it stands, such as a ConfigMap that holds templates of another program, block scalars keep theirs.
 */
export function parseDocument(text: string): YamlDocument {
  return text.includes("{{") ? parseTemplate(text) : parseYaml(text, text);
}

function parseTemplate(text: string): YamlDocument {
  const verbatim = parseYaml(text, text);
  if (isVerbatim(text, verbatim)) return verbatim;
  const template = maskTemplate(text);
  const plain = parseYaml(text, template.text);
  const lean = plain.errors.length > 0 ? withoutElse(template) : undefined;
  const leanDocument = lean && parseYaml(text, lean.text);
  const [document, applied] =
    lean && leanDocument && leanDocument.errors.length < plain.errors.length
      ? [leanDocument, lean]
      : [plain, template];
  return { ...document, root: applyTemplate(text, document.root, applied), templated: true };
}

function parseYaml(text: string, visible: string): YamlDocument {
  try {
    const document = composeDocument(visible, OPTIONS);
    const conversion: Conversion = {
      text: visible,
      isMasked: text !== visible,
      anchors: new Map(),
      errors: document.errors.map(toError(text)),
      templated: false,
    };
    const root = document.contents ? convertNode(conversion, document.contents, 0) : undefined;
    return { root, errors: conversion.errors, templated: conversion.templated };
  } catch (error) {
    // The parser recurses, so that nesting of many thousand levels ends its stack.
    const reason = error instanceof RangeError ? "is nested too deeply" : "cannot be read";
    return {
      root: undefined,
      errors: [{ at: { start: 0, end: text.length }, message: `The document ${reason}.` }],
      templated: false,
    };
  }
}

const OPTIONS = {
  schema: "core",
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** No manifest comes near it; readers of the tree may recurse. */
const MAX_DEPTH = 256;

interface Conversion {
  readonly text: string;
  /** The text is a template whose actions are `HOLE` characters. */
  readonly isMasked: boolean;
  /** Nodes that are complete; an anchor that is still being read maps to `undefined`, which cuts cycles. */
  readonly anchors: Map<string, YamlContent | undefined>;
  readonly errors: YamlError[];
  /** A scalar holds an action. */
  templated: boolean;
}

function toError(text: string): (error: Document["errors"][number]) => YamlError {
  return ({ message, pos }) => {
    const start = Math.min(pos[0], text.length);
    return { at: { start, end: Math.max(start, Math.min(pos[1], text.length)) }, message };
  };
}

function convertNode(conversion: Conversion, node: Node, depth: number): YamlNode | undefined {
  if (isAlias(node)) return convertAlias(conversion, node);
  if (depth > MAX_DEPTH) {
    const [start, end] = rangeOf(node);
    conversion.errors.push({ at: { start, end }, message: "The document is nested too deeply." });
    return undefined;
  }
  const { anchor } = node;
  if (anchor) conversion.anchors.set(anchor, undefined);
  const converted = convertContent(conversion, node, depth);
  if (anchor) conversion.anchors.set(anchor, converted);
  return converted;
}

function convertContent(conversion: Conversion, node: Node, depth: number): YamlContent | undefined {
  if (isScalar(node)) return convertScalar(conversion, node);
  if (isMap(node)) return convertMap(conversion, node as YAMLMap<Node | null, Node | null>, depth);
  if (isSeq(node)) return convertSeq(conversion, node as YAMLSeq<Node | null>, depth);
  return undefined;
}

function convertAlias({ anchors }: Conversion, alias: Alias): YamlAlias {
  const [start, end] = rangeOf(alias);
  return { type: "alias", at: { start, end }, name: detach(alias.source), target: anchors.get(alias.source) };
}

function convertScalar(conversion: Conversion, scalar: Scalar): YamlScalar {
  const { text } = conversion;
  const [start, valueEnd] = rangeOf(scalar);
  const style = STYLES.get(scalar.type ?? "PLAIN") ?? "plain";
  const isString = style !== "plain" || scalar.tag === "tag:yaml.org,2002:str";
  const content = detach(
    withHoles(conversion, style === "plain" ? (scalar.source ?? "") : String(scalar.value), style),
  );

  return {
    type: "scalar",
    at: { start, end: trimEnd(text, start, valueEnd) },
    text: content,
    value: isString ? content : plainValue(content),
    style,
    ...(scalar.anchor && { anchor: detach(scalar.anchor) }),
  };
}

/** The text of a scalar, each action in it as one `HOLE`. */
function withHoles(conversion: Conversion, content: string, style: YamlScalar["style"]): string {
  if (conversion.isMasked) return content.includes(HOLE) ? content.replace(/\uE000+/g, HOLE) : content;
  if (style === "literal" || style === "folded" || !content.includes("{{")) return content;
  conversion.templated = true;
  let res = "";
  let done = 0;
  for (const { at } of findActions(content)) {
    res += content.slice(done, at.start) + HOLE;
    done = at.end;
  }
  return res + content.slice(done);
}

const STYLES: ReadonlyMap<string, YamlScalar["style"]> = new Map([
  ["PLAIN", "plain"],
  ["QUOTE_SINGLE", "single"],
  ["QUOTE_DOUBLE", "double"],
  ["BLOCK_LITERAL", "literal"],
  ["BLOCK_FOLDED", "folded"],
]);

function convertMap(conversion: Conversion, map: YAMLMap<Node | null, Node | null>, depth: number): YamlMap {
  const entries = map.items.flatMap((pair) => convertPair(conversion, pair, depth));
  return {
    type: "map",
    at: collectionRange(conversion.text, map, entries.at(0)?.at.start, entries.at(-1)?.at.end),
    flow: map.flow === true,
    entries,
    open: false,
    ...(map.anchor && { anchor: detach(map.anchor) }),
  };
}

function convertPair(
  conversion: Conversion,
  pair: Pair<Node | null, Node | null>,
  depth: number,
): YamlEntry[] {
  if (!pair.key) return [];
  const key = convertKey(conversion, pair.key, depth);
  const value = presentNode(conversion, pair.value, depth);
  const end = value?.at.end ?? colonEnd(conversion.text, key.at.end);
  return [{ key, value, at: { start: key.at.start, end } }];
}

/** A key that is no scalar is legal YAML, but no manifest has one: its source text stands for it. */
function convertKey(conversion: Conversion, key: Node, depth: number): YamlScalar {
  const node = convertNode(conversion, key, depth + 1);
  if (node?.type === "scalar") return node;
  const [start, end] = rangeOf(key);
  const target = node?.type === "alias" ? node.target : undefined;
  const text = target?.type === "scalar" ? target.text : conversion.text.slice(start, end);
  return { type: "scalar", at: { start, end }, text, value: text, style: "plain" };
}

/** `key:` and `-` have no value, unless an anchor or a tag makes one of it. */
function presentNode(conversion: Conversion, node: Node | null, depth: number): YamlNode | undefined {
  if (!node) return undefined;
  if (isScalar(node) && node.source === "" && !node.anchor && !node.tag && node.type === "PLAIN")
    return undefined;
  return convertNode(conversion, node, depth + 1);
}

function convertSeq(conversion: Conversion, seq: YAMLSeq<Node | null>, depth: number): YamlSeq {
  const items = seq.items.map((item) => presentNode(conversion, item, depth));
  const lastEnd = items.at(-1)?.at.end ?? dashEnd(conversion.text, seq);
  return {
    type: "seq",
    at: collectionRange(conversion.text, seq, undefined, lastEnd),
    flow: seq.flow === true,
    items,
    open: false,
    ...(seq.anchor && { anchor: detach(seq.anchor) }),
  };
}

/** Where a sequence ends whose last item is a lone `-`. */
function dashEnd(text: string, seq: YAMLSeq<Node | null>): number | undefined {
  const last = seq.items.at(-1);
  return last ? trimEnd(text, rangeOf(seq)[0], rangeOf(last)[0]) : undefined;
}

/** From the first key, dash or bracket to the end of the last value or bracket, without trailing comments. */
function collectionRange(
  text: string,
  node: YAMLMap | YAMLSeq,
  firstStart: number | undefined,
  lastEnd: number | undefined,
): TextRange {
  const [start, end] = rangeOf(node);
  const closing = text[start] === "[" ? "]" : "}";
  if (node.flow && (text[start] === "[" || text[start] === "{")) {
    const isClosed = end > start + 1 && text[end - 1] === closing;
    return { start, end: isClosed ? end : Math.max(start + 1, lastEnd ?? 0) };
  }
  const last = lastEnd ?? trimEnd(text, start, end);
  return { start: firstStart ?? start, end: Math.max(last, firstStart ?? start) };
}

function rangeOf(node: Node): Range {
  return node.range ?? [0, 0, 0];
}
