/**
 * Text of a manifest inside Markdown. It is data: nothing in it may become markup, HTML or a link.
 * Newlines become spaces, so that a value never ends a table row.
 */
export function escapeMarkdown(text: string): string {
  const escaped = clean(text).replace(/[\\`*_{}[\]#|<>~&]/g, (char) => ENTITIES.get(char) ?? `\\${char}`);
  // Plain Markdown makes a link of a bare address.
  return escaped.replaceAll("://", "&#58;//").replaceAll("www.", "www&#46;");
}

/** Where a backslash would show. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
]);

/** Text as inline code; a pipe is escaped so that it may stand in a table. */
export function code(text: string): string {
  const plain = clean(text).replaceAll("|", "\\|");
  const runs = plain.match(/`+/g) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  const pad = plain.startsWith("`") || plain.endsWith("`") || plain === "" ? " " : "";
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** Comma-separated inline code, at most `most` items. */
export function codeList(texts: readonly string[], most = 6): string {
  const shown = texts.slice(0, most).map(code).join(", ");
  return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

export function link(text: string, target: string | undefined): string {
  return target === undefined ? text : `[${text}](${target})`;
}

/** `1 binding`, `2 bindings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

const LONGEST = 120;
const HOLES = /\uE000+/g;

/** Template holes as dots, control characters as spaces, and no value longer than a line. */
function clean(text: string): string {
  const plain = text.replace(HOLES, "{{…}}").replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
