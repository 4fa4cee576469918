const WIDE_COMMENT = /^[ \t\uFEFF]*#\s*rolecall:\s*allow-(file|start|end)(?!\S)/;

/** Whether a line is a comment that silences a file, or the lines up to another comment, and so outlives what is below it. */
export function isWideComment(line: string): boolean {
  return WIDE_COMMENT.test(line);
}

/** The lines of such comments that have to stay where a whole document goes; pairs within it go with it. */
export function lastingComments(text: string): string {
  const wide = (text.match(/[^\n]*\n?/g) ?? []).filter(isWideComment);
  const form = (line: string): string | undefined => WIDE_COMMENT.exec(line)?.[1];
  const count = (wanted: string): number => wide.filter((line) => form(line) === wanted).length;
  const isPaired = count("start") === count("end");
  return wide.filter((line) => form(line) === "file" || !isPaired).join("");
}
