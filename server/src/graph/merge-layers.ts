import type { KubernetesObject } from "../model/object";
import { lazy } from "../support/lazy";
import type { Layer } from "./layer";

/** Answers of several layers as one. */
export interface MergedLayers {
  /** What the layers say to a question, in the order of places, without what a later layer hides. */
  readonly merge: <T extends KubernetesObject>(
    pick: (layer: Layer) => readonly T[] | undefined,
  ) => readonly T[];
  /** Whether a later layer speaks for the file of an object of a layer. */
  readonly isHidden: (object: KubernetesObject, position: number) => boolean;
}

export function mergeLayers(layers: readonly Layer[]): MergedLayers {
  const hiding = layers.map((_, position) => hidingFiles(layers.slice(position + 1)));
  return {
    isHidden: ({ source }, position) => hiding[position]?.has(source.file) === true,
    merge: <T extends KubernetesObject>(pick: (layer: Layer) => readonly T[] | undefined): readonly T[] => {
      let res: readonly T[] = [];
      for (const [position, layer] of layers.entries()) {
        const own = pick(layer);
        if (!own || own.length === 0) continue;
        res = inOrder(res, withoutFiles(own, hiding[position]));
      }
      return res;
    },
  };
}

/** The files that some layers speak for. */
interface HidingFiles {
  has(file: string): boolean;
  /** The same for the same files. */
  readonly key: () => string;
}

/** Absent where nothing is hidden. */
function hidingFiles(layers: readonly Layer[]): HidingFiles | undefined {
  const upper = layers.filter(({ files }) => files.size > 0);
  if (upper.length === 0) return undefined;
  return {
    has: (file) => upper.some(({ files }) => files.has(file)),
    key: lazy(() => upper.map(({ fileKey }) => fileKey()).join("\n")),
  };
}

/** Files of which a list is known to hold nothing, so that a keystroke need not look through it again. */
const foreignTo = new WeakMap<readonly KubernetesObject[], string>();

function withoutFiles<T extends KubernetesObject>(
  objects: readonly T[],
  hiding: HidingFiles | undefined,
): readonly T[] {
  // Built-in objects stand in no file.
  if (!hiding || objects[0]?.source.builtIn !== false) return objects;
  if (foreignTo.get(objects) === hiding.key()) return objects;
  const res = objects.filter(({ source }) => !hiding.has(source.file));
  if (res.length < objects.length) return res;
  foreignTo.set(objects, hiding.key());
  return objects;
}

/** Two lists that are in order each, as one; most often the second is of one file. */
function inOrder<T extends KubernetesObject>(left: readonly T[], right: readonly T[]): readonly T[] {
  const [first] = right;
  const last = right.at(-1);
  if (!first || !last) return left;
  if (left.length === 0) return right;
  const from = placeFor(left, first);
  if (from === left.length) return [...left, ...right];
  if (placeFor(left, last) === from) return [...left.slice(0, from), ...right, ...left.slice(from)];
  return [...left, ...right].sort(byPlace);
}

/** Position of the first item that comes after an object. */
function placeFor(list: readonly KubernetesObject[], object: KubernetesObject): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item && byPlace(item, object) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Built-in objects first, then by file and place. */
export function byPlace(a: KubernetesObject, b: KubernetesObject): number {
  if (a.source.builtIn !== b.source.builtIn) return a.source.builtIn ? -1 : 1;
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.source.order - b.source.order;
}
