import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains } from "../text/range";
import { entryOf, nodeAt, type YamlNode } from "../yaml/node";
import { parseTerraform } from "./parse";

function plain(node: YamlNode | undefined): unknown {
  if (node?.type === "map") return node.entries.map(({ key, value }) => [key.text, plain(value)]);
  if (node?.type === "seq") return node.items.map(plain);
  return node?.type === "scalar" ? node.value : undefined;
}

function read(text: string): unknown {
  return plain(parseTerraform(text).root);
}

describe("blocks and attributes", () => {
  test.each<[string, string, unknown]>([
    ["nothing", "", []],
    ["a block with labels", 'resource "a" "b" {\n}', [["resource", [["a", [["b", []]]]]]]],
    ["a block on one line", "locals { a = 1 }", [["locals", [["a", 1]]]]],
    [
      "two blocks of one name",
      "a {}\na {}",
      [
        ["a", []],
        ["a", []],
      ],
    ], // prettier-ignore
    ["comments", "# a = 1\n// b = 2\n/* c\n= 3 */ d = 4 # e", [["d", 4]]],
    ["a reference", "a = aws_iam_role.app.arn # why", [["a", "${aws_iam_role.app.arn}"]]],
    [
      "a condition",
      'a = b ? "c" : "d"\ne = true',
      [
        ["a", '${b ? "c" : "d"}'],
        ["e", true],
      ],
    ], // prettier-ignore
    [
      "a call",
      "a = merge(b, {\n c = 1\n})\nd = null",
      [
        ["a", "${merge(b, {\n c = 1\n})}"],
        ["d", null],
      ],
    ], // prettier-ignore
    ["what a list is made of", 'a = toset(["b", c])', [["a", ["b", "${c}"]]]],
    [
      "several arguments",
      "a = tolist(b, c)\nd = [e]",
      [
        ["a", "${tolist(b, c)}"],
        ["d", ["${e}"]],
      ],
    ],
    ["a list over lines", 'a = [\n "b", # one\n "c",\n]', [["a", ["b", "c"]]]],
    [
      "a loop",
      "a = [for b in c : b]\nd = {for b in c : b => 1}",
      [
        ["a", "${[for b in c : b]}"],
        ["d", "${{for b in c : b => 1}}"],
      ],
    ], // prettier-ignore
    [
      "an object",
      'a = { b = 1, "c:d" : 2\n(e) = 3 }',
      [
        [
          "a",
          [
            ["b", 1],
            ["c:d", 2],
            ["${e}", 3],
          ],
        ],
      ],
    ], // prettier-ignore
    ["a text with a text in its template", 'a = "${b("}", "c")}:d"', [["a", '${b("}", "c")}:d']]],
    ["escapes", String.raw`a = "b\"c\nd\u0041"`, [["a", 'b"c\ndA']]],
    [
      "lines",
      'a = <<-EOF\n  {"b": 1}\n  EOF\nc = 1',
      [
        ["a", '  {"b": 1}\n'],
        ["c", 1],
      ],
    ], // prettier-ignore
    ["JSON", 'a = jsonencode({\n B = [{ C = "d" }]\n})', [["a", [["B", [[["C", "d"]]]]]]]],
  ])("%s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    [
      'resource "a" "b" {\n  name = \n  path = "/"\n}',
      [
        [
          "resource",
          [
            [
              "a",
              [
                [
                  "b",
                  [
                    ["name", undefined],
                    ["path", "/"],
                  ],
                ],
              ],
            ],
          ],
        ],
      ],
    ], // prettier-ignore
    [
      'a = "b\nc = 1',
      [
        ["a", "b"],
        ["c", 1],
      ],
    ], // prettier-ignore
    ["a = [1, 2\n", [["a", [1, 2]]]],
    ["}\na = 1", [["a", 1]]],
    ['resource "a"\nb = 1', [["b", 1]]],
  ])("half-typed text keeps what stands around it: %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("places are those of the text", () => {
    const text = 'resource "aws_iam_role" "app" {\n  name = "cart"\n}\n';
    const { root } = parseTerraform(text);
    const name = entryOf(nodeAt(root, ["resource", "aws_iam_role", "app"]), "name")?.value;
    expect(name && text.slice(name.at.start, name.at.end)).toBe('"cart"');
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...[
      '"',
      "${",
      "}",
      "{",
      "[",
      "]",
      "(",
      ")",
      "=",
      ":",
      ",",
      "\n",
      "<<EOF\n",
      "EOF",
      "#",
      "/*",
      "*/",
      "\\",
    ],
    ...["a", "jsonencode(", "for ", "resource ", '"b" ', " ", "1", "?", "%{", "$${", "null"],
  );

  test("is read without an exception, and every node lies in its parent", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { root } = parseTerraform(text);
        if (root) checkPlaces(root);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["[", 1],
    ["{", 1],
    ["a = [", 1],
    ["a = {b = ", 1],
    ['"${', 1],
    ["a {", 1],
    ["a = (", 1],
    ["<<A\n", 1],
    ["a = <<A\n", 1],
    ['a = "${b["', 1],
    ["/*", 1],
    ["a = b ? ", 1], // prettier-ignore
  ])("takes linear time: %j, many times", (piece) => {
    const time = (count: number): number => {
      const text = piece.repeat(count);
      const start = performance.now();
      parseTerraform(text);
      return performance.now() - start;
    };
    time(2000);
    expect(time(50_000)).toBeLessThan(1500);
  });
});

function checkPlaces(node: YamlNode): void {
  const inner =
    node.type === "map"
      ? node.entries.flatMap(({ key, value }) => (value ? [key, value] : [key]))
      : node.type === "seq"
        ? node.items.filter((item) => item !== undefined)
        : [];
  for (const child of inner) {
    expect(contains(node.at, child.at.start) && contains(node.at, child.at.end)).toBe(true);
    checkPlaces(child);
  }
}
