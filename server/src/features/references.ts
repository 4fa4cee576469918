import type { Snapshot } from "../analysis/snapshot";
import type { FilePath, FileRange } from "../text/range";
import { podsWithSecret } from "./pod-secrets";
import { nameRange } from "./named-place";
import { symbolAt } from "./symbol-at";
import { declaringPlaces, referringPlaces } from "./symbol-places";

export interface ReferencesOptions {
  readonly includeDeclaration: boolean;
}

/** Every place of the workspace that names what stands at an offset, in the order of files and places. */
export function references(
  snapshot: Snapshot,
  file: FilePath,
  offset: number,
  { includeDeclaration }: ReferencesOptions,
): readonly FileRange[] {
  const place = symbolAt(snapshot, file, offset);
  if (!place) return [];
  const index = snapshot.index(file);
  const declared = includeDeclaration ? declaringPlaces(index, place) : [];
  const places = [...declared, ...referringPlaces(index, place), ...podsWithSecret(snapshot, place.symbol)];
  const ranges = places.map((other) => nameRange(snapshot, other));
  // An anchor that several fields show is one place.
  return [...new Map(ranges.map((range) => [`${range.file}\n${range.start}`, range])).values()];
}
