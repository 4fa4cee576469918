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
  for (const character of text.replace(/\s+/g, "").replace(/=+$/, "")) {
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
