import type { TextRange } from "../text/range";

/** What stands where a template action such as `{{ .Values.name }}` was: text nobody knows before rendering. */
export const HOLE = "\uE000";

/** Keys and list positions from the root of a document: `["subjects", 0, "name"]`. */
export type NodePath = readonly (string | number)[];

/**
 * A YAML node; offsets count from the start of its document.
 * An alias is not followed here, so that a tree is as large as its text; see `resolve`.
 */
export type YamlNode = YamlMap | YamlSeq | YamlScalar | YamlAlias;

export interface YamlMap {
  readonly type: "map";
  readonly at: TextRange;
  readonly flow: boolean;
  /** In the order of the text; merge keys (`<<`) are ordinary entries here. */
  readonly entries: readonly YamlEntry[];
  readonly anchor?: string;
  /** A template action stands among the entries, so that there may be more of them. */
  readonly open: boolean;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  /** Absent in `key:` and in half-typed text. */
  readonly value: YamlNode | undefined;
  /** From the key to the end of the value. */
  readonly at: TextRange;
}

export interface YamlSeq {
  readonly type: "seq";
  readonly at: TextRange;
  readonly flow: boolean;
  /** An item is absent in a lone `-`. */
  readonly items: readonly (YamlNode | undefined)[];
  readonly anchor?: string;
  /** A tag of some program, such as `!GetAtt` of CloudFormation. */
  readonly tag?: string;
  readonly open: boolean;
}

export interface YamlScalar {
  readonly type: "scalar";
  readonly at: TextRange;
  /** The text after unquoting and unescaping; `HOLE` characters stand for what is not known. */
  readonly text: string;
  /** What a YAML 1.2 core reader makes of a plain scalar; quoted and block scalars are strings. */
  readonly value: string | number | boolean | null;
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
  readonly anchor?: string;
  /** A tag of some program, such as `!Ref` of CloudFormation. */
  readonly tag?: string;
}

export interface YamlAlias {
  readonly type: "alias";
  readonly at: TextRange;
  readonly name: string;
  /** The anchored node, which stands earlier in the same document; absent when there is none. */
  readonly target: Exclude<YamlNode, YamlAlias> | undefined;
}

export interface YamlError {
  readonly at: TextRange;
  readonly message: string;
}

/** One parsed document: what stands between two `---` lines. */
export interface YamlDocument {
  readonly root: YamlNode | undefined;
  readonly errors: readonly YamlError[];
  /** A template action stands somewhere in the document. */
  readonly templated: boolean;
}

export type YamlContent = Exclude<YamlNode, YamlAlias>;

/** The node itself, or what an alias stands for. */
export function resolve(node: YamlNode | undefined): YamlContent | undefined {
  return node?.type === "alias" ? node.target : node;
}

/** The entry of a key, as the API server reads it: the last one wins; merge keys come after the map's own. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  const map = resolve(node);
  if (map?.type !== "map") return undefined;
  for (let index = map.entries.length - 1; index >= 0; index--) {
    const entry = map.entries[index];
    if (entry?.key.text === key) return entry;
  }
  return mergedEntry(map, key, 0);
}

/** The value of a key, an alias resolved. */
export function valueOf(node: YamlNode | undefined, key: string): YamlContent | undefined {
  return resolve(entryOf(node, key)?.value);
}

export function nodeAt(root: YamlNode | undefined, path: NodePath): YamlContent | undefined {
  let node = resolve(root);
  for (const step of path) {
    if (typeof step === "string") node = valueOf(node, step);
    else node = node?.type === "seq" ? resolve(node.items[step]) : undefined;
  }
  return node;
}

export function isKnown(text: string): boolean {
  return !text.includes(HOLE);
}

const MAX_MERGE_DEPTH = 8;

function mergedEntry(map: YamlMap, key: string, depth: number): YamlEntry | undefined {
  if (depth >= MAX_MERGE_DEPTH) return undefined;
  for (const entry of map.entries) {
    if (entry.key.text !== "<<" || entry.key.style !== "plain") continue;
    const source = resolve(entry.value);
    const sources = source?.type === "seq" ? source.items.map(resolve) : [source];
    for (const merged of sources) {
      if (merged?.type !== "map") continue;
      const own = merged.entries.findLast((candidate) => candidate.key.text === key);
      const found = own ?? mergedEntry(merged, key, depth + 1);
      if (found) return found;
    }
  }
  return undefined;
}
