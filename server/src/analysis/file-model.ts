import { KEY_WORDS } from "../model/cloud/static-key";
import { isInfrastructure, lowerInfrastructure } from "../model/cloud/infrastructure";
import { lowerDocument, type PlacedContent } from "../model/lower";
import { lowerFacts } from "../model/lower-facts";
import { TOKEN_START } from "../model/json-web-token";
import type { LoweredObject } from "../model/object";
import { objectMistakes } from "../schema/object-mistakes";
import { rbacKindMistake } from "../model/rbac-kind";
import { isTerraform } from "../terraform/names";
import type { FilePath } from "../text/range";
import { detach } from "../yaml/intern";
import type { YamlDocument } from "../yaml/node";
import { scanFacts } from "../yaml/scan";
import { classify, type DocumentSlice } from "../yaml/split";
import { mentionsRolecall } from "../yaml/suppression-start";
import { documentsOf, parserOf } from "./parse-file";

/** What is known of one file. A file at rest keeps neither text nor tree. */
export interface FileModel {
  readonly file: FilePath;
  /** Text of a file that an editor holds open. */
  readonly text: string | undefined;
  readonly documents: readonly DocumentModel[];
  /** How many documents the file has, those without an object included. */
  readonly documentCount: number;
  /** How many objects of a file at rest are not kept, because nothing looks into their kind. */
  readonly others: number;
  /** It may hold comments or annotations that silence findings. */
  readonly silences: boolean;
}

/** One document of a file; equal texts of an open file share the contents. */
export interface DocumentModel {
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly content: DocumentContent;
}

export interface DocumentContent {
  /** Text of a document that an editor holds open. */
  readonly text: string | undefined;
  readonly objects: readonly PlacedContent[];
}

/** Reads a file at rest: what is not about identity is scanned for facts or skipped. */
export function readClosedFile(file: FilePath, text: string): FileModel {
  const documents: DocumentModel[] = [];
  let others = 0;
  const slices = documentsOf(file, text);
  const parse = parserOf(file, "closed");
  for (const { start, end } of slices) {
    const all = readObjects(file, text, start, end, parse);
    const objects = all.filter(({ object }) => isLookedInto(object, text, start, end));
    others += all.length - objects.length;
    if (objects.length > 0) documents.push({ start, end, content: { text: undefined, objects } });
  }
  const silences = !isTerraform(file) && mentionsRolecall(text);
  return { file, text: undefined, documents, documentCount: slices.length, others, silences };
}

/** Misspelt kinds of RBAC are kept to be told; a ConfigMap is looked into only where a token or a key of a cloud may stand in it. */
function isLookedInto(object: LoweredObject, text: string, start: number, end: number): boolean {
  if (object.type !== "opaque" || object.references || object.declares) return true;
  if (rbacKindMistake(object.apiVersion, object.kind)) return true;
  if (object.kind !== "ConfigMap") return false;
  const own = text.slice(start, end);
  return [TOKEN_START, ...KEY_WORDS].some((word) => own.includes(word));
}

/** Reads a file that is being edited; documents whose text did not change are taken from before. */
export function readOpenFile(file: FilePath, text: string, before: FileModel | undefined): FileModel {
  const slices = documentsOf(file, text);
  const known = before?.text === undefined ? [] : before.documents;
  const shorter = Math.min(slices.length, known.length);
  // An edit mostly leaves what stands before and behind it as it was.
  let head = 0;
  while (head < shorter && isSame(text, slices[head], known[head])) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(text, slices.at(-1 - tail), known.at(-1 - tail))) tail++;
  const between = new Map(
    known.slice(head, known.length - tail).map(({ content }) => [content.text, content]),
  );
  const documents = slices.map(({ start, end }, position): DocumentModel => {
    const toEnd = slices.length - position;
    const same = position < head ? known[position] : toEnd <= tail ? known.at(-toEnd) : undefined;
    const content =
      same?.content ?? take(between, text.slice(start, end)) ?? readContent(file, text, start, end);
    return { start, end, content };
  });
  return { file, text, documents, documentCount: documents.length, others: 0, silences: !isTerraform(file) };
}

/** No two documents share a content, so that their objects can be told from each other. */
function take<T>(from: Map<string | undefined, T>, key: string): T | undefined {
  const res = from.get(key);
  from.delete(key);
  return res;
}

function isSame(
  text: string,
  slice: DocumentSlice | undefined,
  { start, end, content }: DocumentModel = NO_DOCUMENT,
): boolean {
  if (!slice || content.text === undefined || slice.end - slice.start !== end - start) return false;
  // Ten times as fast as `startsWith`, which looks at one letter after the other.
  return text.slice(slice.start, slice.end) === content.text;
}

const NO_DOCUMENT: DocumentModel = { start: 0, end: 0, content: { text: undefined, objects: [] } };

/** The document gets a text of its own: a slice would keep every version of the file that it was cut from. */
function readContent(file: FilePath, text: string, start: number, end: number): DocumentContent {
  const objects = readObjects(file, text, start, end, parserOf(file, "open"));
  return { text: detach(text.slice(start, end)), objects };
}

function readObjects(
  file: FilePath,
  text: string,
  start: number,
  end: number,
  parse: (text: string) => YamlDocument,
): readonly PlacedContent[] {
  const objects = isTerraform(file) ? [] : readManifest(text, start, end, parse);
  if (objects.length > 0 || !isInfrastructure(file, text, start, end)) return objects;
  return lowerInfrastructure(file, text.slice(start, end), parse);
}

function readManifest(
  text: string,
  start: number,
  end: number,
  parse: (text: string) => YamlDocument,
): readonly PlacedContent[] {
  const tier = classify(text, start, end);
  if (tier === "skip") return [];
  if (tier === "facts") {
    const facts = scanFacts(text, start, end);
    if (facts !== "hard") return lowerFacts(facts);
  }
  const document = parse(text.slice(start, end));
  const objects = lowerDocument(document);
  for (const { object, path } of objects) objectMistakes(object, path, () => document);
  return objects;
}
