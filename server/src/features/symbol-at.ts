import type { Snapshot } from "../analysis/snapshot";
import { referencesOf } from "../graph/references";
import { type Binding, fileRange, type KubernetesObject } from "../model/object";
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
  const exact = touched.find((reference) =>
    contains(nameRange(snapshot, placeOf(object, reference)), offset),
  );
  const found = exact ?? touched.find(({ at }) => isOnOneLine(snapshot, object, at));
  if (found) return placeOf(object, found);
  return object.type === "workload"
    ? secretsOfPods(snapshot, object).find(({ at }) => isHere(at))
    : undefined;
}

/** In a text of many lines, such as a policy, only the name itself names somebody. */
function isOnOneLine(snapshot: Snapshot, object: KubernetesObject, at: TextRange): boolean {
  const { file, start, end } = fileRange(object, at);
  return !(snapshot.text(file) ?? "").slice(start, end).includes("\n");
}

/** In a binding the kind of a role or a subject speaks of the name beside it. */
function nameBeside(
  { roleRef, subjects }: Binding,
  isHere: (at: TextRange | undefined) => boolean,
): TextRange | undefined {
  return [roleRef, ...subjects].find(({ kind }) => isHere(kind?.at))?.name?.at;
}
