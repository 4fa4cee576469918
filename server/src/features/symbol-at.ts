import type { Snapshot } from "../analysis/snapshot";
import { referencesOf } from "../graph/references";
import { type Binding, fileRange } from "../model/object";
import { contains, type FilePath, type TextRange } from "../text/range";
import { declarationOf, type NamedPlace, nameRange, placeOf } from "./named-place";
import { objectAt } from "./object-at";
import { secretsOfPods } from "./pod-secrets";

/** What an offset of a file names: the object itself at its kind and name, whoever a field means elsewhere. */
export function symbolAt(snapshot: Snapshot, file: FilePath, offset: number): NamedPlace | undefined {
  const object = objectAt(snapshot, file, offset);
  if (!object) return undefined;
  const isHere = (at: TextRange | undefined): boolean =>
    at !== undefined && contains(fileRange(object, at), offset);
  if (isHere(object.name?.at) || isHere(object.kindAt)) return declarationOf(object);
  const references = referencesOf(object);
  const beside = object.type === "binding" ? nameBeside(object, isHere) : undefined;
  const touched = references.filter(({ at }) => isHere(at) || at === beside);
  const text = snapshot.text(file) ?? "";
  const exact = touched.find((reference) => contains(nameRange(text, placeOf(object, reference)), offset));
  const found = exact ?? touched[0];
  if (found) return placeOf(object, found);
  return object.type === "workload"
    ? secretsOfPods(snapshot, object).find(({ at }) => isHere(at))
    : undefined;
}

/** In a binding the kind of a role or a subject speaks of the name beside it. */
function nameBeside(
  { roleRef, subjects }: Binding,
  isHere: (at: TextRange | undefined) => boolean,
): TextRange | undefined {
  return [roleRef, ...subjects].find(({ kind }) => isHere(kind?.at))?.name?.at;
}
