/** One value of ASN.1 in its distinguished encoding: a tag and the bytes of its content. */
export interface DerValue {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const INTEGER = 0x02;
export const OBJECT_IDENTIFIER = 0x06;

/**
 * The value at an offset of some bytes, each as one character; undefined where there is none that ends before `end`.
 * Values of several tag bytes or of indefinite length do not occur in certificates.
 */
export function derValueAt(bytes: string, at: number, end: number): DerValue | undefined {
  const tag = bytes.charCodeAt(at);
  let length = bytes.charCodeAt(at + 1);
  if (at + 2 > end || (tag & 0x1f) === 0x1f || Number.isNaN(length)) return undefined;
  let start = at + 2;
  if (length >= 0x80) {
    const size = length & 0x7f;
    if (size === 0 || size > MAX_LENGTH_BYTES || start + size > end) return undefined;
    length = 0;
    for (let index = 0; index < size; index++) length = length * 256 + bytes.charCodeAt(start + index);
    start += size;
  }
  return start + length <= end ? { tag, start, end: start + length } : undefined;
}

const MAX_LENGTH_BYTES = 4;

/** The values inside a constructed one, up to the first that is broken. */
export function derChildren(bytes: string, { start, end }: DerValue): readonly DerValue[] {
  const res: DerValue[] = [];
  for (let at = start; at < end; ) {
    const child = derValueAt(bytes, at, end);
    if (!child) break;
    res.push(child);
    at = child.end;
  }
  return res;
}

const UTF8 = 0x0c;
const BMP = 0x1e;
/** Numeric, printable, teletex and IA5 strings: one byte a character. */
const ONE_BYTE: ReadonlySet<number> = new Set([0x12, 0x13, 0x14, 0x16]);

/** The text of a string value; undefined for everything else. */
export function derText(bytes: string, { tag, start, end }: DerValue): string | undefined {
  const content = bytes.slice(start, end);
  if (ONE_BYTE.has(tag)) return content;
  if (tag === UTF8)
    return new TextDecoder().decode(Uint8Array.from(content, (character) => character.charCodeAt(0)));
  if (tag !== BMP) return undefined;
  let res = "";
  for (let index = 0; index + 1 < content.length; index += 2)
    res += String.fromCharCode(content.charCodeAt(index) * 256 + content.charCodeAt(index + 1));
  return res;
}
