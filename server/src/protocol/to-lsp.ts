import {
  type CreateFile,
  type Diagnostic as LspDiagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
  type TextDocumentEdit,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Diagnostic } from "../analysis/diagnostics";
import type { Snapshot } from "../analysis/snapshot";
import type { Severity } from "../rules/rule";
import type { SourceChange, TextEdit } from "../text/edit";
import { lineColumn } from "../text/line-index";
import type { FilePath, FileRange } from "../text/range";
import { rulePage } from "./rule-page";
import type { Session } from "./session";

export function toRange(snapshot: Snapshot, { file, start, end }: FileRange): Range {
  const lines = snapshot.lines(file);
  return { start: lineColumn(lines, start), end: lineColumn(lines, end) };
}

export function toLocation({ documents }: Session, snapshot: Snapshot, range: FileRange): Location {
  return { uri: documents.uriOf(range.file), range: toRange(snapshot, range) };
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

const TAGS = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
} as const satisfies Record<Diagnostic["tags"][number], DiagnosticTag>;

export function toDiagnostic(session: Session, snapshot: Snapshot, diagnostic: Diagnostic): LspDiagnostic {
  const { client, documents } = session;
  const { rule, severity, message, range, tags, related } = diagnostic;
  const shown = related.slice(0, MAX_RELATED);
  return {
    range: toRange(snapshot, range),
    severity: SEVERITIES[severity],
    code: rule,
    ...(client.diagnostics.codeDescription && { codeDescription: { href: rulePage(rule) } }),
    source: "rolecall",
    message,
    ...(client.diagnostics.tags && tags.length > 0 && { tags: tags.map((tag) => TAGS[tag]) }),
    ...(client.diagnostics.related &&
      shown.length > 0 && {
        relatedInformation: shown.map((place) => ({
          location: { uri: documents.uriOf(place.range.file), range: toRange(snapshot, place.range) },
          message: place.message,
        })),
      }),
  };
}

const MAX_RELATED = 10;

/** Where a link in Markdown leads: editors understand a line in the fragment. */
export function linkTarget({ documents }: Session): (file: FilePath, line: number) => string {
  return (file, line) => `${documents.uriOf(file)}#L${line + 1}`;
}

/** The edit for an editor, or why it cannot apply it. */
export function toWorkspaceEdit(
  session: Session,
  snapshot: Snapshot,
  label: string,
  { edits, created = new Map<FilePath, string>() }: SourceChange,
): WorkspaceEdit | { readonly refused: string } {
  const { client, documents } = session;
  if (created.size > 0 && !client.createsFiles)
    return { refused: "This editor does not let a fix create files." };
  if (!client.appliesDocumentChanges) {
    const changes: Record<string, LspTextEdit[]> = {};
    for (const [file, list] of edits)
      changes[documents.uriOf(file)] = list.map((edit) => toTextEdit(snapshot, file, edit));
    return { changes };
  }
  const needsConfirmation = edits.size + created.size > 1 && client.confirmsChanges;
  const annotation = needsConfirmation ? { annotationId: ANNOTATION } : {};
  const creations = [...created].flatMap(([file, text]): (CreateFile | TextDocumentEdit)[] => {
    const uri = documents.uriOf(file);
    const insertion = { range: START, newText: text, ...annotation };
    return [
      { kind: "create", uri, options: { ignoreIfExists: false, overwrite: false }, ...annotation },
      { textDocument: { uri, version: null }, edits: [insertion] },
    ];
  });
  const modifications = [...edits].map(
    ([file, list]): TextDocumentEdit => ({
      textDocument: { uri: documents.uriOf(file), version: documents.get(file)?.version ?? null },
      edits: list.map((edit) => ({ ...toTextEdit(snapshot, file, edit), ...annotation })),
    }),
  );
  return {
    documentChanges: [...creations, ...modifications],
    ...(needsConfirmation && { changeAnnotations: { [ANNOTATION]: { label, needsConfirmation: true } } }),
  };
}

const ANNOTATION = "rolecall";
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function toTextEdit(snapshot: Snapshot, file: FilePath, { range, newText }: TextEdit): LspTextEdit {
  return { range: toRange(snapshot, { file, ...range }), newText };
}
