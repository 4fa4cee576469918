import type { FilePath, TextRange } from "./range";

export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** What a fix changes: edits by file (offsets from the start of the file), and files it creates. */
export interface SourceChange {
  readonly edits: ReadonlyMap<FilePath, readonly TextEdit[]>;
  readonly created?: ReadonlyMap<FilePath, string>;
}

/** Applies edits that do not overlap; two insertions at one offset keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.index - b.index);
  let res = "";
  let at = 0;
  for (const { edit } of ordered) {
    res += text.slice(at, edit.range.start) + edit.newText;
    at = edit.range.end;
  }
  return res + text.slice(at);
}
