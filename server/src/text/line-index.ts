export interface LineColumn {
  /** Zero-based. */
  readonly line: number;
  /** Zero-based, in UTF-16 code units. */
  readonly character: number;
}

/** Line starts of one text; `\n`, `\r\n` and a lone `\r` end a line, as in the Language Server Protocol. */
export interface LineIndex {
  readonly starts: Uint32Array;
  readonly length: number;
}

export function buildLineIndex(text: string): LineIndex {
  const starts = text.includes("\r") ? startsOfAnyEnd(text) : startsOfNewline(text);
  return { starts: Uint32Array.from(starts), length: text.length };
}

/** Searching is several times as fast as looking at each character. */
function startsOfNewline(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function startsOfAnyEnd(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

export function lineColumn(index: LineIndex, offset: number): LineColumn {
  const bounded = Math.max(0, Math.min(offset, index.length));
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= bounded) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: bounded - (index.starts[low] ?? 0) };
}

export function offsetAt(index: LineIndex, position: LineColumn): number {
  if (position.line < 0) return 0;
  const start = index.starts[position.line];
  if (start === undefined) return index.length;
  const end = index.starts[position.line + 1] ?? index.length;
  return Math.min(start + Math.max(0, position.character), end);
}
