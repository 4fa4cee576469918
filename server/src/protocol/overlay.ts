import { isChart, isKustomization } from "../analysis/builds";
import { isConfiguration } from "../analysis/configuration";
import type { AnalysisHost } from "../analysis/host";
import type { KubernetesObject } from "../model/object";
import { isSameList } from "../support/same-list";
import type { FilePath } from "../text/range";
import { isExcludedBy } from "../workspace/filter";
import type { Documents } from "./documents";

/** Lays the texts that an editor holds over the files on disk. */
export interface Overlay {
  /** Takes over the text of an open document and tells whether that can concern other files. */
  take(file: FilePath): "unaffected" | "affected";
  /** Asks again which open documents the configuration leaves out. */
  reconsider(): void;
}

export function createOverlay(host: AnalysisHost, documents: Documents, maxFileSize: () => number): Overlay {
  const leftOut = new Set<FilePath>();

  function take(file: FilePath): "unaffected" | "affected" {
    const text = documents.get(file)?.getText();
    if (text === undefined) return "unaffected";
    const before = objectsOf(file);
    if (isLeftOut(file, text)) {
      leftOut.add(file);
      host.applyChange({ files: new Map([[file, undefined]]) });
    } else {
      leftOut.delete(file);
      host.applyChange({ files: new Map([[file, { text, open: true }]]) });
    }
    return isStructure(file) || !isSameList(before, objectsOf(file)) ? "affected" : "unaffected";
  }

  function isLeftOut(file: FilePath, text: string): boolean {
    return text.length > maxFileSize() || isExcludedBy(host.snapshot().configuration(file).exclude, file);
  }

  function objectsOf(file: FilePath): readonly KubernetesObject[] {
    return host.snapshot().file(file)?.objects ?? [];
  }

  function reconsider(): void {
    for (const file of documents.files()) {
      const text = documents.get(file)?.getText() ?? "";
      if (isLeftOut(file, text) !== leftOut.has(file)) take(file);
    }
  }

  return { take, reconsider };
}

/** Files whose text says how other files are read. */
function isStructure(file: FilePath): boolean {
  return isKustomization(file) || isChart(file) || isConfiguration(file);
}
