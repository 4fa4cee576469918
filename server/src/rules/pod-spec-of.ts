import type { Workload } from "../model/object";
import { type PodSpec, readPodSpec } from "../model/pod-spec";
import type { NodePath } from "../yaml/node";
import { nodeAt } from "../yaml/node";
import type { DocumentAccess } from "./rule";

const known = new WeakMap<Workload, PodSpec>();

/** The Pod spec of a workload, read when a rule asks for it; a file at rest is parsed for that. */
export function podSpecOf(documents: DocumentAccess, workload: Workload): PodSpec {
  let res = known.get(workload);
  if (!res) {
    const { document } = documents.open(workload);
    const template = nodeAt(document.root, [...workload.source.path, ...templatePath(workload)]);
    res = readPodSpec(template, workload.kindAt);
    known.set(workload, res);
  }
  return res;
}

/** Whether the text of the workload holds a word, so that most Pod specs need not be read. */
export function mentions(documents: DocumentAccess, { source, at }: Workload, word: string): boolean {
  const text = documents.textOf(source.file) ?? "";
  const found = text.indexOf(word, source.base + at.start);
  return found >= 0 && found < source.base + at.end;
}

/** Path of the Pod spec inside the document. */
export function specPath(workload: Workload): NodePath {
  return [...workload.source.path, ...workload.podSpecPath];
}

function templatePath({ podSpecPath }: Workload): NodePath {
  return podSpecPath.slice(0, -1);
}
