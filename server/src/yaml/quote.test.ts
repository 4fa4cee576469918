import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isPlainSafe, quote } from "./quote";

const needQuotes = [
  ".",
  "-.",
  "e5",
  ..."* - ? : ~ null Null yes No ON y 1 -1 1.5 1e3 0x1F 0o17 017 1_000 1:30 .5 .inf .NaN << = # 2026-01-31".split(
    " ",
  ),
  "",
  " a",
  "a ",
  "a: b",
  "a:",
  "a #b",
  "- a",
  "---",
  "--- a",
  "[a]",
  "{a",
  "&a",
  "!a",
  "|",
  ">",
  "@a",
  "`a`",
  "%a",
  "'a",
  '"a',
  "a\nb",
  "a\tb",
];

const fine = [
  "get",
  "v1",
  "1.2.3.4",
  "--flag=x",
  "-x",
  "a,b",
  "a#b",
  "http://x/y",
  "rbac.authorization.k8s.io",
  "🦊",
  "yesterday",
  "a'b",
];

test.each(needQuotes)("%j needs quotes", (text) => {
  expect(isPlainSafe(text, false)).toBe(false);
});

test.each(fine)("%j does not", (text) => {
  expect(isPlainSafe(text, false)).toBe(true);
});

test.each(["a,b", "a]", "{", "system:masters"])("%j does in brackets", (text) => {
  expect(isPlainSafe(text, true)).toBe(false);
});

test("single quotes stay where they can carry the text", () => {
  expect(quote("it's", { wanted: "single", otherwise: "double", inFlow: false })).toBe("'it''s'");
  expect(quote("a\nb", { wanted: "single", otherwise: "single", inFlow: false })).toBe('"a\\nb"');
  expect(quote("*", { wanted: "plain", otherwise: "single", inFlow: false })).toBe("'*'");
});

test("readers of YAML 1.1 and 1.2 get the same string back", () => {
  const wanted = fc.constantFrom("plain" as const, "single" as const, "double" as const);
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(...needQuotes, ...fine),
  );
  fc.assert(
    fc.property(text, wanted, fc.boolean(), (value, style, inFlow) => {
      const written = quote(value, { wanted: style, otherwise: "double", inFlow });
      const yaml = inFlow ? `[${written}, x]` : `a: ${written}\nb: x\n`;
      for (const version of ["1.1", "1.2"] as const) {
        expect(parse(yaml, { version }), yaml).toEqual(inFlow ? [value, "x"] : { a: value, b: "x" });
      }
    }),
    { numRuns: 3000 },
  );
});
