import { RULES } from "../rules/registry.generated";
import type { Fix } from "../rules/rule";
import { closest } from "../support/near-miss";
import type { FilePath } from "../text/range";
import {
  allows,
  isExpired,
  isSuppressed,
  parseSuppressions,
  type Suppression,
  type SuppressionWord,
} from "../yaml/suppress";
import { type Diagnostic, fileDiagnostic } from "./diagnostic";
import type { Snapshot } from "./snapshot";

/** Marks what comments of the file silence, and reports comments that are wrong or silence nothing. */
export function applySuppressions(
  snapshot: Snapshot,
  file: FilePath,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isOpen = snapshot.file(file)?.model.text !== undefined;
  // A file at rest is read again only where there is something to silence.
  if (!isOpen && diagnostics.length === 0) return diagnostics;
  const suppressions = suppressionsOf(snapshot, file);
  if (suppressions.length === 0) return diagnostics;
  const lines = snapshot.lines(file);
  const used = new Set<Suppression>();
  const marked = diagnostics.map((diagnostic) => {
    const finding = { ruleId: diagnostic.rule, fileRange: diagnostic.range };
    const by = isSuppressed(suppressions, lines, finding, snapshot.today);
    if (!by) return diagnostic;
    used.add(by);
    return { ...diagnostic, suppressed: true };
  });
  const own = suppressions.flatMap((suppression) =>
    aboutSuppression(suppression, file, used.has(suppression), snapshot.today),
  );
  return own.length === 0 ? marked : [...marked, ...own].sort((a, b) => a.range.start - b.range.start);
}

const parsed = new WeakMap<object, readonly Suppression[]>();

function suppressionsOf(snapshot: Snapshot, file: FilePath): readonly Suppression[] {
  const model = snapshot.file(file)?.model;
  const known = model && parsed.get(model);
  if (known) return known;
  const res = parseSuppressions(snapshot.text(file) ?? "");
  if (model?.text !== undefined) parsed.set(model, res);
  return res;
}

function aboutSuppression(
  suppression: Suppression,
  file: FilePath,
  isUsed: boolean,
  today: string,
): readonly Diagnostic[] {
  const { mistake, patterns, form, until, at } = suppression;
  if (mistake)
    return [fileDiagnostic("suppression/mistake", "warning", mistake.message, { file, ...mistake.at })];
  if (form === "end") return [];
  const unknown = patterns.filter(({ value }) => !meansSomething(value));
  if (unknown.length > 0) return unknown.map((word) => unknownRule(word, file));
  if (isUsed) return [];
  if (until && isExpired(suppression, today)) {
    const message = `This comment silenced findings until ${until.value}; renew it or remove it.`;
    return [
      fileDiagnostic("suppression/expired", "information", message, {
        file,
        start: until.start,
        end: until.end,
      }),
    ];
  }
  const message = "This comment silences nothing.";
  const fixes = [removal(file, suppression)];
  return [
    fileDiagnostic("suppression/unused", "hint", message, { file, ...at }, { tags: ["unnecessary"], fixes }),
  ];
}

function meansSomething(pattern: string): boolean {
  return knownIds().some((id) => allows(pattern, id));
}

const FILE_RULES = ["configuration/mistake"];

function knownIds(): readonly string[] {
  return [...RULES.map(({ meta }) => meta.id), ...FILE_RULES];
}

function unknownRule({ value, start, end }: SuppressionWord, file: FilePath): Diagnostic {
  const near = closest(value, knownIds());
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  const fixes: readonly Fix[] =
    near === undefined
      ? []
      : [
          {
            title: `Change the rule to "${near}"`,
            permissions: "equal",
            preferred: true,
            change: () => ({ edits: new Map([[file, [{ range: { start, end }, newText: near }]]]) }),
          },
        ];
  const message = `There is no rule "${value}".${hint}`;
  return fileDiagnostic("suppression/unknown-rule", "warning", message, { file, start, end }, { fixes });
}

function removal(file: FilePath, { at }: Suppression): Fix {
  return {
    title: "Remove the comment that silences nothing",
    permissions: "equal",
    preferred: true,
    change: (documents) => {
      const text = documents.textOf(file) ?? "";
      return { edits: new Map([[file, [{ range: withLine(text, at), newText: "" }]]]) };
    },
  };
}

/** The comment with the space before it, or its whole line where nothing else stands on it. */
function withLine(
  text: string,
  { start, end }: Suppression["at"],
): { readonly start: number; readonly end: number } {
  let from = start;
  while (from > 0 && (text[from - 1] === " " || text[from - 1] === "\t")) from--;
  const isAlone = from === 0 || text[from - 1] === "\n";
  if (!isAlone) return { start: from, end };
  const newline = text.indexOf("\n", end);
  return { start: from, end: newline === -1 ? text.length : newline + 1 };
}
