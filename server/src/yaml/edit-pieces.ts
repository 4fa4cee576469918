import type { TextEdit } from "../text/edit";

export function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

export function deletion(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: "" };
}

/** Orders edits and makes one of those that touch or overlap, so that an editor takes them in any order. */
export function joined(edits: readonly TextEdit[]): TextEdit[] {
  const res: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const last = res.at(-1);
    if (!last || edit.range.start > last.range.end) {
      res.push(edit);
      continue;
    }
    const range = { start: last.range.start, end: Math.max(last.range.end, edit.range.end) };
    res[res.length - 1] = { range, newText: last.newText + edit.newText };
  }
  return res;
}
