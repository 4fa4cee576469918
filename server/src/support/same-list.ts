/** Whether two lists have equal items in the same order; items are equal when they are the same, if nothing else is said. */
export function isSameList<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (before: T, after: T) => boolean = Object.is,
): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return before.every((item, position) => {
    const other = after[position];
    return other !== undefined && isSame(item, other);
  });
}

/** Whether two lists hold the same items, in whatever order and however often. */
export function isSameSet<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.every((item) => right.includes(item)) && right.every((item) => left.includes(item));
}
