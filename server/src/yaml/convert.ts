import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Range,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { TextRange } from "../text/range";
import { detach } from "./intern";
import {
  HOLE,
  type YamlAlias,
  type YamlContent,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from "./node";
import { isOwnAction } from "./own-template";
import { placeholderAfter } from "./placeholder";
import { OPEN_QUOTE, PLAIN_COLON, type Repair } from "./repair";
import { plainValue } from "./scalar";
import { colonEnd, trimEnd } from "./span";
import { findActions } from "./template";

/** What turns the nodes of the YAML package into ours needs to know. */
export interface Conversion {
  /** The text that was parsed, mistakes covered up. */
  readonly text: string;
  readonly original: string;
  readonly repair: Repair;
  /** The text is a template whose actions are `HOLE` characters. */
  readonly isMasked: boolean;
  /** Actions may be those of the kind itself, see `hasOwnTemplates`. */
  readonly hasOwnTemplates: boolean;
  /** Nodes that are complete; an anchor that is still being read maps to `undefined`, which cuts cycles. */
  readonly anchors: Map<string, YamlContent | undefined>;
  /** A scalar holds an action. */
  templated: boolean;
}

export function convertNode(conversion: Conversion, node: Node): YamlNode | undefined {
  if (isAlias(node)) return convertAlias(conversion, node);
  const { anchor } = node;
  if (anchor) conversion.anchors.set(anchor, undefined);
  const converted = convertContent(conversion, node);
  if (anchor) conversion.anchors.set(anchor, converted);
  return converted;
}

function convertContent(conversion: Conversion, node: Node): YamlContent | undefined {
  if (isScalar(node)) return convertScalar(conversion, node);
  if (isMap(node)) return convertMap(conversion, node as YAMLMap<Node | null, Node | null>);
  if (isSeq(node)) return convertSeq(conversion, node as YAMLSeq<Node | null>);
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
  const end = trimEnd(text, start, valueEnd);
  const content = detach(withHoles(conversion, scalarText(text.slice(start, end), scalar), style));
  return {
    type: "scalar",
    at: { start, end },
    text: content,
    value: isString ? content : plainValue(content),
    style,
    ...(scalar.anchor && { anchor: detach(scalar.anchor) }),
    ...localTag(scalar),
  };
}

/** Tags of YAML itself begin with `tag:`. */
function localTag({ tag }: Node): { readonly tag?: string } {
  return tag?.startsWith("!") === true && tag.length > 1 ? { tag: detach(tag) } : {};
}

function scalarText(raw: string, { type, value, source }: Scalar): string {
  const quote = type === "QUOTE_DOUBLE" ? '"' : type === "QUOTE_SINGLE" ? "'" : "";
  // The parser takes the last character of a quoted scalar for its closing quote.
  if (quote !== "" && (raw.length < 2 || !raw.endsWith(quote))) return raw.slice(1);
  return type === "PLAIN" || typeof value !== "string" ? (source ?? "") : value;
}

/** The text of a scalar, each action in it as one `HOLE`. */
function withHoles(conversion: Conversion, source: string, style: YamlScalar["style"]): string {
  const content = conversion.text === conversion.original ? source : withoutMarks(source);
  if (conversion.isMasked) return content.includes(HOLE) ? content.replace(/\uE000+/g, HOLE) : content;
  if (style === "literal" || style === "folded" || !content.includes("{{")) return content;
  const actions = findActions(content).filter(
    ({ at }) => !conversion.hasOwnTemplates || !isOwnAction(content.slice(at.start, at.end)),
  );
  if (actions.length === 0) return content;
  conversion.templated = true;
  let res = "";
  let done = 0;
  for (const { at } of actions) {
    res += content.slice(done, at.start) + HOLE;
    done = at.end;
  }
  return res + content.slice(done);
}

function withoutMarks(content: string): string {
  return content.replaceAll(OPEN_QUOTE, "").replaceAll(PLAIN_COLON, ":");
}

const STYLES: ReadonlyMap<string, YamlScalar["style"]> = new Map([
  ["PLAIN", "plain"],
  ["QUOTE_SINGLE", "single"],
  ["QUOTE_DOUBLE", "double"],
  ["BLOCK_LITERAL", "literal"],
  ["BLOCK_FOLDED", "folded"],
]);

function convertMap(conversion: Conversion, map: YAMLMap<Node | null, Node | null>): YamlMap {
  const entries = map.items.flatMap((pair) => convertPair(conversion, pair));
  return {
    type: "map",
    at: collectionRange(conversion.text, map, entries.at(0)?.at.start, entries.at(-1)?.at.end),
    flow: map.flow === true,
    entries,
    open: false,
    ...(map.anchor && { anchor: detach(map.anchor) }),
  };
}

function convertPair(conversion: Conversion, pair: Pair<Node | null, Node | null>): YamlEntry[] {
  if (!pair.key) return [];
  const key = convertKey(conversion, pair.key);
  const keyEnd = colonEnd(conversion.text, key.at.end);
  const value = presentNode(conversion, pair.value) ?? placeholderAfter(conversion.text, keyEnd);
  const end = value?.at.end ?? keyEnd;
  return [{ key, value, at: { start: key.at.start, end } }];
}

/** A key that is no scalar is legal YAML, but no manifest has one: its source text stands for it. */
function convertKey(conversion: Conversion, key: Node): YamlScalar {
  const lone = conversion.repair.loneKeys.find(({ start }) => start === rangeOf(key)[0]);
  if (lone) {
    const text = detach(conversion.original.slice(lone.start, lone.end));
    return { type: "scalar", at: lone, text, value: text, style: "plain" };
  }
  const node = convertNode(conversion, key);
  if (node?.type === "scalar") return node;
  const [start, end] = rangeOf(key);
  const target = node?.type === "alias" ? node.target : undefined;
  const text = target?.type === "scalar" ? target.text : conversion.text.slice(start, end);
  return { type: "scalar", at: { start, end }, text, value: text, style: "plain" };
}

/** `key:` and `-` have no value, unless an anchor or a tag makes one of it. */
function presentNode(conversion: Conversion, node: Node | null): YamlNode | undefined {
  if (!node) return undefined;
  if (isScalar(node) && node.source === "" && !node.anchor && !node.tag && node.type === "PLAIN")
    return undefined;
  return convertNode(conversion, node);
}

function convertSeq(conversion: Conversion, seq: YAMLSeq<Node | null>): YamlSeq {
  const items = seq.items.map(
    (item) => presentNode(conversion, item) ?? placeholderItem(conversion, seq, item),
  );
  const lastEnd = items.at(-1)?.at.end ?? dashEnd(conversion.text, seq);
  return {
    type: "seq",
    at: collectionRange(conversion.text, seq, undefined, lastEnd),
    flow: seq.flow === true,
    items,
    open: false,
    ...(seq.anchor && { anchor: detach(seq.anchor) }),
    ...localTag(seq),
  };
}

/** `- ##NAME##`: the package says where the comment stands, and we look from the dash on. */
function placeholderItem({ text }: Conversion, seq: YAMLSeq, item: Node | null): YamlScalar | undefined {
  if (!item || seq.flow) return undefined;
  return placeholderAfter(text, trimEnd(text, rangeOf(seq)[0], rangeOf(item)[0]));
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
