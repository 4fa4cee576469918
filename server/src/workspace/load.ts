import { isChart, isKustomization, folderOf } from "../analysis/builds";
import { isConfiguration } from "../analysis/configuration";
import type { AnalysisHost } from "../analysis/host";
import { isTerraform } from "../terraform/names";
import type { FilePath } from "../text/range";
import { readFile } from "./read-file";
import type { SkippedPath } from "./skipped";

export interface LoadOptions {
  /** In bytes. */
  readonly maxFileSize: number;
  /** An editor holds the file, and its text wins over the disk's. */
  readonly isOpen?: (file: FilePath) => boolean;
  readonly onProgress?: (done: number) => void;
}

/** Reads files into a host; a file that is gone is removed from it. Yields after each file. */
export function* loadFiles(
  host: AnalysisHost,
  files: readonly FilePath[],
  { maxFileSize, isOpen = () => false, onProgress }: LoadOptions,
): Generator<undefined, readonly SkippedPath[]> {
  const skipped: SkippedPath[] = [];
  for (const [position, file] of files.entries()) {
    if (!isOpen(file)) {
      const reason = loadFile(host, file, maxFileSize);
      if (reason !== undefined) skipped.push({ file, reason });
    }
    onProgress?.(position + 1);
    yield;
  }
  return skipped;
}

/** Answers why a file is skipped, if it is. */
function loadFile(host: AnalysisHost, file: FilePath, maxFileSize: number): string | undefined {
  const read = readManifest(file, maxFileSize);
  const input = "text" in read ? { text: read.text, open: false } : undefined;
  try {
    host.applyChange({ files: new Map([[file, input]]) });
  } catch (error) {
    // One file that breaks an assumption of ours must not hide all others.
    return `Rolecall failed to read it: ${error instanceof Error ? error.message : String(error)}.`;
  }
  return "skipped" in read ? read.skipped : undefined;
}

/** Files that say how others are read come first, then what lies beside open files. */
export function inLoadOrder(files: readonly FilePath[], open: Iterable<FilePath>): readonly FilePath[] {
  const folders = new Set([...open].map(folderOf));
  const rank = (file: FilePath): number => (isStructure(file) ? 0 : folders.has(folderOf(file)) ? 1 : 2);
  const groups: FilePath[][] = [[], [], []];
  for (const file of files) groups[rank(file)]?.push(file);
  return groups.flat();
}

/** The text of a file that may hold manifests. */
function readManifest(file: FilePath, maxFileSize: number): ReturnType<typeof readFile> {
  if (isStructure(file)) return readFile(file, maxFileSize);
  if (isTerraform(file))
    return readFile(file, maxFileSize, (bytes) => isUtf16(bytes) || holds(bytes, INFRASTRUCTURE));
  const isJson = /\.json$/i.test(file);
  return readFile(file, maxFileSize, isJson ? isJsonManifest : mayHoldManifest);
}

function isStructure(file: FilePath): boolean {
  return isKustomization(file) || isChart(file) || isConfiguration(file);
}

/** Without the word there is no object; an escape can hide it, and so can UTF-16. */
function mayHoldManifest(bytes: Buffer): boolean {
  return (
    bytes.includes("kind") ||
    bytes.includes("\\") ||
    isUtf16(bytes) ||
    holds(bytes, TEMPLATES) ||
    holds(bytes, WITHOUT_KIND)
  );
}

/** Configurations of k3s, Talos and Dex, and excerpts of a static Pod, say no kind. */
const WITHOUT_KIND = [
  "kube-apiserver",
  "kube-controller-manager-arg",
  "kubelet-arg",
  "extraArgs",
  "connectors:",
];

/** What makes identities of a cloud. */
const INFRASTRUCTURE = ["iam", "eks", "google_", "identity", "azuread_", "kubernetes_", "locals"];
/** Resources of CloudFormation; policies of IAM have statements. */
const TEMPLATES = ["AWS::IAM", "AWS::EKS"];

function holds(bytes: Buffer, words: readonly string[]): boolean {
  return words.some((word) => bytes.includes(word));
}

function isJsonManifest(bytes: Buffer): boolean {
  if (isUtf16(bytes)) return true;
  const start = bytes
    .subarray(0, 64)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  return (
    start.startsWith("{") &&
    (bytes.includes("kind") || holds(bytes, [...TEMPLATES, "Statement", "_iam_", "module"]))
  );
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
