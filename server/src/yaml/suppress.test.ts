import { describe, expect, it, test } from "vitest";
import { buildLineIndex } from "../text/line-index";
import { isSuppressed, parseSuppressions, type Suppression } from "./suppress";

/** Lines of the text, from one, on which a finding of the rule is silenced. */
function silencedLines(text: string, ruleId: string, today = "2026-06-15"): number[] {
  const suppressions = parseSuppressions(text);
  const index = buildLineIndex(text);
  return Array.from(index.starts.keys())
    .filter((line) => {
      const fileRange = { start: index.starts[line] ?? 0 };
      return isSuppressed(suppressions, index, { ruleId, fileRange }, today) !== undefined;
    })
    .map((line) => line + 1);
}

interface Row {
  readonly what: string;
  readonly text: string;
  readonly lines: readonly number[];
}

/** All rows ask for rbac/wildcard-verb. */
const rows: readonly Row[] = [
  {
    what: "at the end of a line",
    text: 'a: 1\nverbs: ["*"] # rolecall: allow rbac/wildcard-verb -- why\nb: 2\n',
    lines: [2],
  },
  { what: "another rule", text: "verbs: x # rolecall: allow rbac/wildcard-resource\n", lines: [] },
  {
    what: "one of several rules",
    text: "verbs: x # rolecall: allow a/b, rbac/wildcard-verb until 2027-01-31 -- c\n",
    lines: [1],
  },
  { what: "a family", text: "verbs: x # rolecall: allow rbac/*\n", lines: [1] },
  { what: "a family of a longer name", text: "verbs: x # rolecall: allow rba/*\n", lines: [] },
  { what: "everything", text: "verbs: x # rolecall: allow *\n", lines: [1] },
  {
    what: "the next line",
    text: "# rolecall: allow-next-line rbac/wildcard-verb -- why\nverbs: x\nb: 2\n",
    lines: [2],
  },
  {
    what: "the next line that says something",
    text: "# rolecall: allow-next-line rbac/wildcard-verb\n\n# more\n{{- if .Values.all }}\nverbs: x\nb: 2\n",
    lines: [5],
  },
  {
    what: "allow alone on its line",
    text: "rules:\n  # rolecall: allow rbac/wildcard-verb\n  - verbs: x\n  - verbs: x\n",
    lines: [3],
  },
  {
    what: "the file, from anywhere in it",
    text: "a: 1\nb: 2\n# rolecall: allow-file rbac/wildcard-verb",
    lines: [1, 2, 3],
  },
  {
    what: "a stretch",
    text: "a: 1\n# rolecall: allow-start rbac/wildcard-verb\nb: 2\n# rolecall: allow-end rbac/wildcard-verb\nc: 3\n",
    lines: [2, 3, 4],
  },
  {
    what: "stretches inside each other",
    text: "# rolecall: allow-start rbac/*\n# rolecall: allow-start mesh/*\na: 1\n# rolecall: allow-end rbac/*\nb: 2\n# rolecall: allow-end\nc: 3\n",
    lines: [1, 2, 3, 4],
  },
  {
    what: "a stretch without an end",
    text: "a: 1\n# rolecall: allow-start rbac/*\nb: 2\n",
    lines: [2, 3, 4],
  },
  { what: "past its day", text: "verbs: x # rolecall: allow rbac/* until 2026-06-14\n", lines: [] },
  { what: "on its last day", text: "verbs: x # rolecall: allow rbac/* until 2026-06-15\n", lines: [1] },
  { what: "a day that is none", text: "verbs: x # rolecall: allow rbac/* until tomorrow\n", lines: [] },
  { what: "in double quotes", text: 'a: "x # rolecall: allow *"\n', lines: [] },
  { what: "in single quotes", text: "a: 'it''s # rolecall: allow *'\n", lines: [] },
  {
    what: "in quotes over several lines",
    text: 'a: "x\n  # rolecall: allow *\n  y"\nb: z # rolecall: allow *\n',
    lines: [4],
  },
  {
    what: "in a block scalar",
    text: "a: |\n  x # rolecall: allow *\n\n  # rolecall: allow-file *\nb: z # rolecall: allow *\n",
    lines: [5],
  },
  {
    what: "in a block scalar in a list",
    text: "- a: >-\n    # rolecall: allow-file *\n  b: z # rolecall: allow *\n",
    lines: [3],
  },
  { what: "after the header of a block scalar", text: "a: | # rolecall: allow *\n  x\n", lines: [1] },
  { what: "inside a word", text: "a: x# rolecall: allow *\n", lines: [] },
  { what: "after a word with quotes", text: 'a: say "x # rolecall: allow *\n', lines: [1] },
  { what: "in brackets over several lines", text: 'a: [\n  "x", # rolecall: allow *\n  y\n]\n', lines: [2] },
  {
    what: "a Helm comment alone",
    text: "{{/* rolecall: allow-next-line rbac/* -- why */}}\nverbs: x\n",
    lines: [2],
  },
  {
    what: "a Helm comment for the file",
    text: "{{- /* rolecall: allow-file rbac/* */ -}}\nverbs: x",
    lines: [1, 2],
  },
  {
    what: "a Helm comment over several lines",
    text: "{{- /*\n  rolecall: allow-file rbac/*\n*/ -}}\nverbs: x",
    lines: [1, 2, 3, 4],
  },
  {
    what: "a Helm comment at the end of a line",
    text: "verbs: x {{/* rolecall: allow rbac/* */}}\nb: y\n",
    lines: [1],
  },
  {
    what: "a template action with a #",
    text: 'a: {{ printf "# rolecall: allow *" }}\nb: {{ "x" }} # rolecall: allow *\n',
    lines: [2],
  },
  {
    what: "a reason with a comma",
    text: "verbs: x # rolecall: allow a/b -- not, rbac/wildcard-verb\n",
    lines: [],
  },
  {
    what: "Windows line ends",
    text: "a: 1\r\nverbs: x # rolecall: allow rbac/* until 2027-01-31\r\nb: 2\r\n",
    lines: [2],
  },
  { what: "after an emoji", text: "a: 🦊🦊 # rolecall: allow *\nb: 1\n", lines: [1] },
  { what: "several documents", text: 'a: "open\n---\nb: x # rolecall: allow *\n', lines: [3] },
  { what: "no colon", text: "a: x # rolecall allow *\n", lines: [] },
];

