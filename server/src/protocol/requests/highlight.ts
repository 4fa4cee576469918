import {
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
} from "vscode-languageserver";
import { highlights } from "../../features/highlight";
import { locating } from "../locating";
import type { Session } from "../session";
import { toRange } from "../to-lsp";

export function registerHighlight(session: Session): void {
  session.connection.onRequest(
    DocumentHighlightRequest.type,
    locating(session, DocumentHighlightRequest.method, null, (snapshot, file, offset) => {
      const found = highlights(snapshot, file, offset).map(
        ({ range, isDeclaration }): DocumentHighlight => ({
          range: toRange(snapshot, range),
          kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }),
      );
      // Where Rolecall has nothing to say, the editor marks equal words.
      return found.length > 0 ? found : null;
    }),
  );
}
