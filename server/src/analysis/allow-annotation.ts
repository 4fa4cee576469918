import { fileRange, type KubernetesObject } from "../model/object";
import { isFamily } from "../rules/metas";
import type { TextRange } from "../text/range";
import { isKnown } from "../yaml/node";
import { isDate, type Suppression, type SuppressionWord } from "../yaml/suppress";

export const ALLOW_ANNOTATION = "rolecall.dev/allow";

/** One `rule, rule until date: reason` of the annotation; offsets count from the start of the file. */
export interface AllowEntry extends Omit<Suppression, "form" | "lines"> {
  readonly object: KubernetesObject;
  /** Position among the entries of its annotation. */
  readonly position: number;
}

/** What the annotation of an object silences in it; `text` is that of the file. */
export function parseAllowAnnotation(object: KubernetesObject, text: string): readonly AllowEntry[] {
  const annotation = object.annotations.get(ALLOW_ANNOTATION);
  if (!annotation || !isKnown(annotation.value)) return [];
  const { start, end } = fileRange(object, annotation.at);
  const at = { start, end };
  const read = annotation.value.split("\n").flatMap(readLine);
  if (read.length === 0)
    return [{ object, position: 0, at, patterns: [], mistake: { at, message: NO_RULE } }];
  const find = finder(text, at);
  return read.map(({ patterns, until, extra, reason }, position): AllowEntry => {
    const words = patterns.map(find);
    const day = until === undefined ? undefined : find(until);
    const mistake = mistakeIn(at, words, day, until, extra);
    return {
      object,
      position,
      at,
      patterns: words,
      ...(day && { until: day }),
      ...(reason !== "" && { reason }),
      ...(mistake && { mistake }),
    };
  });
}

const NO_RULE = "The annotation names no rule to allow.";

/** The text of the annotation without some rules of an entry; "" where nothing is left. */
export function withoutRules({ object, position }: AllowEntry, rules: readonly string[]): string {
  const value = object.annotations.get(ALLOW_ANNOTATION)?.value ?? "";
  let next = 0;
  const lines = value.split("\n").map((line) => {
    const entries = readLine(line).map((entry) =>
      next++ === position ? { ...entry, patterns: without(entry.patterns, rules) } : entry,
    );
    const left = entries.filter(({ patterns }) => patterns.length > 0);
    return { text: left.map(printEntry).join(", "), isGone: entries.length > 0 && left.length === 0 };
  });
  const kept = lines.filter(({ isGone }) => !isGone).map(({ text }) => text);
  return kept.every((text) => text === "") ? "" : kept.join("\n");
}

function without(patterns: readonly string[], rules: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !rules.includes(pattern));
}

function printEntry({ patterns, until, extra, reason }: ReadEntry): string {
  const head = [patterns.join(", "), ...(until === undefined ? [] : ["until", until]), ...extra].join(" ");
  return reason === "" ? head : `${head}: ${reason}`;
}

interface ReadEntry {
  readonly patterns: readonly string[];
  /** "" where the date is missing. */
  readonly until: string | undefined;
  /** What stands between the date and the reason. */
  readonly extra: readonly string[];
  readonly reason: string;
}

/** A comma in a reason begins the next entry only where a rule follows it. */
function readLine(line: string): readonly ReadEntry[] {
  if (line.trim() === "") return [];
  const colon = line.search(/:|\s--\s/);
  const head = colon < 0 ? line : line.slice(0, colon);
  const rest = colon < 0 ? "" : line.slice(colon).replace(/^(?::|\s--)/, "");
  const next = nextEntry(rest);
  const words = head.split(/[\s,]+/).filter((word) => word !== "");
  const untilIndex = words.indexOf("until");
  const [until = "", ...extra] = untilIndex < 0 ? [] : words.slice(untilIndex + 1);
  const entry: ReadEntry = {
    patterns: untilIndex < 0 ? words : words.slice(0, untilIndex),
    until: untilIndex < 0 ? undefined : until,
    extra,
    reason: rest.slice(0, next).trim(),
  };
  return [entry, ...readLine(rest.slice(next).replace(/^,/, ""))];
}

/** Where the comma before the next entry stands; the end where there is none. */
function nextEntry(reason: string): number {
  for (const match of reason.matchAll(/,\s*([a-z-]+)\/(?:\*|[a-z-]+)(?=\s*(?:[:,]|$)|\s+(?:until|--)\s)/g)) {
    if (isFamily(match[1] ?? "")) return match.index;
  }
  return reason.length;
}

/** Finds words in the source, one after the other; what is written with escapes is looked for as a whole. */
function finder(text: string, at: TextRange): (value: string) => SuppressionWord {
  let from = at.start;
  return (value) => {
    const start = value === "" ? -1 : text.indexOf(value, from);
    if (start < 0 || start + value.length > at.end) return { value, ...at };
    from = start + value.length;
    return { value, start, end: from };
  };
}

function mistakeIn(
  at: TextRange,
  patterns: readonly SuppressionWord[],
  day: SuppressionWord | undefined,
  until: string | undefined,
  extra: readonly string[],
): Suppression["mistake"] {
  if (patterns.length === 0) return { at, message: NO_RULE };
  if (until === undefined) return undefined;
  if (!day || !isDate(until))
    return { at: day ?? at, message: 'After "until" stands a date such as 2027-01-31.' };
  return extra.length > 0 ? { at: day, message: 'A reason begins with ":".' } : undefined;
}