describe("lines on which a rule is silenced", () => {
  it.each(rows)("$what", ({ text, lines }) => {
    expect(silencedLines(text, "rbac/wildcard-verb")).toEqual(lines);
  });
});

test("all parts of a comment are told with their places", () => {
  const text = "a: x # rolecall: allow rbac/*, mesh/allow-all until 2027-01-31 -- break glass, 2026";
  const [suppression] = parseSuppressions(text);
  const told = (word: Suppression["until"]) => word && [word.value, text.slice(word.start, word.end)];
  expect(suppression?.form).toBe("line");
  expect(suppression?.patterns.map(told)).toEqual([
    ["rbac/*", "rbac/*"],
    ["mesh/allow-all", "mesh/allow-all"],
  ]);
  expect(told(suppression?.until)).toEqual(["2027-01-31", "2027-01-31"]);
  expect(suppression?.reason).toBe("break glass, 2026");
  expect(text.slice(suppression?.at.start, suppression?.at.end)).toBe(text.slice(5));
});

test("the narrowest comment is the one that counts", () => {
  const text = "# rolecall: allow-file *\nverbs: x # rolecall: allow rbac/*\n";
  const finding = { ruleId: "rbac/wildcard-verb", fileRange: { start: text.indexOf("x #") } };
  expect(isSuppressed(parseSuppressions(text), buildLineIndex(text), finding)?.form).toBe("line");
});

test.each([
  ["# rolecall: allow-nextline a/b", "allow-nextline", '"allow-nextline" means nothing here'],
  ["# rolecall:", "rolecall:", "Nothing is said after it"],
  ["a: x # rolecall: allow -- why", "# rolecall: allow -- why", "names no rule"],
  ["a: x # rolecall: allow a/b until soon", "soon", "a date such as"],
  ["a: x # rolecall: allow a/b until 2027-02-30x", "2027-02-30x", "a date such as"],
  ["a: x # rolecall: allow a/b until 2027-01-01 because", "because", 'A reason begins with "--"'],
  ["# rolecall: allow-end a/b", "# rolecall: allow-end a/b", 'no "allow-start"'],
])("a mistake is told where it is: %s", (text, at, message) => {
  const [suppression] = parseSuppressions(text);
  expect(suppression?.mistake?.message).toContain(message);
  expect(text.slice(suppression?.mistake?.at.start, suppression?.mistake?.at.end)).toBe(at);
});
