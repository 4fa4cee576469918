import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from "vscode-languageserver";
import type { Snapshot } from "../../analysis/snapshot";
import { documentSymbols, type ObjectSymbol, workspaceSymbols } from "../../features/symbols";
import { bulkhead, orCancelled } from "../bulkhead";
import { describing } from "../locating";
import type { Session } from "../session";
import { SYMBOL_KINDS } from "../symbol-kinds";
import { toLocation, toRange } from "../to-lsp";

export function registerSymbols(session: Session): void {
  const { client, connection, host, index } = session;
  connection.onRequest(
    DocumentSymbolRequest.type,
    describing(session, DocumentSymbolRequest.method, null, (snapshot, file) => {
      const symbols = documentSymbols(snapshot, file);
      if (client.nestsSymbols) return symbols.map((symbol) => toSymbol(snapshot, symbol));
      return symbols.map(
        ({ title, type, name }): SymbolInformation => ({
          name: title,
          kind: SYMBOL_KINDS[type],
          location: toLocation(session, snapshot, name),
        }),
      );
    }),
  );
  connection.onRequest(
    WorkspaceSymbolRequest.type,
    bulkhead(connection, WorkspaceSymbolRequest.method, null, async ({ query }, token) => {
      await orCancelled(index.whenReady(), token);
      const snapshot = host.snapshot();
      return workspaceSymbols(snapshot, query, MOST).map(
        ({ title, type, namespace, name }): SymbolInformation => ({
          name: title,
          kind: SYMBOL_KINDS[type],
          ...(namespace !== undefined && { containerName: namespace }),
          location: toLocation(session, snapshot, name),
        }),
      );
    }),
  );
}

/** Whoever types on gets others; each symbol costs a look into its file. */
const MOST = 256;

function toSymbol(snapshot: Snapshot, { title, type, range, name, children }: ObjectSymbol): DocumentSymbol {
  return {
    name: title,
    kind: SYMBOL_KINDS[type],
    range: toRange(snapshot, range),
    selectionRange: toRange(snapshot, name),
    children: children.map((child) => toSymbol(snapshot, child)),
  };
}
