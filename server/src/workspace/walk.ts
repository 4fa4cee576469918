import fs, { type Dirent } from "node:fs";
import { isTerraform } from "../terraform/names";
import type { FilePath } from "../text/range";
import { filterAbove, filterOfFolder, type FolderFilter, isLeftOut } from "./filter";
import { reasonOf, type SkippedPath } from "./skipped";

export interface WalkOptions {
  /** Globs of a root that are left out, relative to it. */
  readonly exclude: (root: FilePath) => readonly string[];
  readonly maxFiles: number;
}

export interface WalkResult {
  /** In the order of roots, folders and names; each file once. */
  readonly files: readonly FilePath[];
  readonly skipped: readonly SkippedPath[];
}

/**
 * Lists the files below some folders that can hold manifests. It goes by names alone, follows no link
 * (a link can lead out of the workspace or back into it), and yields after each folder.
 */
export function* walk(roots: readonly FilePath[], options: WalkOptions): Generator<undefined, WalkResult> {
  const files: FilePath[] = [];
  const skipped: SkippedPath[] = [];
  const seen = new Set<FilePath>();
  for (const root of roots) {
    const pending = [{ folder: root, above: filterAbove(root, options.exclude(root)) }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { folder, above } = next;
      if (seen.has(folder)) continue;
      seen.add(folder);
      const entries = readFolder(folder, skipped);
      const filter = filterOfFolder(above, folder, (name) => entries.some((entry) => entry.name === name));
      const folders = sortOut(entries, filter, files, skipped);
      for (const inner of folders.reverse()) pending.push({ folder: inner, above: filter });
      if (files.length > options.maxFiles) {
        files.length = options.maxFiles;
        const reason = `Only the first ${options.maxFiles} files are read, as "maxFiles" says.`;
        return { files, skipped: [...skipped, { file: root, reason }] };
      }
      yield;
    }
  }
  return { files, skipped };
}

/** Whether a file can hold manifests, or what they are compared with, as far as its name tells. */
export function isManifestName(name: string): boolean {
  if (name === "Kustomization" || /\.ya?ml$/i.test(name) || isTerraform(name)) return true;
  return /\.json$/i.test(name) && !TOOL_FILES.test(name);
}

/** JSON that package managers write and compilers read. */
const TOOL_FILES = /^(?:package|composer|[jt]sconfig.*|.*[-.]lock|npm-shrinkwrap)\.json$/i;

/** Adds the files among the entries of a folder and answers the folders. */
function sortOut(
  entries: readonly Dirent[],
  filter: FolderFilter,
  files: FilePath[],
  skipped: SkippedPath[],
): FilePath[] {
  const folders: FilePath[] = [];
  const prefix = filter.folder === "/" ? "/" : `${filter.folder}/`;
  for (const entry of entries) {
    const { name } = entry;
    const kind = entry.isDirectory() ? "folder" : "file";
    if (kind === "file" && !entry.isSymbolicLink() && !isManifestName(name)) continue;
    if (isLeftOut(filter, name, kind)) continue;
    if (kind === "folder") folders.push(prefix + name);
    else if (entry.isFile()) files.push(prefix + name);
    else if (entry.isSymbolicLink()) noteLink(prefix + name, skipped);
    else skipped.push({ file: prefix + name, reason: "It is no regular file." });
  }
  return folders;
}

function readFolder(folder: FilePath, skipped: SkippedPath[]): readonly Dirent[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined) skipped.push({ file: folder, reason });
    return [];
  }
}

/** A link that leads to a manifest or a folder is worth telling. */
function noteLink(file: FilePath, skipped: SkippedPath[]): void {
  const target = kindOf(file, skipped);
  if (target === "folder")
    skipped.push({ file, reason: "It is a link to a folder; links are not followed." });
  else if (target === "file" && isManifestName(file.slice(file.lastIndexOf("/") + 1)))
    skipped.push({ file, reason: "It is a link to a file; links are not followed." });
}

function kindOf(file: FilePath, skipped: SkippedPath[]): "file" | "folder" | undefined {
  try {
    return fs.statSync(file).isDirectory() ? "folder" : "file";
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined) skipped.push({ file, reason });
    return undefined;
  }
}
