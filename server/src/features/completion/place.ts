import type { Snapshot } from "../../analysis/snapshot";
import type { ObjectIndex } from "../../graph/index";
import type { FilePath } from "../../text/range";
import { type Caret, isTyped } from "../../yaml/caret";
import {
  isKnown,
  nodeAt,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlNode,
} from "../../yaml/node";
import type { Choice } from "./item";

/** Where something is typed, inside an object. */
export interface CompletionPlace {
  readonly snapshot: Snapshot;
  readonly index: ObjectIndex;
  readonly file: FilePath;
  /** The document, and where it begins in the file. */
  readonly text: string;
  readonly base: number;
  /** In the document. */
  readonly offset: number;
  readonly caret: Caret;
  /** The object, with the word that is typed. */
  readonly object: YamlContent;
  readonly path: NodePath;
  /** The path as words: `rules [] verbs []`. */
  readonly pattern: string;
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  /** The namespace it is in; see `isKnownNamespace`. */
  readonly namespace: string;
}

/** What may stand at a place; nothing where the place is not about the provider's matter. */
export type Provider = (place: CompletionPlace) => readonly Choice[];

export function placeOf(
  snapshot: Snapshot,
  file: FilePath,
  document: { readonly text: string; readonly base: number },
  offset: number,
  caret: Caret,
): CompletionPlace | undefined {
  const { object, path, position } = objectIn(caret);
  if (object?.type !== "map") return undefined;
  const apiVersion = textAt(object, ["apiVersion"]) ?? "";
  const kind = textAt(object, ["kind"]) ?? "";
  const slash = apiVersion.indexOf("/");
  return {
    snapshot,
    index: snapshot.index(file),
    file,
    ...document,
    offset,
    caret,
    object,
    path,
    pattern: path.map((step) => (typeof step === "number" ? "[]" : step)).join(" "),
    apiVersion,
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    kind,
    namespace: namespaceOf(snapshot, file, object, document.base, position),
  };
}

/** The same place one step further in: the first item of a list that is not there yet. */
export function asFirstItem(place: CompletionPlace): CompletionPlace {
  return { ...place, path: [...place.path, 0], pattern: `${place.pattern} []` };
}

/** The text at a path; absent where nothing is known or it is being typed. */
function textAt(node: YamlNode | undefined, path: NodePath): string | undefined {
  return finishedText(nodeAt(node, path));
}

/** The finished texts of a list. */
export function textsOf(node: YamlNode | undefined): readonly string[] {
  const list = resolve(node);
  if (list?.type !== "seq") return [];
  return list.items.map((item) => finishedText(resolve(item))).filter((text) => text !== undefined);
}

/** The map that holds the word, `levels` steps up. */
export function holderOf(place: CompletionPlace, levels = 1): YamlContent | undefined {
  return nodeAt(place.object, place.path.slice(0, -levels));
}

/** The whole word that is typed, what follows the cursor included. */
export function currentText({ text, caret }: CompletionPlace): string {
  return text.slice(caret.range.start, caret.range.end);
}

/** What the map that holds the word says beside it. */
export function siblingText(place: CompletionPlace, key: string): string | undefined {
  return finishedText(valueOf(holderOf(place), key));
}

function finishedText(node: YamlContent | undefined): string | undefined {
  if (node?.type !== "scalar" || isTyped(node) || !isKnown(node.text)) return undefined;
  return node.value === null ? undefined : node.text;
}

/** Of a List the object that holds the cursor, and its position there. */
function objectIn({ root, path }: Caret): {
  readonly object: YamlContent | undefined;
  readonly path: NodePath;
  readonly position: number | undefined;
} {
  const [items, position] = path;
  if (items === "items" && typeof position === "number" && path.length > 2)
    return { object: nodeAt(root, ["items", position]), path: path.slice(2), position };
  return { object: resolve(root), path, position: undefined };
}

/** The object as the workspace knows it says where a build puts it; half typed, it is where its text says. */
function namespaceOf(
  snapshot: Snapshot,
  file: FilePath,
  object: YamlContent,
  base: number,
  position: number | undefined,
): string {
  const known = snapshot
    .file(file)
    ?.objects.find(({ source }) => source.base === base && source.path.at(-1) === position);
  if (known) return known.namespace;
  return textAt(object, ["metadata", "namespace"]) ?? snapshot.configuration(file).defaultNamespace;
}
