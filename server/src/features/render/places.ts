import { fileRange, type KubernetesObject, titleRange } from "../../model/object";
import type { TextRange } from "../../text/range";
import { lineColumn } from "../../text/line-index";
import { HOLE, isKnown } from "../../yaml/node";
import type { Snapshot } from "../../analysis/snapshot";
import { escapeMarkdown, link } from "./markdown";

/** Turns a place of a file (zero-based line) into what a link leads to; absent where nothing can be opened. */
export type LinkTarget = (file: string, line: number) => string | undefined;

export interface RenderContext {
  readonly snapshot: Snapshot;
  readonly linkTarget: LinkTarget;
  /** Rows of a table before the rest is only counted. */
  readonly maxRows: number;
}

/** `RoleBinding [shop/cart](…)`, the namespace left out where the object is cluster-scoped or nobody knows it. */
export function objectLink(context: RenderContext, object: KubernetesObject, at?: TextRange): string {
  return `${escapeMarkdown(object.kind)} ${link(escapeMarkdown(qualifiedName(object)), targetOf(context, object, at))}`;
}

export function targetOf(
  context: RenderContext,
  object: KubernetesObject,
  at?: TextRange,
): string | undefined {
  if (object.source.builtIn) return undefined;
  const range = fileRange(object, at ?? titleRange(object));
  const { line } = lineColumn(context.snapshot.lines(range.file), range.start);
  return context.linkTarget(range.file, line);
}

/** `namespace/name`; a name that a template fills in shows its hole. */
export function qualifiedName(object: KubernetesObject): string {
  const name = object.name?.value ?? "(unnamed)";
  return object.namespace === "" || !isKnown(object.namespace) ? name : `${object.namespace}/${name}`;
}

/** A namespace for people: a build's own is not known before rendering. */
export function namespaceText(namespace: string): string {
  if (isKnown(namespace)) return `namespace ${escapeMarkdown(namespace)}`;
  return `the namespace that ${escapeMarkdown(folderName(namespace))} is installed in`;
}

function folderName(namespace: string): string {
  const build = namespace.slice(HOLE.length);
  return build.slice(build.lastIndexOf("/") + 1) || "the build";
}
