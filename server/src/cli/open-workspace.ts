import fs from "node:fs";
import path from "node:path";
import type { PartialConfiguration } from "../analysis/configuration";
import { AnalysisHost } from "../analysis/host";
import type { Snapshot } from "../analysis/snapshot";
import type { ObjectIndex } from "../graph/index";
import type { FilePath } from "../text/range";
import { isExcludedBy } from "../workspace/filter";
import { inLoadOrder, loadFiles } from "../workspace/load";
import { fromSystemPath } from "../workspace/paths";
import type { SkippedPath } from "../workspace/skipped";
import { runToEnd } from "../workspace/slices";
import { createTextCache } from "../workspace/text-cache";
import { isManifestName, walk } from "../workspace/walk";
import type { Io } from "./command";
import { showProgress } from "./progress";

export interface OpenWorkspace {
  readonly snapshot: Snapshot;
  /** The identity graph as the first path's configuration sees it. */
  readonly index: ObjectIndex;
  /** Files that the given paths cover, in order. */
  readonly files: readonly FilePath[];
  readonly skipped: readonly SkippedPath[];
  /** What a request without a namespace means, as the first path's configuration says. */
  readonly defaultNamespace: string;
}

export type Opened =
  | { readonly ok: true; readonly value: OpenWorkspace }
  | { readonly ok: false; readonly reason: string };

/** Bytes; generated bundles are smaller, and what is larger is no manifest that people write. */
const MAX_FILE_SIZE = 50 * 1024 * 1024;
const MAX_FILES = 200_000;

/**
 * Reads the workspace around some paths (the current folder when there are none). Names are resolved in the nearest
 * folder above with a `.rolecall.yaml` or `.git`; without one, the path itself is all there is.
 */
export function openWorkspace(paths: readonly string[], flags: PartialConfiguration, io: Io): Opened {
  const targets: FilePath[] = [];
  for (const text of paths.length > 0 ? paths : ["."]) {
    const target = fromSystemPath(path.resolve(io.cwd, text));
    const fault = faultOf(target);
    if (fault !== undefined) return { ok: false, reason: `cannot read "${text}": ${fault}.` };
    targets.push(target);
  }
  const roots = [...new Set(targets.map(rootOf))];
  const found = findFiles(roots);
  const host = new AnalysisHost({
    readText: createTextCache(MAX_FILE_SIZE),
    today: () => new Date().toISOString().slice(0, 10),
  });
  host.applyChange({ settings: [{ folder: "/", level: "flag", values: flags }] });
  const progress = showProgress(io, "Reading manifests");
  const files = inLoadOrder(found.files, []);
  const onProgress = (done: number): void => progress.update(done, files.length);
  const skipped = runToEnd(loadFiles(host, files, { maxFileSize: MAX_FILE_SIZE, onProgress }));
  progress.end();
  const leftOut = loadNamed(host, targets, new Set(files));
  const snapshot = host.snapshot();
  const covers = (file: FilePath): boolean =>
    targets.some((target) => file === target || file.startsWith(target === "/" ? "/" : `${target}/`));
  const reported = [...snapshot.files()].filter(covers).sort();
  const place = `${targets[0] ?? io.cwd}/x`;
  const { defaultNamespace } = snapshot.configuration(place);
  return {
    ok: true,
    value: {
      snapshot,
      index: snapshot.index(place),
      defaultNamespace,
      files: reported,
      skipped: [...found.skipped, ...skipped, ...leftOut].filter(({ file }) => covers(file)),
    },
  };
}

/**
 * A file that is asked for by its name is read although `.gitignore` leaves it out, as an editor does with a file that
 * is opened; what the configuration leaves out stays out. Answers what is not read.
 */
function loadNamed(
  host: AnalysisHost,
  targets: readonly FilePath[],
  known: ReadonlySet<FilePath>,
): readonly SkippedPath[] {
  const named = targets.filter((target) => !known.has(target) && isManifestName(path.posix.basename(target)));
  const files = named.filter((target) => fs.statSync(target).isFile());
  const isLeftOut = (file: FilePath): boolean =>
    isExcludedBy(host.snapshot().configuration(file).exclude, file);
  const wanted = files.filter((file) => !isLeftOut(file));
  const skipped = runToEnd(loadFiles(host, wanted, { maxFileSize: MAX_FILE_SIZE }));
  const excluded = files.filter(isLeftOut);
  return [...skipped, ...excluded.map((file) => ({ file, reason: '"files.exclude" leaves it out.' }))];
}

function faultOf(target: FilePath): string | undefined {
  try {
    const stats = fs.statSync(target);
    if (stats.isDirectory()) fs.readdirSync(target);
    else fs.accessSync(target, fs.constants.R_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file or folder";
    if (code === "ELOOP") return "it is a link that leads to itself";
    return code === "EACCES" || code === "EPERM" ? "permission denied" : String(code ?? error);
  }
}

function rootOf(target: FilePath): FilePath {
  const isFolder = fs.statSync(target).isDirectory();
  for (let folder = isFolder ? target : path.posix.dirname(target); ; folder = path.posix.dirname(folder)) {
    if (["/.rolecall.yaml", "/.git"].some((name) => fs.existsSync(`${folder}${name}`))) return folder;
    if (folder === path.posix.dirname(folder)) return target;
  }
}

function findFiles(roots: readonly FilePath[]): {
  files: readonly FilePath[];
  skipped: readonly SkippedPath[];
} {
  const folders = roots.filter((root) => fs.statSync(root).isDirectory());
  const single = roots.filter((root) => !folders.includes(root));
  const found = runToEnd(walk(folders, { exclude: () => [], maxFiles: MAX_FILES }));
  return { files: [...new Set([...single, ...found.files])], skipped: found.skipped };
}
