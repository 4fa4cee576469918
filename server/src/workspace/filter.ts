import fs from "node:fs";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import { folderOf } from "../analysis/builds";
import { type ExcludePattern, isInside } from "../analysis/configuration";
import { readConfiguration } from "../analysis/read-configuration";
import type { FilePath } from "../text/range";
import { readFile } from "./read-file";

/** Which children of a folder are read, as the folder and those above it say. */
export interface FolderFilter {
  readonly folder: FilePath;
  /** Rules of `.gitignore` files, the innermost first. */
  readonly ignores: readonly FolderIgnore[];
  /** Globs of the editor or the command line. */
  readonly given: Exclude | undefined;
  /** Globs of the nearest project file. */
  readonly project: Exclude | undefined;
}

interface FolderIgnore {
  readonly folder: FilePath;
  readonly rules: Ignore;
}

interface Exclude {
  readonly folder: FilePath;
  readonly matches: (relative: string) => boolean;
}

/** What is left out of a workspace folder before any file in it has been read; globs are relative to it. */
export function filterAbove(root: FilePath, exclude: readonly string[]): FolderFilter {
  return { folder: root, ignores: [], given: excludeOf(root, exclude), project: undefined };
}

/** The filter of a folder, from the one above it and the files in it that say what to read. */
export function filterOfFolder(
  above: FolderFilter,
  folder: FilePath,
  hasFile: (name: string) => boolean,
): FolderFilter {
  const rules = hasFile(".gitignore") ? readIgnoreFile(folder) : undefined;
  const project = hasFile(".rolecall.yaml") ? readProjectExclude(folder) : undefined;
  return {
    folder,
    ignores: rules ? [{ folder, rules }, ...above.ignores] : above.ignores,
    given: above.given,
    project: project ?? above.project,
  };
}

/** Whether a child of the filter's folder is left out. */
export function isLeftOut(filter: FolderFilter, name: string, kind: "file" | "folder"): boolean {
  if (kind === "folder" && NEVER_READ.has(name)) return true;
  const path = `${filter.folder === "/" ? "" : filter.folder}/${name}`;
  return isExcluded(filter.given, path) || isExcluded(filter.project, path) || isIgnored(filter, path, kind);
}

/** Answers for single paths below the roots what a walk would have answered; it keeps what it read of folders. */
export function createPathFilter(
  roots: readonly FilePath[],
  exclude: (root: FilePath) => readonly string[],
): (path: FilePath, kind: "file" | "folder") => boolean {
  const known = new Map<FilePath, FolderFilter | undefined>();

  function filterOf(folder: FilePath): FolderFilter | undefined {
    if (!known.has(folder)) known.set(folder, readFilter(folder));
    return known.get(folder);
  }

  function readFilter(folder: FilePath): FolderFilter | undefined {
    const hasFile = (name: string): boolean => fs.existsSync(`${folder}/${name}`);
    if (roots.includes(folder)) return filterOfFolder(filterAbove(folder, exclude(folder)), folder, hasFile);
    const parent = folderOf(folder);
    if (parent === folder) return undefined;
    const above = filterOf(parent);
    if (!above || isLeftOut(above, baseName(folder), "folder")) return undefined;
    return filterOfFolder(above, folder, hasFile);
  }

  return (path, kind) => {
    const filter = filterOf(folderOf(path));
    return filter !== undefined && !isLeftOut(filter, baseName(path), kind);
  };
}

/** Whether the configuration of a file says that it, or a folder around it, is not read. */
export function isExcludedBy(patterns: readonly ExcludePattern[], file: FilePath): boolean {
  return patterns.some(({ folder, glob }) => {
    const below = folder === "" ? "/" : folder;
    const exclude = isInside(file, folder) ? excludeOf(below, [glob]) : undefined;
    for (let path = file; exclude && path !== below && path !== ""; path = folderOf(path))
      if (isExcluded(exclude, path)) return true;
    return false;
  });
}

const NEVER_READ = new Set(["node_modules", ".git", ".terraform"]);

function isExcluded(exclude: Exclude | undefined, path: FilePath): boolean {
  return exclude?.matches(relativeTo(exclude.folder, path)) ?? false;
}

/** As git does: the innermost file that says something about the path decides. */
function isIgnored({ ignores }: FolderFilter, path: FilePath, kind: "file" | "folder"): boolean {
  for (const { folder, rules } of ignores) {
    const relative = relativeTo(folder, path);
    const { ignored, unignored } = rules.test(kind === "folder" ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

function relativeTo(folder: FilePath, path: FilePath): string {
  return path.slice(folder === "/" ? 1 : folder.length + 1);
}

/** `undefined` for globs that match nothing. */
function excludeOf(folder: FilePath, globs: readonly string[]): Exclude | undefined {
  const matchers = globs.map(compileGlob).filter((matcher) => matcher !== undefined);
  if (matchers.length === 0) return undefined;
  return { folder, matches: (relative) => matchers.some((matches) => matches(relative)) };
}

/** A glob that names a folder stands for all that is in it, with or without a slash at its end. */
function compileGlob(glob: string): ((relative: string) => boolean) | undefined {
  const trimmed = glob.replace(/^\.?\//, "").replace(/\/+$/, "");
  // picomatch refuses empty and absurdly long patterns.
  if (trimmed === "" || trimmed.length > MAX_GLOB_LENGTH) return undefined;
  return picomatch(trimmed, { dot: true });
}

const MAX_GLOB_LENGTH = 4096;

function readIgnoreFile(folder: FilePath): Ignore | undefined {
  const text = readSmallFile(`${folder}/.gitignore`);
  return text === undefined ? undefined : ignore({ allowRelativePaths: true }).add(text);
}

function readProjectExclude(folder: FilePath): Exclude | undefined {
  const file = `${folder}/.rolecall.yaml`;
  const text = readSmallFile(file);
  if (text === undefined) return undefined;
  const { exclude = [] } = readConfiguration(file, text).values;
  return excludeOf(folder, exclude) ?? { folder, matches: () => false };
}

/** Text of a file that says what to read; what cannot be read says nothing. */
function readSmallFile(file: FilePath): string | undefined {
  const read = readFile(file, MAX_SMALL_SIZE);
  return "text" in read ? read.text : undefined;
}

const MAX_SMALL_SIZE = 1_000_000;

function baseName(path: FilePath): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
