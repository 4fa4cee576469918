import type { TextRange } from "../text/range";
import { HOLE } from "./node";
import { columnOf } from "./span";

/** A `{{ … }}` of a Go template. */
export interface TemplateAction {
  readonly at: TextRange;
  /** `silent` prints nothing: comments, assignments, `break`. */
  readonly kind: "value" | "silent" | "begin" | "define" | "else" | "end";
  /** Column at which the output begins, where the pipeline ends in `indent` or `nindent`. */
  readonly indent: number | undefined;
}

export interface MaskedTemplate {
  /** As long as the template, with the same line breaks. */
  readonly text: string;
  readonly actions: readonly TemplateAction[];
  /** Actions that stand beside other text, masked by `HOLE` characters. */
  readonly holes: readonly TextRange[];
  /** Actions alone on their line that print something, masked by spaces: there may be more entries or items. */
  readonly gaps: readonly TemplateGap[];
  /** What stands between `if` and `else`, `else` and `end`, `range` and `end`: it may be there or not. */
  readonly branches: readonly TemplateBranch[];
}

export interface TemplateBranch extends TextRange {
  readonly isElse: boolean;
}

export interface TemplateGap {
  readonly at: TextRange;
  readonly column: number;
}

/** Masks every template action at equal length, so that what is left can be read as YAML. */
export function maskTemplate(text: string): MaskedTemplate {
  const actions = findActions(text);
  const { branches, definitions } = pairActions(text, actions);
  const holes: TextRange[] = [];
  const gaps: TemplateGap[] = [];
  let masked = "";
  for (const line of actionLines(text, actions)) {
    masked += text.slice(masked.length, line.start);
    masked += maskLine(text, line, holes, gaps);
  }
  masked += text.slice(masked.length);
  return {
    text: blankRanges(masked, definitions),
    actions,
    holes,
    gaps: gaps.filter(
      (gap) => !definitions.some(({ start, end }) => start <= gap.at.start && gap.at.end <= end),
    ),
    branches,
  };
}

/**
 * The template without its `else` branches, for a text that is no YAML with both; they may add what they hold.
 * Absent where there are none.
 */
export function withoutElse(template: MaskedTemplate): MaskedTemplate | undefined {
  const hidden = template.branches.filter(({ isElse }) => isElse);
  if (hidden.length === 0) return undefined;
  const gaps = hidden.map(({ start, end }): TemplateGap => {
    const content = template.text.slice(start, end);
    const first = start + Math.max(0, content.search(/\S/));
    return { at: { start, end }, column: columnOf(template.text, first) };
  });
  return {
    ...template,
    text: blankRanges(template.text, hidden),
    gaps: [...template.gaps, ...gaps].sort((a, b) => a.at.start - b.at.start),
  };
}

/** Replaces ranges by spaces, line breaks excepted. */
export function blankRanges(text: string, ranges: readonly TextRange[]): string {
  let res = "";
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < res.length) continue;
    res += text.slice(res.length, start);
    res += text.slice(start, end).replace(NOT_LINE_BREAK, " ");
  }
  return res + text.slice(res.length);
}

const NOT_LINE_BREAK = /[^\r\n]/g;

/** The actions of a template in the order of its text; one that is not closed ends with its line. */
export function findActions(text: string): TemplateAction[] {
  const res: TemplateAction[] = [];
  for (let start = text.indexOf("{{"); start >= 0; ) {
    const end = actionEnd(text, start);
    res.push({ at: { start, end }, ...describeAction(text.slice(start, end)) });
    start = text.indexOf("{{", end);
  }
  return res;
}

function actionEnd(text: string, start: number): number {
  if (COMMENT_START.test(text.slice(start, start + 6))) {
    const close = text.indexOf("*/", start);
    const end = close < 0 ? -1 : text.indexOf("}}", close);
    return end < 0 ? text.length : end + 2;
  }
  for (let at = start + 2; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || char === "'" || char === "`") {
      const close = stringEnd(text, at, char);
      if (close === undefined) break;
      at = close;
    } else if (char === "}" && text[at + 1] === "}") return at + 2;
    else if (char === "{" && text[at + 1] === "{") break;
  }
  // Half-typed: the action may end on its line all the same, after a string that does not.
  const line = lineEnd(text, start);
  const close = text.indexOf("}}", start);
  return close >= 0 && close < line ? close + 2 : line;
}

/** Where the closing quote of a Go string stands; only a raw string may span lines. */
function stringEnd(text: string, start: number, quote: string): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === quote) return at;
    if (quote === "`") continue;
    if (char === "\n") return undefined;
    if (char === "\\") at++;
  }
  return undefined;
}

