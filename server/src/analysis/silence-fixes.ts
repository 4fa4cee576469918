import { knownPatterns } from "../rules/metas";
import { changeDocument } from "../rules/fix";
import { meaningOfPeer } from "../rules/peer-rules";
import type { Fix } from "../rules/rule";
import { closest } from "../support/near-miss";
import type { TextEdit } from "../text/edit";
import type { FilePath, TextRange } from "../text/range";
import { removeEntry, setScalar } from "../yaml/edit";
import type { Suppression, SuppressionWord } from "../yaml/suppress";
import type { SuppressionMistake } from "../yaml/suppression-start";
import { ALLOW_ANNOTATION, type AllowEntry, withoutRules } from "./allow-annotation";

/** A comment, or a part of the annotation of an object. */
export type Silencer = Suppression | AllowEntry;

export function isComment(silencer: Silencer): silencer is Suppression {
  return "form" in silencer;
}

/** What a reason begins with. */
export function reasonMark(silencer: Silencer): string {
  return isComment(silencer) ? "--" : ":";
}

/** What a word that names no rule was meant to be; rules that are `likely` come first. */
export function meaningOf(
  file: FilePath,
  silencer: Silencer,
  word: SuppressionWord,
  likely: ReadonlySet<string>,
): { readonly hint: string; readonly fixes: readonly Fix[] } {
  const { value, start } = word;
  const peer = meaningOfPeer(value, likely);
  if (peer) return { hint: ` ${peer.hint}`, fixes: changesTo(file, word, peer.rules) };
  const near = closest(value, knownPatterns());
  if (near === undefined) {
    const isFirst = silencer.patterns[0]?.start === start;
    return { hint: isFirst ? "" : ` A reason begins with "${reasonMark(silencer)}".`, fixes: [] };
  }
  return { hint: ` Did you mean "${near}"?`, fixes: changesTo(file, word, [near]) };
}

/** Of several rules none is to be taken without thinking. */
function changesTo(
  file: FilePath,
  { value, start, end }: SuppressionWord,
  rules: readonly string[],
): readonly Fix[] {
  // What is written with escapes in an annotation has no place of its own.
  if (end - start !== value.length) return [];
  const fixes = rules.map((rule) =>
    fixOf(file, `Change the rule to "${rule}"`, () => [{ range: { start, end }, newText: rule }]),
  );
  return fixes.length === 1 ? fixes : fixes.map((fix) => ({ ...fix, preferred: false, onRequest: true }));
}

/** Writes what was meant to stand at the place of a mistake. */
export function mendingOf(file: FilePath, { at, meant }: SuppressionMistake): readonly Fix[] {
  if (meant === undefined) return [];
  return [fixOf(file, `Write "${meant.trim()}"`, () => [{ range: at, newText: meant }])];
}

/** Takes away a comment, or a part of an annotation. */
export function removalOfAll(file: FilePath, silencer: Silencer): Fix {
  if (isComment(silencer)) {
    const title = "Remove the comment that silences nothing";
    const edits = (text: string): TextEdit[] => [{ range: withLine(text, silencer.at), newText: "" }];
    return { ...fixOf(file, title, edits), onRequest: true };
  }
  return annotationFix(silencer, "Remove the annotation that silences nothing", silencer.patterns);
}

/** Takes away one of several rules. */
export function removalOfRule(file: FilePath, silencer: Silencer, word: SuppressionWord): Fix {
  const title = `Remove "${word.value}", which silences nothing here`;
  if (!isComment(silencer)) return annotationFix(silencer, title, [word]);
  const index = silencer.patterns.indexOf(word);
  const before = silencer.patterns[index - 1];
  const after = silencer.patterns[index + 1];
  const range = before
    ? { start: before.end, end: word.end }
    : { start: word.start, end: after?.start ?? word.end };
  return { ...fixOf(file, title, () => [{ range, newText: "" }]), onRequest: true };
}

function fixOf(file: FilePath, title: string, edits: (text: string) => readonly TextEdit[]): Fix {
  return {
    title,
    permissions: "equal",
    preferred: true,
    change: (documents) => ({ edits: new Map([[file, edits(documents.textOf(file) ?? "")]]) }),
  };
}

/** The comment with the space before it, or its whole line where nothing else stands on it. */
function withLine(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > 0 && (text[from - 1] === " " || text[from - 1] === "\t")) from--;
  const isAlone = from === 0 || text[from - 1] === "\n";
  if (!isAlone) return { start: from, end };
  const newline = text.indexOf("\n", end);
  return { start: from, end: newline === -1 ? text.length : newline + 1 };
}

/** The annotation without some rules; nothing of it is left where it named no other. */
function annotationFix(entry: AllowEntry, title: string, words: readonly SuppressionWord[]): Fix {
  return {
    title,
    permissions: "equal",
    preferred: true,
    onRequest: true,
    change: (documents) =>
      changeDocument(documents, entry.object, ({ document, text }, path) => {
        const annotations = [...path, "metadata", "annotations"];
        const left = withoutRules(
          entry,
          words.map(({ value }) => value),
        );
        return left === ""
          ? removeEntry(document, text, annotations, ALLOW_ANNOTATION)
          : setScalar(document, text, [...annotations, ALLOW_ANNOTATION], left);
      }),
  };
}
