import type { Snapshot } from "../analysis/snapshot";
import { ownSymbol, type PlacedReference } from "../graph/references";
import { fileRange, type KubernetesObject, titleRange } from "../model/object";
import type { ReferenceUse, SymbolName } from "../model/reference";
import type { FileRange, TextRange } from "../text/range";
import { innerRange } from "../yaml/inner-range";

/** A place of an object that names a symbol. */
export interface NamedPlace {
  readonly object: KubernetesObject;
  readonly symbol: SymbolName;
  /** Absent where the object itself is meant. */
  readonly use: ReferenceUse | undefined;
  /** The scalar that holds the name, counted from the start of its document. */
  readonly at: TextRange;
  /** Characters of the scalar's text before the name. */
  readonly skip: number;
}

/** Where an object declares itself; absent for what nobody refers to. */
export function declarationOf(object: KubernetesObject): NamedPlace | undefined {
  const symbol = ownSymbol(object);
  if (!symbol) return undefined;
  // A CustomResourceDefinition is referred to by its group and plural, which its name repeats.
  return { object, symbol, use: undefined, at: titleRange(object), skip: 0 };
}

export function placeOf(object: KubernetesObject, { at, to, use, skip }: PlacedReference): NamedPlace {
  return { object, symbol: to, use, at, skip };
}

/** The part of the file that is the name alone; the whole scalar where its text is not what is written. */
export function nameRange(snapshot: Snapshot, { object, symbol, at, skip }: NamedPlace): FileRange {
  const range = fileRange(object, at);
  const { name } = symbol;
  const text = snapshot.text(range.file) ?? "";
  const first = text[range.start];
  const quotes = first === '"' || first === "'" ? 1 : 0;
  const start = range.start + quotes + skip;
  if (start + name.length <= range.end && text.startsWith(name, start))
    return { ...range, start, end: start + name.length };
  if (first !== "|" && first !== ">") return range;
  const { document, text: own } = snapshot.open(object);
  return fileRange(object, innerRange(document, own, at, { start: skip, end: skip + name.length }));
}
