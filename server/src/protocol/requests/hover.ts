import { type Hover, HoverRequest, MarkupKind } from "vscode-languageserver";
import { hover } from "../../features/hover";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { fromPosition } from "../from-lsp";
import type { Session } from "../session";
import { linkTarget, toRange } from "../to-lsp";

export function registerHover(session: Session): void {
  const { connection, client, host, index, settings } = session;
  connection.onRequest(
    HoverRequest.type,
    bulkhead(connection, HoverRequest.method, null, async (params, token): Promise<Hover | null> => {
      // Half of the workspace would give half of the permissions.
      await orCancelled(index.whenReady(), token);
      const file = toFilePath(params.textDocument.uri);
      const { hover: options } = settings(file);
      const snapshot = host.snapshot();
      if (!options.enable || !snapshot.configuration(file).enable) return null;
      const offset = fromPosition(snapshot, file, params.position);
      const found = hover(snapshot, file, offset, {
        maxRows: options.maxRows,
        linkTarget: linkTarget(session),
      });
      if (!found) return null;
      const kind = client.rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { contents: { kind, value: found.markdown }, range: toRange(snapshot, found.range) };
    }),
  );
}
