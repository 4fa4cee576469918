import type { TextRange } from "../text/range";
import {
  entryOf,
  HOLE,
  isKnown,
  nodeAt,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlNode,
  type YamlScalar,
} from "../yaml/node";
import { exactList } from "../support/exact";
import { isJsonArray, isJsonObject, type JsonValue } from "../support/json";
import type { Spanned, Text, TextList } from "./content";
import { PackedList } from "./packed-list";
import { PackedTexts } from "./packed-texts";

/** A scalar as text; absent when there is none, when it is null, or when something else stands there. */
function textOf(node: YamlNode | undefined): Text | undefined {
  const scalar = resolve(node);
  if (scalar?.type !== "scalar" || scalar.value === null) return undefined;
  return { value: scalar.text, at: scalar.at };
}

export function textField(parent: YamlNode | undefined, key: string): Text | undefined {
  return textOf(entryOf(parent, key)?.value);
}

export function booleanField(parent: YamlNode | undefined, key: string): Spanned<boolean> | undefined {
  const node = valueOf(parent, key);
  const value = node?.type === "scalar" ? booleanOf(node) : undefined;
  return node && value !== undefined ? { value, at: node.at } : undefined;
}

/** Kubernetes reads YAML 1.1, in which `no` is false as well. */
function booleanOf({ value, style, text }: YamlScalar): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (style !== "plain") return undefined;
  if (/^(?:[yY]|yes|Yes|YES|on|On|ON)$/.test(text)) return true;
  return /^(?:[nN]|no|No|NO|off|Off|OFF)$/.test(text) ? false : undefined;
}

export function textMap(node: YamlNode | undefined): ReadonlyMap<string, Text> {
  const map = resolve(node);
  const res = new Map<string, Text>();
  if (map?.type !== "map") return NO_TEXTS;
  for (const entry of map.entries) {
    const value = textOf(entry.value);
    if (value) res.set(entry.key.text, value);
  }
  return packed(res);
}

/** Most objects have no labels or no annotations; an empty map of each would fill the memory. */
export const NO_TEXTS: ReadonlyMap<string, Text> = new Map();

/** The same texts in less memory. */
export function packed(texts: ReadonlyMap<string, Text> | undefined): ReadonlyMap<string, Text> {
  return texts === undefined || texts.size === 0 ? NO_TEXTS : new PackedTexts(texts);
}

/** A list of strings; whatever else stands among the items is left out. */
export function textList(parent: YamlNode | undefined, key: string, absentAt: TextRange): TextList {
  const entry = entryOf(parent, key);
  const map = resolve(parent);
  const parentOpen = map?.type === "map" && map.open;
  if (!entry) return { present: false, at: absentAt, items: exactList([]), open: parentOpen };
  const value = resolve(entry.value);
  if (value?.type === "seq") {
    return new PackedList(value.at, textItems(value.items), value.open);
  }
  const hole = value?.type === "scalar" && !isKnown(value.text);
  return { present: true, at: entry.key.at, items: [], open: hole };
}

/** A list of references, each with a `name`. */
export function nameList(parent: YamlNode | undefined, key: string, absentAt: TextRange): TextList {
  const value = valueOf(parent, key);
  const names = value?.type === "seq" ? value.items.map((item) => textField(item, "name")) : [];
  const { present, at, open } = textList(parent, key, absentAt);
  return { present, at, open, items: exactList(names.filter((name) => name !== undefined)) };
}

export function textItems(items: readonly (YamlNode | undefined)[]): readonly Text[] {
  return exactList(items.map(textOf).filter((text) => text !== undefined));
}

export function isOpen(node: YamlNode | undefined): boolean {
  const content = resolve(node);
  if (!content) return false;
  return content.type === "scalar" ? !isKnown(content.text) : content.open;
}

const MAX_NODES = 50_000;

/** Plain data of a node, aliases and merge keys resolved; absent when the document is an alias bomb. */
export function toJson(node: YamlNode | undefined): JsonValue | undefined {
  let left = MAX_NODES;
  const res = visit(node);
  return left > 0 ? res : undefined;

  function visit(current: YamlNode | undefined): JsonValue {
    const content = resolve(current);
    if (!content || left-- <= 0) return null;
    if (content.type === "scalar") return content.text.includes(HOLE) ? content.text : content.value;
    if (content.type === "seq") return content.items.map(visit);
    const entries: [string, JsonValue][] = [];
    for (const entry of content.entries) {
      if (entry.key.text === "<<") entries.unshift(...mergedEntries(visit(entry.value)));
      else entries.push([entry.key.text, visit(entry.value)]);
    }
    return Object.fromEntries(entries);
  }
}

function mergedEntries(value: JsonValue): [string, JsonValue][] {
  if (isJsonArray(value)) return value.toReversed().flatMap(mergedEntries);
  return isJsonObject(value) ? Object.entries(value) : [];
}

/** `subjects[1].apiGroup` as keys and positions. */
function parseFieldPath(field: string): NodePath {
  const res: (string | number)[] = [];
  for (const part of field.split(/[.[]/)) {
    if (part === "") continue;
    const index = /^(\d+)\]$/.exec(part);
    res.push(index ? Number(index[1]) : part);
  }
  return res;
}

/**
 * Where a field error is shown, or "unknown" where a template may still change what stands there.
 * An absent field is shown at the first key of the map that lacks it, in the object itself at its kind.
 */
export function placeOf(root: YamlContent, field: string, kindAt: TextRange): TextRange | "unknown" {
  const path = parseFieldPath(field);
  for (let length = path.length; length > 0; length--) {
    const parent = nodeAt(root, path.slice(0, length - 1));
    const step = path[length - 1];
    if (parent?.type === "scalar" && !isKnown(parent.text)) return "unknown";
    if (parent?.type === "map" && typeof step === "string") {
      const entry = entryOf(parent, step);
      const value = resolve(entry?.value);
      if (entry && isOpen(value)) return "unknown";
      if (entry && length < path.length && value?.type === "map")
        return value.entries[0]?.key.at ?? entry.key.at;
      if (entry) return value && value.type !== "map" && !isEmpty(value) ? value.at : entry.key.at;
      if (parent.open) return "unknown";
      if (length === path.length && length > 1) return parent.entries[0]?.key.at ?? parent.at;
    }
    if (parent?.type === "seq" && typeof step === "number") {
      const item = resolve(parent.items[step]);
      if (item?.type === "map") return item.open ? "unknown" : (item.entries[0]?.key.at ?? item.at);
      if (item) return isOpen(item) ? "unknown" : item.at;
    }
  }
  return kindAt;
}

function isEmpty(value: YamlContent): boolean {
  if (value.type === "scalar") return value.text === "" && value.style === "plain";
  return value.type === "seq" && value.items.length === 0 && !value.flow;
}
