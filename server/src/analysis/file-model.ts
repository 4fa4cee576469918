import { lowerDocument, type PlacedContent } from "../model/lower";
import { lowerFacts } from "../model/lower-facts";
import { TOKEN_START } from "../model/json-web-token";
import type { LoweredObject } from "../model/object";
import type { FilePath } from "../text/range";
import { parseClosedDocument } from "../yaml/events";
import type { YamlDocument } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { scanFacts } from "../yaml/scan";
import { classify, splitDocuments } from "../yaml/split";

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
  const slices = splitDocuments(text);
  for (const { start, end } of slices) {
    const all = readObjects(text, start, end, parseClosedDocument);
    const objects = all.filter(({ object }) => isLookedInto(object, text, start, end));
    others += all.length - objects.length;
    if (objects.length > 0) documents.push({ start, end, content: { text: undefined, objects } });
  }
  const silences = text.includes("rolecall");
  return { file, text: undefined, documents, documentCount: slices.length, others, silences };
}

/** A ConfigMap is looked into only where a token may stand in it. */
function isLookedInto(object: LoweredObject, text: string, start: number, end: number): boolean {
  if (object.type !== "opaque") return true;
  return object.kind === "ConfigMap" && text.slice(start, end).includes(TOKEN_START);
}

/** Reads a file that is being edited; documents whose text did not change are taken from before. */
export function readOpenFile(file: FilePath, text: string, before: FileModel | undefined): FileModel {
  const known = new Map<string, DocumentContent>();
  for (const { content } of before?.documents ?? []) {
    if (content.text !== undefined) known.set(content.text, content);
  }
  const documents = splitDocuments(text).map(({ start, end }): DocumentModel => {
    const slice = text.slice(start, end);
    const content = known.get(slice) ?? {
      text: slice,
      objects: readObjects(text, start, end, parseDocument),
    };
    return { start, end, content };
  });
  return { file, text, documents, documentCount: documents.length, others: 0, silences: true };
}

function readObjects(
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
  return lowerDocument(parse(text.slice(start, end)));
}
