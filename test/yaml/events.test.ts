import { describe, expect, it } from "vitest";
import { parseClosedDocument } from "../../server/src/yaml/events";
import { parseDocument } from "../../server/src/yaml/parse";
import { corpusDocuments } from "../support/corpus";

/** The documents of both parsers as text; aliases point to nodes, so a node is written once. */
function difference(text: string): string | undefined {
  const [fast, tolerant] = [parseClosedDocument, parseDocument].map((parse) => show(parse(text)));
  return fast === tolerant ? undefined : `${fast ?? ""}\n${tolerant ?? ""}`;
}

function show(value: unknown): string {
  const seen = new Map<unknown, number>();
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "number" && !Number.isFinite(part)) return String(part);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    const known = seen.get(part);
    if (known !== undefined) return `node ${known}`;
    seen.set(part, seen.size);
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

describe("both parsers give the same tree", () => {
  it.each(["parse", "facts"] as const)("of the documents of the corpus: %s", (tier) => {
    const documents = corpusDocuments(tier).filter(({ text }) => text.length < 200_000);
    const different = documents.filter(({ text }) => difference(text) !== undefined);
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ["", "nothing"],
    ["# c\n", "a comment"],
    ["--- # c\na: &x b # c\nc: *x\nd: *y\n", "anchors"],
    ["a: &x {b: &y [c]}\nd: [*x, *y]\ne: &z\n  f: *z\n", "anchors of collections"],
    ["a: &x\n- b\nc: *x\n", "an anchor of a block sequence"],
    ["a: &x\nb: *x\n", "an anchor of nothing"],
    ["a: !!str 12\nb: !!int 12\nc: !foo {d: e}\nf: !!str\n", "tags"],
    ["a: |\n  b\n\n  c\n\nd: >-\n  e\n  f\ng: |+\n  h\n\ni: |2-\n   j\n", "block scalars"],
    ["a: |\nb: >-\n\nc: | # d\n  e\n", "empty block scalars"],
    ["- |\n a\n- > # c\n b\n-\n- \n- c\n-\n", "lone dashes"],
    ["a:\nb :\n'c' : # d\n  e\n", "entries without value"],
    ["a: [b, 'c', \"d\\n\", {e: f, g, h: }, [i: j], {}, [], ] # k\n", "flow collections"],
    ["a: [\n  b, # c\n  d\n  # e\n  ]\n", "flow collections over lines"],
    ['{a: b, "c": [1, 0x1f, .inf, .nan, ~, true, yes]}', "JSON"],
    ["a: b\n  c\n  d\ne: 'f\n\n  g'\nh: \"i\\\n  j\"\n", "scalars over lines"],
    ["? a\n: b\n? [c]\n: d\n? e\n", "explicit keys"],
    ["a: b\r\nc:\r\n- d\r\n- |\r\n  e\r\n", "CRLF"],
    ["\uFEFFa: b\n", "a byte order mark"],
    ["a: b: c\n", "a mistake"],
    ["a: [b\nc: d\n", "an unclosed list"],
    ["a: 1\na: 2\n", "duplicate keys"],
    ["<<: *a\nb: {<<: {c: d}}\n", "merge keys"],
    ["just text", "a scalar"],
    ["a: 'it''s'\nb: \"\\u00e9\\t\"\n", "escapes"],
    ["a: {{ .b }}\n", "a template"],
    ["é: 😀 # c\nb: 'ü'\n", "characters beyond ASCII"],
    ["a:\n  - b: c\n    d: e\n  -   f: g\n\n  # h\n  - i\n# j\nk: l\n", "comments and blanks"],
    ["- - a\n  - b\n- - - c\n", "sequences in sequences"],
    ["a: - b\n", "a dash in a value"],
    ["a:\n\tb: c\n", "a tab"],
    [`${"[".repeat(150)}${"]".repeat(150)}`, "deep nesting"],
    ["a: 1\n--- \nb: 2\n", "two documents"],
  ])("of %j", (text) => {
    expect(difference(text)).toBeUndefined();
  });
});
