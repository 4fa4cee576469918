import type { Workload } from "../model/object";
import { type PodSpec, readPodSpec } from "../model/pod-spec";
import type { TextRange } from "../text/range";
import type { NodePath } from "../yaml/node";
import { nodeAt } from "../yaml/node";
import type { DocumentAccess } from "./rule";

/** By the range of the object, which is one for all places that its content moves to. */
const known = new WeakMap<TextRange, PodSpec>();

/** The Pod spec of a workload, read when a rule asks for it; a file at rest is parsed for that. */
export function podSpecOf(documents: DocumentAccess, workload: Workload): PodSpec {
  let res = known.get(workload.at);
  if (!res) {
    const { document } = documents.open(workload);
    const template = nodeAt(document.root, [...workload.source.path, ...templatePath(workload)]);
    res = readPodSpec(template, workload.kindAt);
    known.set(workload.at, res);
  }
  return res;
}

/** Path of the Pod spec inside the document. */
export function specPath(workload: Workload): NodePath {
  return [...workload.source.path, ...workload.podSpecPath];
}

function templatePath({ podSpecPath }: Workload): NodePath {
  return podSpecPath.slice(0, -1);
}
