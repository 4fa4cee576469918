import { type InlayHint, InlayHintRequest } from "vscode-languageserver";
import { inlayHints } from "../../features/inlay-hints";
import { fromRange } from "../from-lsp";
import { describing } from "../locating";
import type { Session } from "../session";
import { toRange } from "../to-lsp";

export function registerInlayHint(session: Session): void {
  session.connection.onRequest(
    InlayHintRequest.type,
    describing(session, InlayHintRequest.method, null, (snapshot, file, params) => {
      if (!snapshot.configuration(file).inlayHints) return null;
      return inlayHints(snapshot, file, fromRange(snapshot, file, params.range)).map(
        ({ at, label, tooltip }): InlayHint => ({
          position: toRange(snapshot, at).end,
          label,
          tooltip,
          paddingLeft: true,
        }),
      );
    }),
  );
}
