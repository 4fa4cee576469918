/** Where a part of a text ends without the blanks and line breaks behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = Math.min(end, text.length);
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** An entry without a value ends after its colon. */
export function colonEnd(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (text[at] === " ") at++;
  return text[at] === ":" ? at + 1 : keyEnd;
}

/** The column of an offset; what is further right than any manifest goes counts as the same column. */
export function columnOf(text: string, at: number): number {
  const from = Math.max(0, at - MAX_COLUMN);
  return at - from - (text.slice(from, at).lastIndexOf("\n") + 1);
}

const MAX_COLUMN = 4096;
