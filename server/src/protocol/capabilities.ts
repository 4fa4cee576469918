import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { Client } from "./client";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rolecall`;

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    callHierarchyProvider: true,
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    renameProvider: client.preparesRenames ? { prepareProvider: true } : true,
    completionProvider: {
      // What begins a value, an item, a quoted text, or the next part of a name.
      triggerCharacters: [" ", '"', "'", "[", ",", "/", ":"],
      resolveProvider: client.completion.resolves,
      completionItem: { labelDetailsSupport: true },
    },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      resolveProvider: client.resolvesCodeActions,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: "rolecall",
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
