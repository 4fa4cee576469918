import type { GraphSettings, ObjectIndex } from "../graph/index";
import type { KubernetesObject } from "../model/object";
import type { DocumentAccess, OpenDocument } from "../rules/rule";
import { buildLineIndex, type LineIndex } from "../text/line-index";
import type { FilePath } from "../text/range";
import type { YamlDocument } from "../yaml/node";
import type { DocumentSlice } from "../yaml/split";
import {
  type Configuration,
  type ConfigurationSource,
  configurationFor,
  type ResolvedConfiguration,
} from "./configuration";
import type { DocumentContent, FileModel } from "./file-model";
import { documentsOf, parserOf } from "./parse-file";
import type { PlacedFile } from "./place-file";

export interface SnapshotInput {
  readonly composeIndex: (settings: GraphSettings) => ObjectIndex;
  readonly base: ReadonlyMap<FilePath, PlacedFile>;
  /** Files that changed since the base; `undefined` for one that is gone. */
  readonly hot: ReadonlyMap<FilePath, PlacedFile | undefined>;
  readonly configurations: ReadonlyMap<FilePath, Configuration>;
  readonly settings: readonly ConfigurationSource[];
  readonly readText: (file: FilePath) => string | undefined;
  readonly today: string;
  readonly preview: Snapshot["preview"];
}

/** One state of the workspace. It never changes; answers are computed when asked for and kept. */
export interface Snapshot extends DocumentAccess {
  files(): Iterable<FilePath>;
  file(file: FilePath): PlacedFile | undefined;
  configurations(): ReadonlyMap<FilePath, Configuration>;
  configuration(file: FilePath): ResolvedConfiguration;
  /** The identity graph, as the configuration of a file sees it. */
  index(file?: FilePath): ObjectIndex;
  text(file: FilePath): string | undefined;
  lines(file: FilePath): LineIndex;
  /** The state as it would be with another text of one file. */
  preview(file: FilePath, text: string): Snapshot;
}

export function createSnapshot(input: SnapshotInput): Snapshot {
  const indexes = new Map<string, ObjectIndex>();
  const configured = new Map<FilePath, ResolvedConfiguration>();
  const texts = new Map<FilePath, string>();
  const lines = new Map<FilePath, LineIndex>();

  function file(path: FilePath): PlacedFile | undefined {
    return input.hot.has(path) ? input.hot.get(path) : input.base.get(path);
  }

  function configuration(path: FilePath): ResolvedConfiguration {
    let res = configured.get(path);
    if (!res) {
      res = configurationFor(path, input.configurations, input.settings);
      configured.set(path, res);
    }
    return res;
  }

  function index(path?: FilePath): ObjectIndex {
    const { world, trustDomain, meshRootNamespace } = configuration(path ?? "/");
    const key = `${world} ${trustDomain} ${meshRootNamespace}`;
    let res = indexes.get(key);
    if (!res) {
      res = input.composeIndex({ world, trustDomain, meshRootNamespace });
      indexes.set(key, res);
    }
    return res;
  }

  function text(path: FilePath): string | undefined {
    const open = file(path)?.model.text ?? texts.get(path);
    if (open !== undefined) return open;
    const read = input.readText(path);
    if (read !== undefined) texts.set(path, read);
    return read;
  }

  function lineIndex(path: FilePath): LineIndex {
    let res = lines.get(path);
    if (!res) {
      res = buildLineIndex(text(path) ?? "");
      lines.set(path, res);
    }
    return res;
  }

  function* files(): Iterable<FilePath> {
    for (const path of input.base.keys()) if (!input.hot.has(path)) yield path;
    for (const [path, placed] of input.hot) if (placed) yield path;
  }

  return {
    today: input.today,
    files,
    file,
    configurations: () => input.configurations,
    configuration,
    index,
    text,
    textOf: text,
    lines: lineIndex,
    preview: input.preview,
    open: (object) => openDocument(object, text(object.source.file) ?? "", file(object.source.file)?.model),
    mentions: ({ source }, word) => {
      const documents = file(source.file)?.model.documents ?? [];
      const known = documentAt(documents, source.base);
      return documentText(source.file, text(source.file) ?? "", source.base, known).includes(word);
    },
  };
}

const trees = new WeakMap<DocumentContent, YamlDocument>();

/** The last file and document at rest: their objects are asked for one after the other. */
let lastFile: { readonly text: string; readonly slices: readonly DocumentSlice[] } | undefined;
let lastDocument: { readonly text: string; readonly document: YamlDocument } | undefined;

function openDocument(object: KubernetesObject, text: string, model: FileModel | undefined): OpenDocument {
  const { file, base } = object.source;
  const known = model && documentAt(model.documents, base);
  const own = documentText(file, text, base, known);
  if (known?.content.text !== own) {
    if (lastDocument?.text !== own) lastDocument = { text: own, document: parserOf(file, "closed")(own) };
    return { file, base, text: own, document: lastDocument.document };
  }
  const document = trees.get(known.content) ?? parserOf(file, "open")(own);
  trees.set(known.content, document);
  return { file, base, text: own, document };
}

function documentText(file: FilePath, text: string, base: number, known: DocumentSlice | undefined): string {
  if (!known && lastFile?.text !== text) lastFile = { text, slices: documentsOf(file, text) };
  const { start, end } = known ?? documentAt(lastFile?.slices ?? [], base) ?? { start: base, end: base };
  return text.slice(start, end);
}

/** Documents are in the order of their places. */
function documentAt<T extends DocumentSlice>(documents: readonly T[], start: number): T | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = documents[low];
  return found?.start === start ? found : undefined;
}
