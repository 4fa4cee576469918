import { type DocumentLink, DocumentLinkRequest } from "vscode-languageserver";
import { documentLinks } from "../../features/document-links";
import { describing } from "../locating";
import { rulePage } from "../rule-page";
import type { Session } from "../session";
import { toRange } from "../to-lsp";

export function registerDocumentLink(session: Session): void {
  const { connection, documents } = session;
  connection.onRequest(
    DocumentLinkRequest.type,
    describing(session, DocumentLinkRequest.method, null, (snapshot, file) =>
      documentLinks(snapshot, file).map(
        (link): DocumentLink => ({
          range: toRange(snapshot, link.range),
          target: "rule" in link ? rulePage(link.rule) : documents.uriOf(link.file),
          tooltip: "rule" in link ? `What ${link.rule} is about` : "Open the file",
        }),
      ),
    ),
  );
}
