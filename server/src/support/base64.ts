const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(ALPHABET, (character, value): [string, number] => [character, value]),
  ["-", 62],
  ["_", 63],
]);

/** The bytes of base64 text of either alphabet, each as one character; undefined when it is none. */
export function decodeBase64(text: string): string | undefined {
  let res = "";
  let bits = 0;
  let count = 0;
  for (const character of withoutPadding(text.replace(/\s/g, ""))) {
    const value = VALUES.get(character);
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    res += String.fromCharCode((bits >> count) & 0xff);
  }
  return res;
}

/** A loop, because a regular expression for what ends a text would try each `=` of a hostile one. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "=") end--;
  return text.slice(0, end);
}
