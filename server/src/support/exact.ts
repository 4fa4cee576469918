const NONE: readonly never[] = [];

/** The same list without the room that an array keeps to grow; all empty lists are one. For what is kept long. */
export function exactList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
