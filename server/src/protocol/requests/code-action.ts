import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic as LspDiagnostic,
} from "vscode-languageserver";
import type { Diagnostic } from "../../analysis/diagnostics";
import type { Snapshot } from "../../analysis/snapshot";
import { fixAll, hasSafeFix } from "../../features/fix-all";
import { ignoreFixes } from "../../features/ignore";
import type { Fix, Refusal } from "../../rules/rule";
import type { SourceChange } from "../../text/edit";
import type { FilePath, TextRange } from "../../text/range";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { FIX_ALL } from "../capabilities";
import { fromRange } from "../from-lsp";
import type { Session } from "../session";
import { toDiagnostic, toWorkspaceEdit } from "../to-lsp";

export function registerCodeAction(session: Session): void {
  const { connection, host, index } = session;
  connection.onRequest(
    CodeActionRequest.type,
    bulkhead(connection, CodeActionRequest.method, null, async (params, token) => {
      await orCancelled(index.whenReady(), token);
      return codeActions(session, host.snapshot(), params);
    }),
  );
  connection.onRequest(
    CodeActionResolveRequest.type,
    // An action that cannot be resolved is still the action, without an edit.
    (action, token) => bulkhead(connection, CodeActionResolveRequest.method, action, resolve)(action, token),
  );

  function resolve(action: CodeAction): CodeAction {
    const uri: unknown = action.data;
    if (action.edit || typeof uri !== "string") return action;
    return { ...action, ...fixAllEdit(session, host.snapshot(), toFilePath(uri)) };
  }
}

function codeActions(session: Session, snapshot: Snapshot, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const { uri } = params.textDocument;
  const file = toFilePath(uri);
  const all = session.diagnostics(snapshot, file);
  const res: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const range = fromRange(snapshot, file, params.range);
    const here = all.filter((candidate) => touches(candidate.range, range));
    const actions = here.map((diagnostic) =>
      quickFixes(session, snapshot, diagnostic, params.context.diagnostics),
    );
    res.push(...actions.flatMap(({ fixes }) => fixes), ...actions.flatMap(({ ignores }) => ignores));
  }
  // Actions on a whole file are only for those who ask for them: on saving, or in the menu of source actions.
  if (only && wants(only, FIX_ALL) && all.some(({ fixes }) => hasSafeFix(fixes))) {
    const action: CodeAction = {
      title: "Apply all Rolecall fixes that leave permissions as they are",
      kind: FIX_ALL,
    };
    res.push(
      session.client.resolvesCodeActions
        ? { ...action, data: uri }
        : { ...action, ...fixAllEdit(session, snapshot, file) },
    );
  }
  return res;
}

/** Kinds are a hierarchy: who asks for `source` gets `source.fixAll.rolecall` too. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`)) ?? true;
}

function touches(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function quickFixes(
  session: Session,
  snapshot: Snapshot,
  diagnostic: Diagnostic,
  shown: readonly LspDiagnostic[],
): { readonly fixes: CodeAction[]; readonly ignores: CodeAction[] } {
  const own = toDiagnostic(session, snapshot, diagnostic);
  const diagnostics = [shown.find((candidate) => isSame(candidate, own)) ?? own];
  const ignores = ignoreFixes(snapshot, diagnostic, session.workspaceFolder(diagnostic.range.file));
  return { fixes: diagnostic.fixes.flatMap(toActions), ignores: ignores.flatMap(toActions) };

  function toActions(fix: Fix): CodeAction[] {
    const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics };
    const change = editOf(session, snapshot, fix.title, fix.change(snapshot));
    if ("refused" in change) {
      return session.client.showsDisabledActions ? [{ ...action, disabled: { reason: change.refused } }] : [];
    }
    return [{ ...action, ...change, ...(fix.preferred === true && { isPreferred: true }) }];
  }
}

function isSame(a: LspDiagnostic, b: LspDiagnostic): boolean {
  return a.code === b.code && a.message === b.message && JSON.stringify(a.range) === JSON.stringify(b.range);
}

function editOf(
  session: Session,
  snapshot: Snapshot,
  label: string,
  change: SourceChange | Refusal,
): Pick<CodeAction, "edit"> | Refusal {
  if ("refused" in change) return change;
  const edit = toWorkspaceEdit(session, snapshot, label, change);
  return "refused" in edit ? edit : { edit };
}

function fixAllEdit(session: Session, snapshot: Snapshot, file: FilePath): Pick<CodeAction, "edit"> {
  const edits = new Map([[file, fixAll(snapshot, file)]]);
  const edit = toWorkspaceEdit(session, snapshot, "", { edits });
  return "refused" in edit ? {} : { edit };
}
