import { type CodeAction, CodeActionKind, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import type { Diagnostic } from "../../analysis/diagnostics";
import type { Snapshot } from "../../analysis/snapshot";
import { RULES } from "../../rules/registry.generated";
import { type InsertedForm, insertSuppression } from "../../yaml/insert-suppression";
import type { Session } from "../session";
import { toWorkspaceEdit } from "../to-lsp";

const FORMS: readonly (readonly [InsertedForm, string])[] = [
  ["line", "on this line"],
  ["file", "in this file"],
];

/** Comments that silence the rule of a finding; what is found about files as such has no rule to silence. */
export function ignoreActions(
  session: Session,
  snapshot: Snapshot,
  { rule, range }: Diagnostic,
  diagnostics: LspDiagnostic[],
): CodeAction[] {
  const text = snapshot.text(range.file);
  const hasComments = !/\.json$/i.test(range.file);
  if (text === undefined || !hasComments || !RULES.some(({ meta }) => meta.id === rule)) return [];
  return FORMS.flatMap(([form, where]): CodeAction[] => {
    const title = `Ignore ${rule} ${where}`;
    const edits = new Map([[range.file, [insertSuppression(text, range.start, rule, form)]]]);
    const edit = toWorkspaceEdit(session, snapshot, title, { edits });
    return "refused" in edit ? [] : [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
}
