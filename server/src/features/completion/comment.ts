import { diagnose } from "../../analysis/diagnostics";
import type { Snapshot } from "../../analysis/snapshot";
import { lineColumn } from "../../text/line-index";
import type { FilePath, TextRange } from "../../text/range";
import { lineEnd, lineStartOf } from "../../yaml/layout";
import type { Choice, CompletionItem } from "./item";
import { rulePatternChoices } from "./silencing";

/** What may follow in a comment that silences findings: `# rolecall: allow RULE until DATE -- reason`. */
export function commentItems(snapshot: Snapshot, file: FilePath, offset: number): readonly CompletionItem[] {
  const text = snapshot.text(file) ?? "";
  const start = lineStartOf(text, offset);
  const left = text.slice(start, offset);
  const begun = BEGUN.exec(left)?.[1];
  if (begun !== undefined) return [toItem(BEGINNING, { start: offset - begun.length, end: offset })];
  const rest = COMMENT.exec(left)?.[1];
  if (rest === undefined) return [];
  const word = /[^\s,]*$/.exec(rest)?.[0] ?? "";
  const tail = /^[^\s,#*}]*/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] ?? "";
  const range = { start: offset - word.length, end: offset + tail.length };
  const words = rest
    .slice(0, rest.length - word.length)
    .split(/[\s,]+/)
    .filter((part) => part !== "");
  const line = lineColumn(snapshot.lines(file), offset).line;
  return choicesAfter(snapshot, file, line, words).map((choice) => toItem(choice, range));
}

const COMMENT = /(?:(?:^|\s)#+|\{\{-?\s*\/\*)\s*rolecall:\s*([^#]*)$/;

/** The first letters of a comment that is about to silence something. */
const BEGUN = /(?:^|\s)#+\s*(rol(?:e(?:c(?:a(?:ll?)?)?)?)?)$/;
const BEGINNING: Choice = {
  text: "rolecall: allow",
  kind: "value",
  detail: "silences findings on this line, or on the next one where the comment stands alone",
};

const FORMS: readonly (readonly [string, string])[] = [
  ["allow", "findings on this line, or on the next one where the comment stands alone"],
  ["allow-next-line", "findings on the next line"],
  ["allow-file", "findings in this file"],
  ["allow-start", "findings from here to allow-end"],
  ["allow-end", "ends what allow-start began"],
];

function choicesAfter(
  snapshot: Snapshot,
  file: FilePath,
  line: number,
  words: readonly string[],
): readonly Choice[] {
  const [form, ...rest] = words;
  if (form === undefined) return FORMS.map(([text, detail]) => ({ text, kind: "value", detail }));
  if (!FORMS.some(([name]) => name === form) || rest.includes("--")) return [];
  const until = rest.indexOf("until");
  if (until >= 0) return until === rest.length - 1 ? dateChoices(snapshot.today) : [REASON];
  const patterns = rulesFor(snapshot, file, form, line).filter(({ text }) => !rest.includes(text));
  return rest.length === 0 ? patterns : [...patterns, UNTIL, REASON];
}

const UNTIL: Choice = { text: "until", kind: "value", detail: "the last day it holds, such as 2027-01-31" };
const REASON: Choice = { text: "--", kind: "value", detail: "why: for whoever reads it" };

/** What is reported where the comment holds comes first. */
function rulesFor(snapshot: Snapshot, file: FilePath, form: string, line: number): readonly Choice[] {
  const all = rulePatternChoices();
  const lines = snapshot.lines(file);
  const reported = new Set<string>();
  for (const { rule, range, suppressed } of diagnose(snapshot, file)) {
    if (suppressed || range.file !== file) continue;
    const distance = lineColumn(lines, range.start).line - line;
    if (form === "allow-file" || (form === "allow-start" ? distance > 0 : distance === 0 || distance === 1))
      reported.add(rule);
  }
  const first = all.filter(({ text }) => reported.has(text));
  return [
    ...first.map((choice) => ({ ...choice, detail: `reported here: ${choice.detail ?? ""}` })),
    ...all.filter(({ text }) => !reported.has(text)),
  ];
}

function dateChoices(today: string): readonly Choice[] {
  const start = Date.parse(today);
  if (Number.isNaN(start)) return [];
  return LENGTHS.map(([days, detail]) => ({
    text: new Date(start + days * DAY).toISOString().slice(0, "2027-01-31".length),
    kind: "value",
    detail,
  }));
}

const DAY = 24 * 60 * 60 * 1000;
const LENGTHS: readonly (readonly [number, string])[] = [
  [30, "in 30 days"],
  [90, "in 90 days"],
  [365, "in a year"],
];

function toItem({ text, kind, detail = "" }: Choice, range: TextRange): CompletionItem {
  return {
    label: text,
    kind,
    detail,
    documentation: undefined,
    about: undefined,
    filterText: text,
    range,
    newText: text,
    isSnippet: false,
    edits: [],
  };
}
