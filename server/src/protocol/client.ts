import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { FilePath } from "../text/range";
import { fromSystemPath, isOnDisk, toFilePath } from "../workspace/paths";

/** What the editor can do, as far as the server acts on it. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly showsProgress: boolean;
  readonly resolvesCodeActions: boolean;
  readonly showsDisabledActions: boolean;
  readonly appliesDocumentChanges: boolean;
  readonly createsFiles: boolean;
  readonly confirmsChanges: boolean;
  readonly rendersMarkdown: boolean;
  readonly completion: {
    readonly snippets: boolean;
    readonly labelDetails: boolean;
    /** The range that all items replace may be said once. */
    readonly sharesRange: boolean;
    /** Documentation is asked for when an item is looked at. */
    readonly resolves: boolean;
    readonly rendersMarkdown: boolean;
  };
  readonly linksDefinitions: boolean;
  readonly preparesRenames: boolean;
  readonly nestsSymbols: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Commands of the editor that a code lens may run, as it announces them under `experimental.commands`. */
  readonly commands: ReadonlySet<string>;
  readonly diagnostics: {
    readonly related: boolean;
    readonly tags: boolean;
    readonly codeDescription: boolean;
  };
}

export function clientOf({ workspace, textDocument, window, experimental }: ClientCapabilities): Client {
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const item = textDocument?.completion?.completionItem;
  const shown = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const pushed = textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    resolvesCodeActions: action?.resolveSupport?.properties.includes("edit") === true,
    showsDisabledActions: action?.disabledSupport === true,
    appliesDocumentChanges: edit?.documentChanges === true,
    createsFiles: edit?.documentChanges === true && edit.resourceOperations?.includes("create") === true,
    confirmsChanges: edit?.changeAnnotationSupport !== undefined,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    commands: commandsOf(experimental),
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes("markdown") !== false,
    completion: {
      snippets: item?.snippetSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
      sharesRange: textDocument?.completion?.completionList?.itemDefaults?.includes("editRange") === true,
      resolves: item?.resolveSupport?.properties.includes("documentation") === true,
      rendersMarkdown: item?.documentationFormat?.includes("markdown") !== false,
    },
    diagnostics: {
      related: (shown?.relatedInformation ?? pushed?.relatedInformation) === true,
      tags: (shown?.tagSupport ?? pushed?.tagSupport) !== undefined,
      codeDescription: (shown?.codeDescriptionSupport ?? pushed?.codeDescriptionSupport) === true,
    },
  };
}

function commandsOf(experimental: unknown): ReadonlySet<string> {
  const commands = memberOf(memberOf(experimental, "commands"), "commands");
  return new Set(Array.isArray(commands) ? commands.filter((name) => typeof name === "string") : []);
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** Folders to index; a client may name several, one, or none. */
export function foldersOf(params: InitializeParams): readonly FilePath[] {
  const { workspaceFolders } = params;
  if (workspaceFolders) return onDisk(workspaceFolders.map(({ uri }) => toFilePath(uri)));
  // Clients from before workspace folders have one root, and older ones only its path.
  const { rootUri, rootPath } = legacyRoot(params);
  if (rootUri !== undefined) return onDisk([toFilePath(rootUri)]);
  return rootPath === undefined ? [] : onDisk([fromSystemPath(rootPath)]);
}

export function onDisk(folders: readonly FilePath[]): readonly FilePath[] {
  return folders.filter(isOnDisk);
}

/** The members are deprecated in the protocol's types, and null or absent where a client has no root. */
function legacyRoot(params: object): { readonly rootUri?: string; readonly rootPath?: string } {
  const text = (key: string): string | undefined => {
    const value = memberOf(params, key);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const rootUri = text("rootUri");
  const rootPath = text("rootPath");
  return { ...(rootUri !== undefined && { rootUri }), ...(rootPath !== undefined && { rootPath }) };
}
