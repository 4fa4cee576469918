/**
 * A copy of a part of a text that does not keep the whole text in memory, as a slice does.
 * Equal strings are mostly the same copy: manifests repeat few words.
 */
export function detach(text: string): string {
  if (text.length > MAX_SHARED_LENGTH) return copy(text);
  const known = table.get(text);
  if (known !== undefined) return known;
  if (table.size >= MAX_STRINGS) table.clear();
  const detached = copy(text);
  table.set(detached, detached);
  return detached;
}

const MAX_SHARED_LENGTH = 128;
const MAX_STRINGS = 65_536;
const table = new Map<string, string>();

/** The engine copies a concatenation when it is cut, so that the cut refers to nothing longer than itself. */
function copy(text: string): string {
  return ` ${text}`.slice(1);
}
