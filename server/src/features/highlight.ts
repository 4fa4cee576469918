import type { Snapshot } from "../analysis/snapshot";
import type { SymbolKind } from "../model/reference";
import type { FilePath, FileRange } from "../text/range";
import { nameRange } from "./named-place";
import { symbolAt } from "./symbol-at";
import { declaringPlaces, referringPlaces } from "./symbol-places";

export interface Highlight {
  readonly range: FileRange;
  readonly isDeclaration: boolean;
}

/** The places of the same file that name the identity at an offset; nothing for names of anything else. */
export function highlights(snapshot: Snapshot, file: FilePath, offset: number): readonly Highlight[] {
  const place = symbolAt(snapshot, file, offset);
  if (!place || NOT_HIGHLIGHTED.has(place.symbol.kind)) return [];
  const index = snapshot.index(file);
  const all = [...declaringPlaces(index, place), ...referringPlaces(index, place)];
  return all
    .filter(({ object }) => object.source.file === file)
    .map(
      (other): Highlight => ({ range: nameRange(snapshot, other), isDeclaration: other.use === undefined }),
    );
}

/** Other extensions and the editor itself know more places of these. */
const NOT_HIGHLIGHTED: ReadonlySet<SymbolKind> = new Set(["Namespace", "Secret", "CustomResourceDefinition"]);
