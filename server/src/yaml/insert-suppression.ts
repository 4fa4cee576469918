import type { TextEdit } from "../text/edit";
import { scanComments, type ScannedLine, type ScannedText } from "./comments";
import { newlineOf } from "./layout";
import { parseSuppressions, type Suppression } from "./suppress";
import { PREFIX } from "./suppression-start";

/** The forms that an "ignore" action writes. */
export type InsertedForm = "line" | "next-line" | "file";

/** The comment that silences a rule. */
export function suppressionText(ruleId: string, form: InsertedForm, reason?: string): string {
  const verb = form === "line" ? "allow" : `allow-${form}`;
  return `# ${PREFIX} ${verb} ${ruleId}${reason ? ` -- ${reason}` : ""}`;
}

/**
 * Silences a rule for the finding at an offset of a file, or for the whole file.
 * A comment that silences other rules there already gets one more; where a line cannot take a comment
 * the line above does, and where that cannot either, the file.
 */
export function insertSuppression(
  text: string,
  offset: number,
  ruleId: string,
  form: InsertedForm,
): TextEdit {
  const scanned = scanComments(text);
  const suppressions = parseSuppressions(text);
  if (form === "file") return insertInFile(text, scanned, suppressions, ruleId);
  const line = lineOf(scanned, offset);
  const own = scanned.lines[line];
  if (!own) return insertInFile(text, scanned, suppressions, ruleId);
  const joined = joinable(suppressions, line, form === "line" ? ["line", "next-line"] : ["next-line"]);
  if (joined) return withRule(joined, ruleId);
  const hasComment = scanned.comments.some(
    (comment) => own.start <= comment.at.start && comment.at.start < own.end,
  );
  if (form === "line" && !hasComment && !own.endsInScalar) {
    const end = own.start + text.slice(own.start, own.end).trimEnd().length;
    return { range: { start: end, end: own.end }, newText: ` ${suppressionText(ruleId, "line")}` };
  }
  if (own.startsInScalar) return insertInFile(text, scanned, suppressions, ruleId);
  const indent = /^\s*/.exec(text.slice(own.start, own.end))?.[0].replace("\uFEFF", "") ?? "";
  return insertLine(text, firstColumn(text, own), indent + suppressionText(ruleId, "next-line"));
}

/** Below the license and the `---` that a file begins with. */
function insertInFile(
  text: string,
  scanned: ScannedText,
  suppressions: readonly Suppression[],
  ruleId: string,
): TextEdit {
  const joined = suppressions.find(
    (suppression) => suppression.form === "file" && isPlainlyJoined(suppression),
  );
  if (joined) return withRule(joined, ruleId);
  const comment = suppressionText(ruleId, "file");
  for (const [index, line] of scanned.lines.entries()) {
    const content = text.slice(firstColumn(text, line), line.end);
    if (/^(?:#|%|---\s*(?:#.*)?$)/.test(content)) continue;
    const at = index === 0 ? firstColumn(text, line) : line.start;
    if (!content.startsWith("{{-")) return insertLine(text, at, comment);
    // The action takes away the line break before it, so that a plain comment would swallow what it prints.
    return insertLine(text, at, `{{- /* ${comment.slice(2)} */}}`);
  }
  const newline = newlineOf(text);
  const before = text === "" || /[\r\n]$/.test(text) ? "" : newline;
  return { range: { start: text.length, end: text.length }, newText: `${before}${comment}${newline}` };
}

function joinable(
  suppressions: readonly Suppression[],
  line: number,
  forms: readonly Suppression["form"][],
): Suppression | undefined {
  return suppressions.find(
    (suppression) =>
      forms.includes(suppression.form) && suppression.lines.first === line && isPlainlyJoined(suppression),
  );
}

/** A rule may join where it would not get the end or the reason that was given for another. */
function isPlainlyJoined({ mistake, until, reason }: Suppression): boolean {
  return mistake === undefined && until === undefined && reason === undefined;
}

function withRule({ patterns, at }: Suppression, ruleId: string): TextEdit {
  const last = patterns.at(-1)?.end ?? at.end;
  return { range: { start: last, end: last }, newText: `, ${ruleId}` };
}

function insertLine(text: string, at: number, line: string): TextEdit {
  return { range: { start: at, end: at }, newText: line + newlineOf(text) };
}

/** The start of a line, behind a byte order mark. */
function firstColumn(text: string, { start }: ScannedLine): number {
  return text[start] === "\uFEFF" ? start + 1 : start;
}

function lineOf({ lines }: ScannedText, offset: number): number {
  return Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= offset),
  );
}
