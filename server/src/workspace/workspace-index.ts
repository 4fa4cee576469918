import fs from "node:fs";
import { folderOf } from "../analysis/builds";
import { isConfiguration } from "../analysis/configuration";
import type { AnalysisHost } from "../analysis/host";
import type { FilePath } from "../text/range";
import { createPathFilter } from "./filter";
import { inLoadOrder, loadFiles } from "./load";
import { lazy } from "../support/lazy";
import type { SkippedPath } from "./skipped";
import { runInSlices, runToEnd } from "./slices";
import { isManifestName, walk, type WalkOptions } from "./walk";

/** What belongs to the workspace. */
export interface WorkspaceScope extends WalkOptions {
  readonly roots: readonly FilePath[];
  /** In bytes. */
  readonly maxFileSize: number;
}

export interface WorkspaceIndexOptions {
  readonly host: AnalysisHost;
  readonly openFiles: () => Iterable<FilePath>;
  readonly isOpen: (file: FilePath) => boolean;
  /** While the workspace is searched and read; not for a few changed files. */
  readonly onProgress: (done: number, total: number) => void;
  /** After a scan or a burst of changes. */
  readonly onSettled: () => void;
  readonly onError: (error: unknown) => void;
}

/** Keeps a host equal to the files on disk. Work runs in slices; one piece of it at a time. */
export interface WorkspaceIndex {
  /** Searches the workspace, for the first time or because other files belong to it now. */
  rescan(scope: WorkspaceScope): void;
  /** Something happened to these paths, files or folders; what, the disk tells. */
  touch(paths: Iterable<FilePath>): void;
  /** An editor gave up its text, so that the disk's counts again. */
  release(file: FilePath): void;
  /** Resolves when the first scan is done. */
  whenReady(): Promise<void>;
  isReady(): boolean;
  skipped(): readonly SkippedPath[];
}

export function createWorkspaceIndex(options: WorkspaceIndexOptions): WorkspaceIndex {
  const { host, isOpen } = options;
  const listed = new Set<FilePath>();
  const unread = new Map<FilePath, SkippedPath>();
  let notListed: readonly SkippedPath[] = [];
  let scope: WorkspaceScope = { roots: [], exclude: () => [], maxFiles: 0, maxFileSize: 0 };
  let scanIsDue = false;
  let touched = new Set<FilePath>();
  let isRunning = false;
  let isReady = false;
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  function rescan(next: WorkspaceScope): void {
    scope = next;
    scanIsDue = true;
    void run();
  }

  function touch(paths: Iterable<FilePath>): void {
    for (const path of paths) touched.add(path);
    // Editors tell of a burst in several messages that follow each other closely.
    if (!isRunning) setTimeout(() => void run(), BURST_DELAY);
  }

  async function run(): Promise<void> {
    if (isRunning || !hasWork()) return;
    isRunning = true;
    try {
      while (hasWork()) {
        if (scanIsDue) await scan();
        else await readTouched();
      }
    } catch (error) {
      options.onError(error);
    } finally {
      isRunning = false;
    }
    options.onSettled();
  }

  function hasWork(): boolean {
    return scanIsDue || touched.size > 0;
  }

  async function scan(): Promise<void> {
    scanIsDue = false;
    const isOutdated = (): boolean => scanIsDue;
    const found = await runInSlices(walk(scope.roots, scope), isOutdated);
    if (!found) return;
    notListed = found.skipped;
    const current = new Set(found.files);
    for (const file of listed) if (!current.has(file)) forget(file);
    const wanted = found.files.filter((file) => !listed.has(file) || unread.has(file));
    if (!(await load(inLoadOrder(wanted, options.openFiles()), isOutdated, options.onProgress))) return;
    isReady = true;
    markReady();
  }

  async function readTouched(): Promise<void> {
    const paths = touched;
    touched = new Set();
    const isListed = createPathFilter(scope.roots, scope.exclude);
    const folders = lazy(() => foldersOf(listed));
    const changed: FilePath[] = [];
    for (const path of paths) {
      if (listed.has(path)) changed.push(path);
      const kind = kindOf(path);
      if (kind === "none")
        scanIsDue ||= folders().has(path) || (saysWhatToRead(path) && isListed(path, "file"));
      else if (kind === "folder") scanIsDue ||= isListed(path, kind);
      else if (kind === "file" && isListed(path, kind)) {
        if (saysWhatToRead(path)) scanIsDue = true;
        if (!listed.has(path) && isManifestName(baseName(path))) changed.push(path);
      }
    }
    await load(changed.sort(), () => false);
  }

  /** Answers whether it came to the end. */
  async function load(
    files: readonly FilePath[],
    isOutdated: () => boolean,
    onProgress?: (done: number, total: number) => void,
  ): Promise<boolean> {
    const progress = (done: number): void => {
      const file = files[done - 1];
      if (file !== undefined) listed.add(file);
      onProgress?.(done, files.length);
    };
    for (const file of files) unread.delete(file);
    const steps = loadFiles(host, files, { maxFileSize: scope.maxFileSize, isOpen, onProgress: progress });
    const skipped = await runInSlices(steps, isOutdated);
    for (const path of skipped ?? []) unread.set(path.file, path);
    return skipped !== undefined;
  }

  function forget(file: FilePath): void {
    listed.delete(file);
    unread.delete(file);
    if (!isOpen(file)) host.applyChange({ files: new Map([[file, undefined]]) });
  }

  function release(file: FilePath): void {
    const isOurs = listed.has(file) || createPathFilter(scope.roots, scope.exclude)(file, "file");
    if (isOurs) runToEnd(loadFiles(host, [file], { maxFileSize: scope.maxFileSize }));
    else host.applyChange({ files: new Map([[file, undefined]]) });
  }

  return {
    rescan,
    touch,
    release,
    whenReady: () => ready,
    isReady: () => isReady,
    skipped: () => [...notListed, ...unread.values()],
  };
}

/** In milliseconds. */
const BURST_DELAY = 20;

function saysWhatToRead(path: FilePath): boolean {
  return path.endsWith("/.gitignore") || isConfiguration(path);
}

function kindOf(path: FilePath): "file" | "folder" | "none" | "other" {
  try {
    const status = fs.lstatSync(path, { throwIfNoEntry: false });
    if (!status) return "none";
    return status.isDirectory() ? "folder" : status.isFile() ? "file" : "other";
  } catch {
    // A path that may not be looked at is no file of ours.
    return "other";
  }
}

/** Every folder that holds one of the files, directly or not. */
function foldersOf(files: Iterable<FilePath>): ReadonlySet<FilePath> {
  const res = new Set<FilePath>();
  for (const file of files) {
    for (let folder = folderOf(file); folder !== "" && !res.has(folder); folder = folderOf(folder))
      res.add(folder);
  }
  return res;
}

function baseName(path: FilePath): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
