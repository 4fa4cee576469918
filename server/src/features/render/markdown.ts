import { visible } from "./visible";

/**
 * Text of a manifest as inline code, the only form in which it reaches Markdown: inside, nothing is markup, HTML or a
 * link. What could end the code or a table cell is replaced by a look-alike, because readers of Markdown disagree
 * about how it is escaped.
 */
export function code(text: string): string {
  const plain = visible(shorten(text)).replaceAll("`", "ˋ").replaceAll("|", "¦");
  return plain.trim() === "" ? '`""`' : `\`${plain}\``;
}

/** Comma-separated inline code, at most `most` items. */
export function codeList(texts: readonly string[], most = 6): string {
  return listed(texts.map(code), most);
}

/** `a, b and 3 more`. */
export function listed(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most).join(", ");
  return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
}

/** Parts with a blank line between them; an empty part is left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** A table; of `total` rows those that are left out are counted: `…and 3 more grants.` */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  total: number,
  noun: string,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const text = [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
  return total > rows.length ? `${text}\n\n…and ${count(total - rows.length, `more ${noun}`)}.` : text;
}

export function link(text: string, target: string | undefined): string {
  if (target === undefined) return text;
  const safe = target.replace(
    /[\s()<>\\]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `[${text}](${safe})`;
}

/** `1 binding`, `2 bindings`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

const LONGEST = 72;
/** Names of one family differ at their ends. */
const KEPT_END = 20;

function shorten(text: string): string {
  // A bound for texts of any size; a character has two code units at most.
  const bounded = text.length > 4 * LONGEST ? text.slice(0, 2 * LONGEST) + text.slice(-2 * LONGEST) : text;
  const chars = Array.from(bounded);
  if (chars.length <= LONGEST) return bounded;
  return `${chars.slice(0, LONGEST - KEPT_END).join("")}…${chars.slice(-KEPT_END).join("")}`;
}
