import { createHash } from "node:crypto";
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from "vscode-languageserver";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { lspDiagnostics } from "../publish";
import type { Session } from "../session";

export function registerDiagnostic(session: Session): void {
  const { connection, index, publisher } = session;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.onRequest(
    DocumentDiagnosticRequest.type,
    bulkhead(connection, DocumentDiagnosticRequest.method, nothing, async (params, token) => {
      // What is undeclared is only known when every file has been read.
      await orCancelled(index.whenReady(), token);
      const file = toFilePath(params.textDocument.uri);
      const items = lspDiagnostics(session, file);
      const signature = JSON.stringify(items);
      publisher.answered(file, signature);
      const resultId = resultIdOf(signature);
      return resultId === params.previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
}

/** Made of the findings alone, so that the server has nothing to remember. */
export function resultIdOf(signature: string): string {
  return createHash("sha1").update(signature).digest("base64");
}