const COMMENT_START = /^\{\{(?:-\s)?\s*\/\*/;
const WORD = /^\{\{-?\s*(\/\*|\$\w*\s*(?:,\s*\$\w+\s*)?:?=|[a-z]+\b)?/;
const INDENT = /\bn?indent\s+(\d{1,3})\s*\)?\s*-?\}\}$/;

function describeAction(action: string): Pick<TemplateAction, "kind" | "indent"> {
  const word = WORD.exec(action)?.[1] ?? "";
  const kind = word.endsWith("=") ? "silent" : (KINDS.get(word) ?? "value");
  const indent = kind === "value" ? INDENT.exec(action)?.[1] : undefined;
  return { kind, indent: indent === undefined ? undefined : Number(indent) };
}

const KINDS: ReadonlyMap<string, TemplateAction["kind"]> = new Map([
  ["/*", "silent"],
  ["break", "silent"],
  ["continue", "silent"],
  ["fail", "silent"],
  ["if", "begin"],
  ["range", "begin"],
  ["with", "begin"],
  ["block", "begin"],
  ["define", "define"],
  ["else", "else"],
  ["end", "end"],
]);

/** Pairs `if`, `else` and `end`; what is not closed in this document reaches to its beginning or end. */
function pairActions(
  text: string,
  actions: readonly TemplateAction[],
): { branches: TemplateBranch[]; definitions: TextRange[] } {
  const branches: TemplateBranch[] = [];
  const definitions: TextRange[] = [];
  const open: { start: number; kind: TemplateAction["kind"] }[] = [];
  const close = (end: number): void => {
    const { start, kind } = open.pop() ?? { start: 0, kind: "begin" };
    if (kind === "define") definitions.push({ start, end });
    else branches.push({ start, end, isElse: kind === "else" });
  };
  for (const { at, kind } of actions) {
    if (kind === "else" || kind === "end") close(at.start);
    if (kind === "begin" || kind === "else" || kind === "define") open.push({ start: at.end, kind });
  }
  while (open.length > 0) close(text.length);
  branches.sort((a, b) => a.start - b.start || b.end - a.end);
  return { branches, definitions };
}

/** Actions with no line break between them. */
interface ActionLine {
  readonly start: number;
  readonly end: number;
  readonly actions: readonly TemplateAction[];
}

function* actionLines(text: string, actions: readonly TemplateAction[]): Iterable<ActionLine> {
  let group: TemplateAction[] = [];
  let start = 0;
  let end = 0;
  for (const action of actions) {
    if (group.length > 0 && action.at.start <= end) {
      group.push(action);
      if (action.at.end > end) end = lineEnd(text, action.at.end);
      continue;
    }
    if (group.length > 0) yield { start, end, actions: group };
    group = [action];
    start = text.lastIndexOf("\n", action.at.start - 1) + 1;
    end = lineEnd(text, action.at.end);
  }
  if (group.length > 0) yield { start, end, actions: group };
}

function maskLine(text: string, line: ActionLine, holes: TextRange[], gaps: TemplateGap[]): string {
  // What is in a comment or alone on its line leaves nothing behind in the YAML.
  const isAlone = /^\s*(?:#|$)/.test(restOfLine(text, line));
  const before: LineState = { tail: "", quote: "", previous: "", hasComment: false };
  let masked = "";
  let at = line.start;
  const append = (part: string): void => {
    masked += part;
    goOn(before, part);
  };
  for (const action of line.actions) {
    append(text.slice(at, action.at.start));
    at = action.at.end;
    const isBlockText = BLOCK_HEADER.test(before.tail);
    if (!isAlone && !isBlockText && leavesHole(action, before, text.slice(at, line.end))) {
      // `labels:{{ toYaml .Values.labels | nindent 4 }}` needs a space before it to be a value.
      const isGlued = action.indent !== undefined && LONE_KEY.test(before.tail);
      append(isGlued ? ` ${holeFor(text, action.at).slice(1)}` : holeFor(text, action.at));
      holes.push(action.at);
      continue;
    }
    if ((isAlone || isBlockText) && action.kind === "value" && !before.hasComment) {
      gaps.push({ at: action.at, column: action.indent ?? columnOf(text, action.at.start) });
    }
    append(text.slice(action.at.start, at).replace(NOT_LINE_BREAK, " "));
  }
  return masked + text.slice(at, line.end);
}

/** What stands before an action on its line; a line may be as long as a file. */
interface LineState {
  /** The last characters. */
  tail: string;
  /** Of the quoted scalar that is still open. */
  quote: string;
  /** The last character that is no space. */
  previous: string;
  hasComment: boolean;
}

const TAIL_LENGTH = 200;

function goOn(state: LineState, part: string): void {
  state.tail = (state.tail + part.slice(-TAIL_LENGTH)).slice(-TAIL_LENGTH);
  state.hasComment ||= part.includes("#");
  for (let at = 0; at < part.length; at++) {
    const char = part.charAt(at);
    if (char === "\n") Object.assign(state, { quote: "", previous: "" });
    else if (state.quote !== "") {
      const isEscape = state.quote === '"' ? char === "\\" : char === "'" && part[at + 1] === "'";
      if (isEscape) at++;
      else if (char === state.quote) state.quote = "";
    } else if (
      (char === '"' || char === "'") &&
      (state.previous === "" || "[{,:-?".includes(state.previous))
    ) {
      state.quote = char;
    }
    if (!/\s/.test(char)) state.previous = char;
  }
}

/** The header of a block scalar at the end of a line: `key: |-`. */
const BLOCK_HEADER = /(?:^|\s)[|>][-+]?[1-9]?[-+]?\s*$/;
const LONE_KEY = /^\s*(?:-\s+)*[\w./-]+:$/;

/** Only the first line of an action is a hole, so that the scalar it stands in does not go on below. */
function holeFor(text: string, { start, end }: TextRange): string {
  const first = Math.min(end, lineEnd(text, start));
  return HOLE.repeat(first - start) + text.slice(first, end).replace(NOT_LINE_BREAK, " ");
}

function leavesHole({ kind }: TemplateAction, { tail, quote }: LineState, after: string): boolean {
  if (kind === "value" || quote !== "") return true;
  if (kind === "silent") return !/(?:^|\s)$/.test(tail) || !/^(?:\s|$)/.test(after);
  const previous = tail.trimEnd();
  // In `verbs: ["get"{{ if … }}, "list"{{ end }}]` a hole would make the list unreadable.
  if (/[[\]{},"']$/.test(previous)) return false;
  return !(kind === "begin" && /(?:^|\s)-$|:$/.test(previous) && !/\S/.test(after));
}

function restOfLine(text: string, { start, end, actions }: ActionLine): string {
  let res = "";
  let at = start;
  for (const action of actions) {
    res += text.slice(at, action.at.start);
    at = action.at.end;
  }
  return res + text.slice(at, end);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}
