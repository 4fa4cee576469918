import type { KubernetesObject } from "../model/object";
import { isSameList } from "../support/same-list";
import type { ObjectIndex } from "./index";
import type { Layer, Lists, Tables } from "./layer";
import type { LocatedReference } from "./references";
import { noteRead } from "./reads";
import { isSameListOfObjects, isSameObject } from "./same-object";

// What was asked of an index, for whoever records that. The layers below the edited one are the same in all of a
// history, so that its part of an answer is compared and no other. Every function here makes what it notes of plain
// names: a function made where an index is at hand would hold on to it.

export function noteList(index: ObjectIndex, list: keyof Lists): void {
  noteRead(index, list, ({ step }) => step.edited[list], isSameListOfObjects);
}

export function noteTable(index: ObjectIndex, table: keyof Tables, key: string): void {
  noteRead(index, `${table} ${key}`, ({ step }) => step.edited[table].get(key) ?? NONE, isSameListOfObjects);
}

const NONE: readonly never[] = [];

export function noteType(index: ObjectIndex, type: KubernetesObject["type"]): void {
  noteRead(index, `has ${type}`, ({ step }) => step.edited.byType.has(type), Object.is);
}

/** The names under which something stands in tables. */
export function noteKeys(index: ObjectIndex, tables: readonly (keyof Tables)[]): void {
  noteRead(index, `keys of ${tables.join(", ")}`, ({ step }) => keysOf(step.edited, tables), isSameList);
}

function keysOf(layer: Layer, tables: readonly (keyof Tables)[]): readonly string[] {
  return tables.flatMap((table) => [...layer[table].keys(), ""]);
}

export function noteDeclarations(index: ObjectIndex, key: string): void {
  noteRead(
    index,
    `declarations ${key}`,
    ({ step }) => step.edited.declarations().get(key) ?? NONE,
    isSameListOfObjects,
  );
}

export function noteReferences(index: ObjectIndex, key: string): void {
  noteRead(
    index,
    `references ${key}`,
    ({ step }) => step.edited.references().get(key) ?? NONE,
    isSameReferences,
  );
}

function isSameReferences(before: readonly LocatedReference[], after: readonly LocatedReference[]): boolean {
  return isSameList(
    before,
    after,
    (one, other) => isSameObject(one.object, other.object) && one.reference.use === other.reference.use,
  );
}
