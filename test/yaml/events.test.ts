import { describe, expect, it } from "vitest";
import { parseClosedDocument } from "../../server/src/yaml/events";
import { parseDocument } from "../../server/src/yaml/parse";
import { corpusDocuments } from "../support/corpus";

/** The documents of both parsers as text, where they differ; aliases point to nodes, so a node is written once. */
function difference(text: string): string | undefined {
  const fast = parseClosedDocument(text);
  const tolerant = parseDocument(text);
  return isSame(fast, tolerant, new Map(), new Set()) ? undefined : `${show(fast)}\n${show(tolerant)}`;
}

/** `partners` are the nodes that stand for each other, so that aliases point to the same node in both trees. */
function isSame(a: unknown, b: unknown, partners: Map<object, object>, taken: Set<object>): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, position) => isSame(item, b[position], partners, taken));
  }
  if (partners.has(a) || taken.has(b)) return partners.get(a) === b;
  partners.set(a, b);
  taken.add(b);
  const others = new Map(Object.entries(b));
  for (const [key, value] of Object.entries(a)) {
    if (!isSame(value, others.get(key), partners, taken)) return false;
    others.delete(key);
  }
  return [...others.values()].every((value) => value === undefined);
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

describe("trees that differ are told apart", () => {
  it.each([
    ["a: 1\n", "a: 2\n"],
    ["a: 1\n", "a: '1'\n"],
    ["a: 1\n", "a: 1\nb: 2\n"],
    ["a: [1, 2]\n", "a: [1]\n"],
    ["a: []\n", "a: {}\n"],
    ["a: b\n", "a:  b\n"],
  ])("%j and %j", (a, b) => {
    const [left, right] = [parseDocument(a), parseDocument(b)];
    expect(isSame(left, right, new Map(), new Set())).toBe(false);
    expect(isSame(right, left, new Map(), new Set())).toBe(false);
    expect(show(left)).not.toBe(show(right));
  });

  it("an alias and a copy of its node", () => {
    const aliased = parseDocument("a: &x {b: c}\nd: *x\n");
    const copied: unknown = JSON.parse(JSON.stringify(aliased));
    expect(isSame(aliased, copied, new Map(), new Set())).toBe(false);
    expect(isSame(copied, aliased, new Map(), new Set())).toBe(false);
    expect(isSame(aliased, structuredClone(aliased), new Map(), new Set())).toBe(true);
  });
});

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
