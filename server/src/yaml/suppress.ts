import { type LineIndex, lineColumn } from "../text/line-index";
import type { FileRange, TextRange } from "../text/range";
import { scanComments, type ScannedText, type YamlComment } from "./comments";
import {
  mentionsRolecall,
  readStart,
  type SuppressionForm,
  type SuppressionMistake,
} from "./suppression-start";

/** A comment that silences findings, such as `# rolecall: allow rbac/wildcard-verb -- reason`. */
export interface Suppression {
  readonly form: SuppressionForm;
  /** Rule ids, `family/*` or `*`. */
  readonly patterns: readonly SuppressionWord[];
  /** The last day on which it holds. */
  readonly until?: SuppressionWord;
  readonly reason?: string;
  /** The comment. */
  readonly at: TextRange;
  /** Zero-based lines it holds for, both included; none when `last` is before `first`. */
  readonly lines: { readonly first: number; readonly last: number };
  /** What is wrong with it, in one sentence; it silences nothing then. */
  readonly mistake?: SuppressionMistake;
}

export interface SuppressionWord extends TextRange {
  readonly value: string;
}

/**
 * Reads the silencing comments of a whole file; offsets count from its start.
 * Those that begin wrongly are among them where what they name means a rule, so that prose is left alone.
 */
export function parseSuppressions(
  text: string,
  meansRule: (pattern: string) => boolean = () => false,
): readonly Suppression[] {
  if (!mentionsRolecall(text)) return [];
  const scanned = scanComments(text);
  const read = scanned.comments.flatMap((comment) => readComment(text, scanned, comment, meansRule));
  return paired(read);
}

/** The narrowest comment that silences a finding; the day is asked for because the core reads no clock. */
export function isSuppressed(
  suppressions: readonly Suppression[],
  lineIndex: LineIndex,
  finding: { readonly ruleId: string; readonly fileRange: Pick<FileRange, "start"> },
  today?: string,
): Suppression | undefined {
  if (suppressions.length === 0) return undefined;
  const { line } = lineColumn(lineIndex, finding.fileRange.start);
  let res: Suppression | undefined;
  for (const suppression of suppressions) {
    const { lines, patterns, mistake } = suppression;
    if (mistake || line < lines.first || line > lines.last || isExpired(suppression, today)) continue;
    if (!patterns.some(({ value }) => allows(value, finding.ruleId))) continue;
    if (!res || lines.last - lines.first < res.lines.last - res.lines.first) res = suppression;
  }
  return res;
}

/** It held until a day before today. */
export function isExpired({ until }: Pick<Suppression, "until">, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until.value < today.slice(0, until.value.length);
}

/** Whether `rbac/wildcard-verb`, `rbac/*` or `*` in a comment means a rule. */
export function allows(pattern: string, ruleId: string): boolean {
  if (pattern === "*" || pattern === ruleId) return true;
  return pattern.endsWith("/*") && ruleId.startsWith(pattern.slice(0, -1));
}

function readComment(
  text: string,
  scanned: ScannedText,
  comment: YamlComment,
  meansRule: (pattern: string) => boolean,
): Suppression[] {
  const start = readStart(text, comment.body);
  if (!start) return [];
  const { form, mistake, isDoubtful } = start;
  if (!form) return mistake ? [{ form: "line", patterns: [], at: comment.at, lines: NO_LINES, mistake }] : [];
  const read = readSuppression(text, scanned, comment, form, wordsOf(text, start.end, comment.body.end));
  if (!mistake) return [read];
  const [first] = read.patterns;
  const isMeant = first ? meansRule(first.value) : form === "end";
  return isDoubtful && !isMeant ? [] : [{ ...read, mistake }];
}

