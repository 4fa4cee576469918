import type { ObjectIndex } from "../graph/index";
import { declaredBy, referencesOf } from "../graph/references";
import { isKnownNamespace } from "../model/place";
import { type SymbolName, symbolKey } from "../model/reference";
import { byPlace } from "../graph/merge-layers";
import { declarationOf, type NamedPlace, placeOf } from "./named-place";

/** What declares the symbol of a place; built-in objects stand in no file and are left out. */
export function declaringPlaces(index: ObjectIndex, place: NamedPlace): readonly NamedPlace[] {
  const res = new Map<object, NamedPlace>();
  for (const symbol of namesOf(index, place)) {
    for (const object of index.declarations(symbol)) {
      if (object.source.builtIn) continue;
      const own = declarationOf(object);
      const at = own && symbolKey(own.symbol) === symbolKey(symbol) ? own : undefined;
      res.set(
        object,
        at ?? { object, symbol, use: undefined, at: object.name?.at ?? object.kindAt, skip: 0 },
      );
    }
  }
  return [...res.values()].sort((a, b) => byPlace(a.object, b.object));
}

/** Every place that names the symbol of a place, in the order of files and places. */
export function referringPlaces(index: ObjectIndex, place: NamedPlace): readonly NamedPlace[] {
  const res = namesOf(index, place).flatMap((symbol) =>
    index
      .references(symbol)
      .filter(({ object }) => !object.source.builtIn)
      .map(({ object, reference }) => placeOf(object, reference)),
  );
  return res.sort((a, b) => byPlace(a.object, b.object) || a.at.start - b.at.start);
}

/**
 * The symbol, and those it may be once its build has chosen a namespace: in a kustomization a ServiceAccount without
 * a namespace is the one that a subject names with it.
 */
function namesOf(index: ObjectIndex, { object, symbol }: NamedPlace): readonly SymbolName[] {
  const { build } = object.source;
  if (build === undefined || symbol.namespace === "") return [symbol];
  const res = new Map([[symbolKey(symbol), symbol]]);
  for (const other of index.objects()) {
    if (other.source.build !== build) continue;
    const named = [...declaredBy(other), ...referencesOf(other).map(({ to }) => to)];
    for (const candidate of named) {
      if (candidate.kind !== symbol.kind || candidate.name !== symbol.name) continue;
      const isOpen = !isKnownNamespace(candidate.namespace) || !isKnownNamespace(symbol.namespace);
      if (isOpen) res.set(symbolKey(candidate), candidate);
    }
  }
  return [...res.values()];
}
