import { buildLayer, type Layer } from "../graph/layer";
import { composeIndex } from "../graph/object-index";
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

/** Files at rest. */
interface Base {
  readonly layer: Layer;
  readonly files: ReadonlyMap<FilePath, PlacedFile>;
}

/** Holds the texts of a workspace; every change makes a new snapshot, and earlier snapshots stay as they were. */
export class AnalysisHost {
  readonly #options: HostOptions;
  readonly #kustomizations = new Map<FilePath, Kustomization>();
  readonly #charts = new Set<FilePath>();
  readonly #configurations = new Map<FilePath, Configuration>();
  #settings: readonly ConfigurationSource[] = [];
  #roleOf: (file: FilePath) => FileRole = () => PLAIN;
  #base: Base = { layer: buildLayer(new Set(), []), files: new Map() };
  /** Files that changed since the base was built; `undefined` for one that is gone. */
  readonly #hot = new Map<FilePath, PlacedFile | undefined>();
  /** Files that changed since the last snapshot, and whether something says how other files are read. */
  readonly #changed = new Map<FilePath, FileModel | undefined>();
  #structureChanged = false;
  #snapshot: Snapshot | undefined;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  applyChange(change: Change): void {
    this.#snapshot = undefined;
    if (change.settings) {
      this.#settings = change.settings;
      this.#structureChanged = true;
    }
    for (const [file, input] of change.files ?? []) {
      const before = this.#modelOf(file);
      if (!input && !before) continue;
      if (this.#readStructure(file, input)) this.#structureChanged = true;
      this.#changed.set(file, input && readModel(file, input, before));
    }
  }

  /** The state after the last change. */
  snapshot(): Snapshot {
    this.#snapshot ??= this.#createSnapshot();
    return this.#snapshot;
  }

  #placedFile(file: FilePath): PlacedFile | undefined {
    return this.#hot.has(file) ? this.#hot.get(file) : this.#base.files.get(file);
  }

  #modelOf(file: FilePath): FileModel | undefined {
    return this.#changed.has(file) ? this.#changed.get(file) : this.#placedFile(file)?.model;
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
      const files = new Set([...this.#base.files.keys(), ...this.#hot.keys(), ...this.#changed.keys()]);
      for (const file of files) this.#placeFile(file);
    } else {
      for (const file of this.#changed.keys()) this.#placeFile(file);
    }
    if (this.#structureChanged || this.#hot.size > MAX_HOT_FILES) this.#rebuildBase();
    this.#structureChanged = false;
    this.#changed.clear();
  }

  #placeFile(file: FilePath): void {
    const model = this.#modelOf(file);
    const { defaultNamespace } = configurationFor(file, this.#configurations, this.#settings);
    this.#hot.set(
      file,
      model && placeFile(model, this.#roleOf(file), defaultNamespace, this.#placedFile(file)),
    );
  }

  #rebuildBase(): void {
    const files = new Map(this.#base.files);
    for (const [file, placed] of this.#hot) {
      if (placed) files.set(file, placed);
      else files.delete(file);
    }
    // In the order of files, so that what the layer answers need not be sorted for every question.
    const ordered = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    const objects = ordered.flatMap(([, placed]) => placed.objects);
    this.#base = { layer: buildLayer(files, objects), files };
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
    return snapshotOf(new Map(this.#hot));

    function snapshotOf(hot: ReadonlyMap<FilePath, PlacedFile | undefined>): Snapshot {
      const ordered = [...hot].sort(([a], [b]) => (a < b ? -1 : 1));
      const objects = ordered.flatMap(([, placed]) => placed?.objects ?? []);
      const layers = [builtInLayer(), base.layer, buildLayer(hot, objects)];
      return createSnapshot({
        ...fixed,
        hot,
        composeIndex: (settings) => composeIndex(layers, settings),
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

function readModel(file: FilePath, input: FileInput, before: FileModel | undefined): FileModel {
  return input.open ? readOpenFile(file, input.text, before) : readClosedFile(file, input.text);
}

/** So many changed files are searched beside the base before a new base is built. */
const MAX_HOT_FILES = 200;
