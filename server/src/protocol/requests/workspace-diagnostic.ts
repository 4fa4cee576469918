import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { runInSlices } from "../../workspace/slices";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { lspDiagnostics } from "../publish";
import type { Session } from "../session";
import { resultIdOf } from "./diagnostic";

type Reports = readonly WorkspaceDocumentDiagnosticReport[];

export function registerWorkspaceDiagnostic(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    WorkspaceDiagnosticRequest.type,
    bulkhead(connection, WorkspaceDiagnosticRequest.method, { items: [] }, async (params, token) => ({
      items: [...(await nextReports(session, params, token))],
    })),
  );
}

/** Editors ask again after each answer, so an answer waits for news; one that takes no partial results does not. */
async function nextReports(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<Reports> {
  const { index, publisher, settings } = session;
  await orCancelled(index.whenReady(), token);
  for (;;) {
    const change = publisher.nextChange();
    const isWanted = settings().diagnosticsMode === "workspace";
    const reports =
      isWanted || params.previousResultIds.length > 0 ? await changedReports(session, params, token) : [];
    if (reports && (reports.length > 0 || params.partialResultToken === undefined)) return reports;
    await orCancelled(change, token);
    await orCancelled(new Promise((resume) => setTimeout(resume, PAUSE)), token);
  }
}

/** In milliseconds: somebody who types makes a change with every key. */
const PAUSE = 100;

/** Reports of the files whose findings the editor does not have yet; `undefined` when a change came in between. */
async function changedReports(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<Reports | undefined> {
  const snapshot = session.host.snapshot();
  const known = new Map(previousResultIds.map(({ uri, value }) => [toFilePath(uri), value]));
  const isOutdated = (): boolean => token.isCancellationRequested || session.host.snapshot() !== snapshot;
  return runInSlices(collect(), isOutdated);

  function* collect(): Generator<undefined, Reports> {
    const res: WorkspaceDocumentDiagnosticReport[] = [];
    const isWanted = session.settings().diagnosticsMode === "workspace";
    const files = isWanted ? new Set([...snapshot.files(), ...known.keys()]) : known.keys();
    for (const file of files) {
      const items = isWanted ? lspDiagnostics(session, file) : [];
      const resultId = resultIdOf(JSON.stringify(items));
      const before = known.get(file) ?? NO_FINDINGS;
      if (resultId !== before) {
        const uri = session.documents.uriOf(file);
        const version = session.documents.get(file)?.version ?? null;
        res.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items });
      }
      yield;
    }
    return res;
  }
}

const NO_FINDINGS = resultIdOf("[]");