function readSuppression(
  text: string,
  scanned: ScannedText,
  comment: YamlComment,
  written: SuppressionForm,
  words: readonly SuppressionWord[],
): Suppression {
  const form = written === "line" && comment.alone ? "next-line" : written;
  const dashes = words.findIndex(({ value }) => value === "--");
  const head = dashes < 0 ? words : words.slice(0, dashes);
  const untilIndex = head.findIndex(({ value }) => value === "until");
  const patterns = untilIndex < 0 ? head : head.slice(0, untilIndex);
  const until = untilIndex < 0 ? undefined : head[untilIndex + 1];
  const reasonStart = words[dashes]?.end;
  const reason = reasonStart === undefined ? "" : text.slice(reasonStart, comment.body.end).trim();
  const mistake = mistakeIn(comment, form, head, patterns.length, untilIndex);
  return {
    form,
    patterns,
    ...(until && { until }),
    ...(reason && { reason }),
    at: comment.at,
    lines: linesOf(form, scanned, text, comment),
    ...(mistake && { mistake }),
  };
}

function mistakeIn(
  { at }: YamlComment,
  form: SuppressionForm,
  head: readonly SuppressionWord[],
  patterns: number,
  untilIndex: number,
): Suppression["mistake"] {
  if (patterns === 0 && form !== "end") return { at, message: "The comment names no rule to allow." };
  if (untilIndex < 0) return undefined;
  const [until, ...rest] = head.slice(untilIndex + 1);
  if (!until || !isDate(until.value))
    return { at: until ?? at, message: 'After "until" stands a date such as 2027-01-31.' };
  const [extra] = rest;
  return extra && { at: extra, message: 'A reason begins with "--".' };
}

/** Whether there is such a day: `2027-01-31`. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Day 0 of the next month is the last one of this month.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const NO_LINES = { first: 0, last: -1 } as const;

function linesOf(form: SuppressionForm, scanned: ScannedText, text: string, comment: YamlComment) {
  const { line } = comment;
  if (form === "line") return { first: line, last: line };
  if (form === "file") return { first: 0, last: Number.POSITIVE_INFINITY };
  if (form === "start") return { first: line, last: Number.POSITIVE_INFINITY };
  if (form === "end") return { first: line, last: line - 1 };
  const target = nextContentLine(scanned, text, comment);
  return { first: target, last: target };
}

/** The next line that says something: no blank, no comment, nothing but template actions. */
function nextContentLine({ lines, comments }: ScannedText, text: string, comment: YamlComment): number {
  const silent = new Set(comments.filter(({ alone }) => alone).map(({ line }) => line));
  for (let line = comment.line + 1; line < lines.length; line++) {
    const { start, end } = lines[line] ?? { start: 0, end: 0 };
    if (start < comment.at.end || silent.has(line)) continue;
    if (!/^\s*(?:\{\{[^}]*\}\}\s*)*$/.test(text.slice(start, end))) return line;
  }
  return lines.length;
}

/** Ends each `allow-start` at the `allow-end` that names the same, or nothing. */
function paired(suppressions: readonly Suppression[]): Suppression[] {
  const res = [...suppressions];
  const open: number[] = [];
  for (const [index, suppression] of suppressions.entries()) {
    if (suppression.form === "start") open.push(index);
    if (suppression.form !== "end") continue;
    const names = namesOf(suppression);
    const position = open.findLastIndex((start) => names === "" || namesOf(suppressions[start]) === names);
    const [start] = position < 0 ? [] : open.splice(position, 1);
    const begun = start === undefined ? undefined : suppressions[start];
    if (start === undefined || !begun) {
      res[index] = {
        ...suppression,
        mistake: { at: suppression.at, message: 'There is no "allow-start" for it.' },
      };
    } else res[start] = { ...begun, lines: { first: begun.lines.first, last: suppression.lines.first } };
  }
  return res;
}

function namesOf(suppression: Suppression | undefined): string {
  return (suppression?.patterns ?? [])
    .map(({ value }) => value)
    .sort()
    .join(" ");
}

/** Words between blanks and commas. */
function wordsOf(text: string, from: number, end: number): SuppressionWord[] {
  return Array.from(text.slice(from, end).matchAll(/[^\s,]+/g), ({ 0: value, index }) => ({
    value,
    start: from + index,
    end: from + index + value.length,
  }));
}
