/** The text of a quoted literal; `${…}` stays as it is written. */
export function unquote(source: string): string {
  const end = source.length > 1 && source.endsWith('"') ? source.length - 1 : source.length;
  const inner = source.slice(1, end);
  return inner.includes("\\") ? inner.replace(ESCAPE, unescape) : inner;
}

const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))/g;
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function unescape(source: string, short?: string, long?: string, char?: string): string {
  if (char !== undefined) return CHARACTERS.get(char) ?? char;
  const point = Number.parseInt(short ?? long ?? "", 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : source;
}
