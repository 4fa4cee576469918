import { expect, test } from "vitest";
import { innerRange } from "./inner-range";
import { nodeAt } from "./node";
import { parseDocument } from "./parse";

/** What stands in the document where a word of the scalar at `key` is said to be. */
function found(source: string, word: string): string {
  const document = parseDocument(source);
  const node = nodeAt(document.root, ["key"]);
  if (node?.type !== "scalar") throw new Error("no scalar");
  const start = node.text.indexOf(word);
  const { start: from, end } = innerRange(document, source, node.at, { start, end: start + word.length });
  return source.slice(from, end);
}

test.each<[string, string]>([
  ["a literal block", "key: |\n  one\n    two words\n\n  three\n"],
  ["a literal block without its last break", "key: |-\n    one\n\n    two words\n"],
  ["a literal block of Windows", "key: |\r\n  one\r\n  two words\r\n"],
  ["a plain text", "key: one two words\n"],
  ["single quotes", "key: 'one two words'\n"],
  ["double quotes", 'key: "one two words" # comment\n'],
])("%s tells the exact place", (_, source) => {
  expect(found(source, "two words")).toBe("two words");
});

test.each<[string, string]>([
  ["a folded text", "key: >\n  one\n  two words\n"],
  ["escapes", 'key: "one\\ntwo words"\n'],
  ["quotes inside of quotes", "key: 'it''s two words'\n"],
])("%s is shown as a whole", (_, source) => {
  expect(["two words", source.trim().slice("key: ".length)]).toContain(found(source, "two words"));
});
