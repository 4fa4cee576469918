import type { TextEdit } from "./edit";
import type { TextRange } from "./range";

/** A stretch of the first text, or text that came in later. */
type Piece = TextRange | { readonly text: string };

/** Makes one set of edits of the first text from several, each of which edits the text that the one before left. */
export function composeEdits(length: number, steps: readonly (readonly TextEdit[])[]): TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length }];
  for (const step of steps) {
    // From the end to the start, so that offsets stay those of the text before this step.
    const ordered = [...step].sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end);
    for (const edit of ordered) pieces = replace(pieces, edit);
  }
  return editsOf(length, pieces);
}

function replace(pieces: readonly Piece[], { range, newText }: TextEdit): readonly Piece[] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    if (at < range.start) before.push(cut(piece, 0, Math.min(end, range.start) - at));
    if (end > range.end) after.push(cut(piece, Math.max(at, range.end) - at, end - at));
    at = end;
  }
  return newText === "" ? [...before, ...after] : [...before, { text: newText }, ...after];
}

function lengthOf(piece: Piece): number {
  return "text" in piece ? piece.text.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if ("text" in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

/** What lies between two kept stretches was replaced. */
function editsOf(length: number, pieces: readonly Piece[]): TextEdit[] {
  const res: TextEdit[] = [];
  let at = 0;
  let newText = "";
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ("text" in piece) {
      newText += piece.text;
      continue;
    }
    if (piece.start > at || newText !== "") res.push({ range: { start: at, end: piece.start }, newText });
    at = piece.end;
    newText = "";
  }
  return res;
}
