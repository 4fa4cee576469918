import type { Snapshot } from "../../analysis/snapshot";
import { fileRange, type KubernetesObject, titleRange } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { lineColumn } from "../../text/line-index";
import type { TextRange } from "../../text/range";
import { HOLE } from "../../yaml/node";
import { code, link } from "./markdown";

/** Turns a place of a file (zero-based line) into what a link leads to; absent where nothing can be opened. */
export type LinkTarget = (file: string, line: number) => string | undefined;

export interface RenderContext {
  readonly snapshot: Snapshot;
  readonly linkTarget: LinkTarget;
  /** Rows of a table, and items of a list, before the rest is only counted. */
  readonly maxRows: number;
}

/** ``RoleBinding [`shop/cart`](…)``, the namespace left out where the object is cluster-scoped or nobody knows it. */
export function objectLink(context: RenderContext, object: KubernetesObject, at?: TextRange): string {
  return `${kindText(object.kind)} ${link(code(qualifiedName(object)), targetOf(context, object, at))}`;
}

export function targetOf(
  context: RenderContext,
  object: KubernetesObject,
  at: TextRange = titleRange(object),
): string | undefined {
  if (object.source.builtIn) return undefined;
  const range = fileRange(object, at);
  const { line } = lineColumn(context.snapshot.lines(range.file), range.start);
  return context.linkTarget(range.file, line);
}

/** A kind is a word of ours, unless somebody mistyped it. */
export function kindText(kind: string | undefined): string {
  if (kind === undefined) return "object";
  return /^[A-Za-z]{1,40}$/.test(kind) ? kind : code(kind);
}

/** `namespace/name`; a name that a template fills in shows its hole. */
export function qualifiedName(object: KubernetesObject): string {
  const name = object.name?.value ?? "(unnamed)";
  return object.namespace === "" || !isKnownNamespace(object.namespace)
    ? name
    : `${object.namespace}/${name}`;
}

/** Where something counts: everywhere, in a namespace, or in one that only a build knows. */
export function whereText(namespace: string): string {
  if (namespace === "") return "everywhere";
  return isKnownNamespace(namespace)
    ? `in ${code(namespace)}`
    : `where ${code(buildName(namespace))} is installed`;
}

function buildName(namespace: string): string {
  const build = namespace.slice(HOLE.length);
  return build.slice(build.lastIndexOf("/") + 1) || "the build";
}
