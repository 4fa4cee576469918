import type { TextRange } from "../text/range";
import type { YamlDocument } from "./node";
import { placeAt } from "./path";

/**
 * Where a part of a scalar's text stands in the document: exactly in a literal block and in a scalar without escapes,
 * else the whole scalar.
 */
export function innerRange(
  document: YamlDocument,
  source: string,
  at: TextRange,
  inner: TextRange,
): TextRange {
  const node = placeAt(document.root, at.start)?.node;
  if (node?.type !== "scalar" || node.at.start !== at.start) return at;
  const { text, style } = node;
  const start =
    style === "literal" ? lineStart(source, at.start, text, inner.start) : verbatimStart(source, at, text);
  if (start === undefined) return at;
  const from = style === "literal" ? start : start + inner.start;
  const wanted = text.slice(inner.start, inner.end);
  return source.startsWith(wanted, from) ? { start: from, end: from + wanted.length } : at;
}

function verbatimStart(source: string, at: TextRange, text: string): number | undefined {
  return [at.start, at.start + 1].find((start) => source.startsWith(text, start));
}

/** Lines of a literal block stand below its header one by one, all indented alike. */
function lineStart(source: string, header: number, text: string, offset: number): number | undefined {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  let start = header;
  for (let index = 0; index < line; index++) {
    start = source.indexOf("\n", start) + 1;
    if (start === 0) return undefined;
  }
  const column = offset - (before.lastIndexOf("\n") + 1);
  const own = text.slice(offset - column).split("\n", 1)[0] ?? "";
  const end = source.indexOf("\n", start);
  const written = source.slice(start, end < 0 ? undefined : end).replace(/\r$/, "");
  return written.endsWith(own) ? start + written.length - own.length + column : undefined;
}
