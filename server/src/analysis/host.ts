import { buildLayer, composeIndex, type Layer } from "../graph/object-index";
import { builtInLayer } from "../graph/built-in";
import type { FilePath } from "../text/range";
import { parseClosedDocument } from "../yaml/events";
import { parseDocument } from "../yaml/parse";
import {
  type FileRole,
  fileRoles,
  folderOf,
  isChart,
  isKustomization,
  type Kustomization,
  PLAIN,
  readKustomization,
} from "./builds";
import {
  type Configuration,
  type ConfigurationSource,
  configurationFor,
  isConfiguration,
} from "./configuration";
import { type FileModel, readClosedFile, readOpenFile } from "./file-model";
import { readConfiguration } from "./read-configuration";
import { type PlacedFile, placeFile } from "./place-file";
import { createSnapshot, type Snapshot } from "./snapshot";

/** Text of a file, or its absence; `open` when an editor holds it. */
export interface FileInput {
  readonly text: string;
  readonly open: boolean;
}

export interface Change {
  /** New text by file; `undefined` removes the file. */
  readonly files?: ReadonlyMap<FilePath, FileInput | undefined>;
  /** Settings of the editor or flags of the command line, by folder; the innermost folder wins. */
  readonly settings?: readonly ConfigurationSource[];
}

export interface HostOptions {
  /** Text of a file at rest, asked for when a fix or a hover needs its tree; absent when it is gone. */
  readonly readText: (file: FilePath) => string | undefined;
  /** ISO date that `until` of a silencing comment is compared with. */
  readonly today: () => string;
}

/** Holds the texts of a workspace; every change makes a new snapshot, and earlier snapshots stay as they were. */
export class AnalysisHost {
  readonly #options: HostOptions;
  readonly #models = new Map<FilePath, FileModel>();
  readonly #placed = new Map<FilePath, PlacedFile>();
  readonly #kustomizations = new Map<FilePath, Kustomization>();
  readonly #charts = new Set<FilePath>();
  readonly #configurations = new Map<FilePath, Configuration>();
  #settings: readonly ConfigurationSource[] = [];
  #roleOf: (file: FilePath) => FileRole = () => PLAIN;
  /** Files at rest, and the files that changed since the base was built. */
  #base: { readonly layer: Layer; readonly files: ReadonlyMap<FilePath, PlacedFile> };
  readonly #hot = new Set<FilePath>();
  /** What changed since the last snapshot: files, and whether something says how other files are read. */
  readonly #unplaced = new Set<FilePath>();
  #structureChanged = false;
  #snapshot: Snapshot | undefined;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#base = { layer: buildLayer(new Set(), []), files: new Map() };
  }

  applyChange(change: Change): void {
    this.#snapshot = undefined;
    if (change.settings) {
      this.#settings = change.settings;
      this.#structureChanged = true;
    }
    for (const [file, input] of change.files ?? []) {
      if (!input && !this.#models.has(file)) continue;
      if (this.#readStructure(file, input)) this.#structureChanged = true;
      if (input) this.#models.set(file, this.#readModel(file, input));
      else this.#models.delete(file);
      this.#unplaced.add(file);
    }
  }

  /** The state after the last change. */
  snapshot(): Snapshot {
    this.#snapshot ??= this.#createSnapshot();
    return this.#snapshot;
  }

  #readModel(file: FilePath, input: FileInput): FileModel {
    return input.open
      ? readOpenFile(file, input.text, this.#models.get(file))
      : readClosedFile(file, input.text);
  }

  /** Charts, kustomizations and configuration files change how other files are read. */
  #readStructure(file: FilePath, input: FileInput | undefined): boolean {
    if (isKustomization(file)) {
      const parse = input?.open === true ? parseDocument : parseClosedDocument;
      const next = input && readKustomization(file, parse(input.text));
      const changed = JSON.stringify(next) !== JSON.stringify(this.#kustomizations.get(file));
      if (next) this.#kustomizations.set(file, next);
      else this.#kustomizations.delete(file);
      return changed;
    }
    if (isChart(file)) {
      const known = this.#charts.has(folderOf(file));
      if (input) this.#charts.add(folderOf(file));
      else this.#charts.delete(folderOf(file));
      return known !== (input !== undefined);
    }
    if (!isConfiguration(file)) return false;
    if (input) this.#configurations.set(file, readConfiguration(file, input.text));
    else this.#configurations.delete(file);
    return true;
  }

  /** Objects get their places when somebody looks, so that reading many files costs no more than their texts. */
  #placeChanged(): void {
    if (this.#structureChanged) {
      this.#roleOf = fileRoles(this.#kustomizations.values(), this.#charts);
      for (const file of new Set([...this.#unplaced, ...this.#models.keys()])) this.#placeFile(file);
      this.#rebuildBase();
    } else {
      for (const file of this.#unplaced) {
        this.#placeFile(file);
        this.#hot.add(file);
      }
      if (this.#hot.size > MAX_HOT_FILES) this.#rebuildBase();
    }
    this.#structureChanged = false;
    this.#unplaced.clear();
  }

  #placeFile(file: FilePath): void {
    const model = this.#models.get(file);
    if (!model) {
      this.#placed.delete(file);
      return;
    }
    const { defaultNamespace } = configurationFor(file, this.#configurations, this.#settings);
    const placed = placeFile(model, this.#roleOf(file), defaultNamespace, this.#placed.get(file));
    this.#models.set(file, placed.model);
    this.#placed.set(file, placed);
  }

  #rebuildBase(): void {
    const files = new Map(this.#placed);
    const objects = [...files.values()].flatMap((placed) => placed.objects);
    this.#base = { layer: buildLayer(new Set(files.keys()), objects), files };
    this.#hot.clear();
  }

  #createSnapshot(): Snapshot {
    this.#placeChanged();
    const base = this.#base;
    const roleOf = this.#roleOf;
    const { readText, today } = this.#options;
    const fixed = {
      base: base.files,
      configurations: new Map(this.#configurations),
      settings: this.#settings,
      readText,
      today: today(),
    };
    return snapshotOf(new Map([...this.#hot].map((file) => [file, this.#placed.get(file)])));

    function snapshotOf(hot: ReadonlyMap<FilePath, PlacedFile | undefined>): Snapshot {
      const objects = [...hot.values()].flatMap((placed) => placed?.objects ?? []);
      const layers = [builtInLayer(), base.layer, buildLayer(new Set(hot.keys()), objects)];
      return createSnapshot({
        ...fixed,
        hot,
        composeIndex: (world) => composeIndex(layers, { world }),
        preview: (file, text) => snapshotOf(new Map([...hot, [file, previewFile(hot, file, text)]])),
      });
    }

    function previewFile(
      hot: ReadonlyMap<FilePath, PlacedFile | undefined>,
      file: FilePath,
      text: string,
    ): PlacedFile {
      const before = hot.has(file) ? hot.get(file) : base.files.get(file);
      const { defaultNamespace } = configurationFor(file, fixed.configurations, fixed.settings);
      return placeFile(readOpenFile(file, text, before?.model), roleOf(file), defaultNamespace, before);
    }
  }
}

/** So many changed files are searched beside the base before a new base is built. */
const MAX_HOT_FILES = 200;
