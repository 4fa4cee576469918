import { createHash } from "node:crypto";
import path from "node:path";
import type { Diagnostic } from "../analysis/diagnostic";
import type { Snapshot } from "../analysis/snapshot";
import type { KubernetesObject } from "../model/object";
import { isKnownNamespace } from "../model/place";
import { toJson } from "../model/read";
import type { OpenDocument } from "../rules/rule";
import { isJsonArray, isJsonObject, type JsonValue } from "../support/json";
import { contains, type FilePath, type FileRange, type TextRange } from "../text/range";
import { HOLE, isKnown, nodeAt, valueOf, type YamlNode } from "../yaml/node";

/** A finding as a baseline remembers it. */
export interface RememberedFinding {
  readonly rule: string;
  /** What it is about, for the reader. */
  readonly object: Readonly<Record<string, string>>;
  /** The same as long as the finding is, wherever its text stands and however it is laid out. */
  readonly fingerprint: string;
  readonly message: string;
}

/**
 * Findings as they are remembered, by themselves. All findings of a workspace have to be given together,
 * because those that are alike are told apart by counting. Files are named relative to a folder.
 */
export function rememberedFindings(
  snapshot: Snapshot,
  diagnostics: readonly Diagnostic[],
  folder: FilePath,
): ReadonlyMap<Diagnostic, RememberedFinding> {
  const documents = new Map<string, OpenDocument>();
  const counts = new Map<string, number>();
  const res = new Map<Diagnostic, RememberedFinding>();
  for (const diagnostic of diagnostics) {
    const { rule, object, range } = diagnostic;
    const file = path.relative(folder, range.file).replaceAll("\\", "/");
    const about = object ? objectKey(object, file) : { file };
    const key = JSON.stringify([rule, about, object ? placeIn(object, range) : coveredText(range)]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const fingerprint = hash(count === 1 ? key : `${key} ${count}`);
    res.set(diagnostic, { rule, object: about, fingerprint, message: readable(diagnostic.message) });
  }
  return res;

  /** Objects of one List share their document. */
  function placeIn(object: KubernetesObject, { start, end }: TextRange): string {
    const key = `${object.source.base} ${object.source.file}`;
    let open = documents.get(key);
    if (!open) {
      open = snapshot.open(object);
      documents.set(key, open);
    }
    return placeKey(open, object, { start: start - open.base, end: end - open.base });
  }

  function coveredText({ file, start, end }: FileRange): string {
    return (snapshot.text(file) ?? "").slice(start, end);
  }
}

/** What the object is called; where only a template knows that, its file tells it from others. */
function objectKey(object: KubernetesObject, file: string): Readonly<Record<string, string>> {
  const { apiVersion, kind, namespace } = object;
  const name = object.name?.value ?? "";
  return {
    apiVersion: readable(apiVersion),
    kind: readable(kind),
    ...(namespace !== "" && isKnownNamespace(namespace) ? { namespace } : {}),
    name: readable(name),
    ...(name !== "" && isKnown(name) ? {} : { file }),
  };
}

function readable(text: string): string {
  return text.replaceAll(HOLE, "{{…}}").replaceAll(/(?:\{\{…\}\}){2,}/g, "{{…}}");
}

/**
 * The way from the object to what is marked, such as `rules[1f0c…].verbs[]=*`. An item of a list of the object,
 * such as a rule or a subject, stands there with what it says, so that another one in its place is another finding.
 */
function placeKey({ document }: OpenDocument, { source }: KubernetesObject, at: TextRange): string {
  let node: YamlNode | undefined = nodeAt(document.root, source.path);
  let res = "";
  let depth = 0;
  while (node) {
    const step = stepTo(node, at, depth++ === 1);
    if (!step) return node.type === "scalar" ? `${res}=${node.text}` : res;
    res += step.label;
    node = step.node;
  }
  return res;
}

interface Step {
  readonly label: string;
  /** Absent where the key is marked. */
  readonly node: YamlNode | undefined;
}

/** The part of a node that holds all that is marked; absent where no part does. */
function stepTo(node: YamlNode, at: TextRange, isOwnList: boolean): Step | undefined {
  if (node.type === "map") {
    for (const { key, value } of node.entries) {
      if (holds(key.at, at)) return { label: `.${key.text}`, node: undefined };
      if (value && holds(value.at, at)) return { label: `.${key.text}`, node: value };
    }
  }
  if (node.type === "seq") {
    const item = node.items.find((candidate) => candidate && holds(candidate.at, at));
    if (item) return { label: `[${isOwnList ? contentKey(item) : nameOf(item)}]`, node: item };
  }
  return undefined;
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return contains(outer, inner.start) && contains(outer, inner.end);
}

function nameOf(item: YamlNode): string {
  const name = valueOf(item, "name");
  return name?.type === "scalar" ? name.text : "";
}

/** What an item says, whatever the order of its keys and of the texts in its lists. */
function contentKey(item: YamlNode): string {
  return hash(JSON.stringify(inOrder(toJson(item) ?? null)));
}

function inOrder(value: JsonValue): JsonValue {
  if (isJsonArray(value)) {
    const items = value.map(inOrder);
    return items.every((item) => typeof item === "string") ? items.toSorted() : items;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, JsonValue] => [key, inOrder(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
