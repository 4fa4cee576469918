const MAX_DISTANCE = 2;

/**
 * The candidate that a name was probably meant to be: the same but for upper and lower case, else the nearest
 * within two edits and within a third of the name's length; of equally near ones the first.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const folded = name.toLowerCase();
  let limit = Math.min(MAX_DISTANCE, Math.floor(name.length / 3));
  let res: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other === folded) return candidate;
    if (limit < 1 || Math.abs(other.length - folded.length) > limit) continue;
    const found = distance(folded, other);
    if (found > limit) continue;
    res = candidate;
    limit = found - 1;
  }
  return res;
}

/**
 * Whether a name is a short or long form of another, such as `signer` and `role` of `signerName` and `roleRef`, `groups`
 * of `apiGroups` and `ns` of `namespace`. That is less than a near miss: it takes another reason to believe it.
 */
export function isShortFor(name: string, full: string): boolean {
  const short = name.toLowerCase();
  const long = full.toLowerCase();
  if (short.length < 2 || short.length >= long.length || short[0] === undefined) return false;
  if (short.length >= MIN_PART && long.startsWith(short)) return true;
  // The last word begins with a capital letter.
  if (short.length >= MIN_PART && full.endsWith(short.slice(0, 1).toUpperCase() + short.slice(1)))
    return true;
  return short.length <= MAX_INITIALS && short[0] === long[0] && isSubsequence(short, long);
}

const MIN_PART = 3;
const MAX_INITIALS = 4;

function isSubsequence(short: string, long: string): boolean {
  let from = 0;
  for (const character of short) {
    from = long.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** Insertions, deletions, replacements and swaps of neighbors that make one text into the other. */
export function distance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(beforeLast, column - 2) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
