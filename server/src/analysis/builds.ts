import type { FilePath } from "../text/range";
import type { Rendering } from "../model/object";
import { nodeAt, resolve, type YamlDocument } from "../yaml/node";

/** What a kustomization file names, as absolute paths of files and folders. */
export interface Kustomization {
  readonly folder: FilePath;
  readonly resources: readonly FilePath[];
  readonly patches: readonly FilePath[];
}

/** Who renders a file; a patch is no object of its own. */
export type FileRole =
  | { readonly rendering: Rendering; readonly build: string | undefined; readonly patch: false }
  | { readonly patch: true; readonly build: string };

export const PLAIN: FileRole = { rendering: "plain", build: undefined, patch: false };

export const KUSTOMIZATION_NAMES: readonly string[] = [
  "kustomization.yaml",
  "kustomization.yml",
  "Kustomization",
];

export function isKustomization(file: FilePath): boolean {
  return KUSTOMIZATION_NAMES.includes(baseName(file));
}

export function isChart(file: FilePath): boolean {
  return baseName(file) === "Chart.yaml";
}

export function readKustomization(file: FilePath, document: YamlDocument): Kustomization {
  const folder = folderOf(file);
  const paths = (key: string): FilePath[] => localPaths(folder, listOf(document, key));
  return {
    folder,
    resources: [...paths("resources"), ...paths("bases"), ...paths("components"), ...paths("crds")],
    patches: [...paths("patchesStrategicMerge"), ...paths("patches"), ...paths("patchesJson6902")],
  };
}

/** Answers the role of each file; kustomizations that include each other are one build. */
export function fileRoles(
  kustomizations: Iterable<Kustomization>,
  charts: ReadonlySet<FilePath>,
): (file: FilePath) => FileRole {
  const { byFile, patches } = kustomizeInputs([...kustomizations]);
  return (file) => {
    const build = byFile.get(file);
    if (build !== undefined) return { rendering: "kustomize", build, patch: false };
    const patched = patches.get(file);
    if (patched !== undefined) return { patch: true, build: patched };
    const chart = chartOf(file, charts);
    if (chart !== undefined) return { rendering: "helm", build: chart, patch: false };
    return PLAIN;
  };
}

function kustomizeInputs(kustomizations: readonly Kustomization[]): {
  readonly byFile: ReadonlyMap<FilePath, string>;
  /** The build that each patch is for. */
  readonly patches: ReadonlyMap<FilePath, string>;
} {
  const parent = new Map(kustomizations.map(({ folder }) => [folder, folder]));
  const rootOf = (folder: FilePath): FilePath => {
    let root = folder;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    return root;
  };
  for (const { folder, resources } of kustomizations) {
    for (const resource of resources) {
      if (!parent.has(resource)) continue;
      const [first, second] = [rootOf(folder), rootOf(resource)].sort();
      if (first !== undefined && second !== undefined) parent.set(second, first);
    }
  }
  const byFile = new Map<FilePath, string>();
  for (const { folder, resources } of kustomizations) {
    for (const resource of resources) if (!parent.has(resource)) byFile.set(resource, rootOf(folder));
  }
  const patches = new Map<FilePath, string>();
  for (const { folder, patches: own } of kustomizations)
    for (const patch of own) patches.set(patch, rootOf(folder));
  return { byFile, patches };
}

function chartOf(file: FilePath, charts: ReadonlySet<FilePath>): FilePath | undefined {
  for (let at = file.lastIndexOf("/templates/"); at > 0; at = file.lastIndexOf("/templates/", at - 1)) {
    const folder = file.slice(0, at);
    if (charts.has(folder)) return folder;
  }
  return undefined;
}

/** Items of a list as text; those of `patches` are maps with a `path`. */
function listOf(document: YamlDocument, key: string): string[] {
  const list = nodeAt(document.root, [key]);
  if (list?.type !== "seq") return [];
  const res: string[] = [];
  for (const item of list.items) {
    const content = resolve(item);
    const text = content?.type === "map" ? nodeAt(content, ["path"]) : content;
    if (text?.type === "scalar") res.push(text.text);
  }
  return res;
}

function localPaths(folder: FilePath, texts: readonly string[]): FilePath[] {
  const local = texts.filter(
    (text) => !text.includes("://") && !text.includes("\n") && !text.startsWith("git@"),
  );
  return local.map((text) => resolvePath(folder, text));
}

export function resolvePath(folder: FilePath, relative: string): FilePath {
  if (relative.startsWith("/")) return relative;
  const parts = folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

export function folderOf(file: FilePath): FilePath {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

function baseName(file: FilePath): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
