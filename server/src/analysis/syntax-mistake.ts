import { applyEdits, type TextEdit } from "../text/edit";
import type { TextRange } from "../text/range";
import type { YamlDocument, YamlError, YamlNode } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import type { ConfigurationProblem } from "./configuration";

/** What YAML cannot read in a project file. */
export interface SyntaxMistake {
  readonly problem: ConfigurationProblem;
  /** Whether another problem at a place only follows from what cannot be read. */
  readonly explains: (at: TextRange) => boolean;
}

/** The first mistake of the syntax: a parser that has lost its way tells of more than there are. */
export function syntaxMistake(text: string, { root, errors }: YamlDocument): SyntaxMistake | undefined {
  if (errors.length === 0) return undefined;
  const places = errors.map((error) => ({ error, at: placeOf(text, root, error) }));
  const explains = (at: TextRange): boolean =>
    places.some((place) => isBeside(text, place.at, at) || isBeside(text, place.error.at, at));
  const problem =
    tabProblem(text, errors) ?? firstOf(places.map(({ error, at }) => problemAt(text, error, at)));
  return problem && { problem, explains };
}

function firstOf(problems: readonly ConfigurationProblem[]): ConfigurationProblem | undefined {
  return problems.toSorted((a, b) => a.at.start - b.at.start)[0];
}

function problemAt(text: string, { message }: YamlError, at: TextRange): ConfigurationProblem {
  const lone = loneStar(text, at.start);
  if (lone) {
    const edits = [{ range: lone, newText: '"*"' }];
    return { at: lone, message: "The key * needs quotes.", remedies: [{ title: 'Write "*"', edits }] };
  }
  const char = text.slice(at.start, at.start + 1);
  if (isUnclosed(message) && /[[{"']/.test(char)) return { at, message: `This ${char} is not closed.` };
  if (/^Unexpected flow-(?:map|seq)-end/.test(message))
    return { at, message: `This ${char} closes nothing.` };
  if (/^Implicit (?:map )?keys/.test(message)) {
    const [line = ""] = text.slice(at.start, at.end).split(/\r?\n/);
    return {
      at: { start: at.start, end: at.start + line.length },
      message: "A colon with a blank behind it is missing.",
    };
  }
  if (message.startsWith("Nested mappings") && /^[^\n]*:\s/.test(text.slice(at.start)))
    return { at, message: 'A value with ": " in it needs quotes.' };
  return { at, message: `${message.replace(/\.$/, "")}.` };
}

/** `*: off` begins a line: to YAML that is an alias. */
function loneStar(text: string, offset: number): TextRange | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const match = /^( *)\*[ \t]*:/.exec(text.slice(lineStart));
  const start = lineStart + (match?.[1]?.length ?? 0);
  return match ? { start, end: start + 1 } : undefined;
}

function isUnclosed(message: string): boolean {
  return /^Missing closing|and end with a [\]}]$/.test(message);
}

/** What is not closed is marked where it is opened, not where the parser gave up. */
function placeOf(text: string, root: YamlNode | undefined, { at, message }: YamlError): TextRange {
  if (!isUnclosed(message)) return at;
  const chars = message.startsWith("Missing") ? /["']/ : /[[{]/;
  const opened = unclosed(text, root).filter((start) => start <= at.start && chars.test(text[start] ?? ""));
  const start = opened.at(-1);
  return start === undefined ? at : { start, end: start + 1 };
}

/** Where brackets and quotes stand that nothing closes. */
function unclosed(text: string, node: YamlNode | undefined): readonly number[] {
  if (!node || node.type === "alias") return [];
  const { start, end } = node.at;
  const closing = CLOSING.get(text[start] ?? "");
  const isClosed = end - start > 1 && text[end - 1] === closing;
  // A plain scalar cannot begin with a quote: the parser has gone on as if there were none.
  if (node.type === "scalar")
    return closing !== undefined && (node.style === "plain" || !isClosed) ? [start] : [];
  const inner = node.type === "seq" ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
  return [...(node.flow && !isClosed ? [start] : []), ...inner.flatMap((child) => unclosed(text, child))];
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ['"', '"'],
  ["'", "'"],
]);

/** On the same line, or with nothing but blanks between them. */
function isBeside(text: string, left: TextRange, right: TextRange): boolean {
  const [first, second] = left.start <= right.start ? [left, right] : [right, left];
  if (second.start <= first.end) return true;
  const between = text.slice(first.end, second.start);
  return !between.includes("\n") || between.trim() === "";
}

/** A line that begins with a tab is told as such, whatever the parser makes of it. */
function tabProblem(text: string, errors: readonly YamlError[]): ConfigurationProblem | undefined {
  const tabs = indentingTabs(text);
  const first = tabs.find(({ start, lineEnd }) =>
    errors.some(({ at, message }) =>
      message.startsWith("Tabs") ? at.start <= start : at.start >= start && at.start <= lineEnd,
    ),
  );
  if (!first) return undefined;
  const at = { start: first.start, end: first.end };
  const message = "Indent with blanks: YAML allows no tab here.";
  const edits = WIDTHS.map((width) => blanksFor(tabs, width)).find(
    (candidate) => parseDocument(applyEdits(text, candidate)).errors.length === 0,
  );
  return {
    at,
    message,
    ...(edits && { remedies: [{ title: "Indent with blanks instead of tabs", edits }] }),
  };
}

const WIDTHS = [2, 4, 8] as const;

function blanksFor(tabs: readonly TextRange[], width: number): readonly TextEdit[] {
  return tabs.map(({ start, end }) => ({
    range: { start, end },
    newText: " ".repeat(width * (end - start)),
  }));
}

/** Tabs before the first word of a line. */
function indentingTabs(text: string): readonly (TextRange & { readonly lineEnd: number })[] {
  return Array.from(
    text.matchAll(/^( *)(\t+)(.*)$/gm),
    ({ index, 0: line, 1: blanks = "", 2: tabs = "" }) => {
      const start = index + blanks.length;
      return { start, end: start + tabs.length, lineEnd: index + line.length };
    },
  );
}
