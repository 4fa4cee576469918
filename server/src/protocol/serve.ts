import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  type ProtocolNotificationType,
} from "vscode-languageserver";
import { AnalysisHost } from "../analysis/host";
import type { FilePath } from "../text/range";
import { toFilePath } from "../workspace/paths";
import { createTextCache } from "../workspace/text-cache";
import { createWorkspaceIndex } from "../workspace/workspace-index";
import { guarded, logFailure } from "./bulkhead";
import { type Client, foldersOf, onDisk } from "./client";
import {
  askForSettings,
  innermost,
  scopeOf,
  settingsFor,
  type SettingsState,
  sourcesOf,
  stateOf,
} from "./configure";
import { createDocuments } from "./documents";
import { createFindings } from "./findings";
import { createOverlay } from "./overlay";
import { createPublisher } from "./publish";
import { createRefresh } from "./refresh";
import { registerForChanges } from "./register-for-changes";
import { registerRequests } from "./requests/register";
import type { Session } from "./session";
import { createStatus } from "./status";

/** Everything behind the answer to `initialize`: loaded after it, so that an editor sees the server start at once. */
export function serve(connection: Connection, client: Client, params: InitializeParams): void {
  let folders = foldersOf(params);
  let state: SettingsState = stateOf(params.initializationOptions, folders);
  let asked = 0;
  const host = new AnalysisHost({ readText: createTextCache(Number.POSITIVE_INFINITY), today });
  const documents = createDocuments();
  const overlay = createOverlay(host, documents, () => state.window.maxFileSize);
  const index = createWorkspaceIndex({
    host,
    openFiles: documents.files,
    isOpen: documents.has,
    onProgress: (done, total) => status.indexing(done, total),
    onSettled: () => {
      overlay.reconsider();
      session.publisher.refresh();
      refresh();
      status.settled();
      setImmediate(warmUp);
    },
    onError: (error) => logFailure(connection, "indexing", undefined, error),
  });
  const refresh = createRefresh(connection, client);
  const status = createStatus(connection, client, host, index);
  const session: Session = {
    connection,
    client,
    host,
    documents,
    index,
    publisher: createPublisher(() => session),
    settings: (file) => settingsFor(state, file),
    workspaceFolder: (file) => innermost(folders, file),
    diagnostics: createFindings(),
  };

  /** The tables of names are made when first asked for, which nobody shall wait for. */
  function warmUp(): void {
    const nobody = { kind: "ServiceAccount", namespace: "", name: "" } as const;
    const answers = host.snapshot().index();
    answers.references(nobody);
    answers.declarations(nobody);
  }

  /** Takes over what the editor answers, or else what it pushed; an answer that a newer one overtook is dropped. */
  async function configure(pushed: unknown = state.section): Promise<void> {
    const own = ++asked;
    const known = stateOf(pushed, folders);
    const answer = await askForSettings(connection, client, folders, known.section);
    if (own !== asked) return;
    state = answer ?? known;
    host.applyChange({ settings: sourcesOf(state) });
    index.rescan(scopeOf(state));
  }

  function takeText(file: FilePath | undefined, uri: string): void {
    if (file === undefined) throw new Error(`${uri} is not open.`);
    const others = overlay.take(file);
    session.publisher.edited(file, others);
    if (others === "affected") refresh();
    status.edited();
  }

  const { onNotification } = guardedNotifications(connection);
  onNotification(InitializedNotification.type, () => {
    void registerForChanges(connection, client);
    void configure();
  });
  onNotification(DidChangeConfigurationNotification.type, (change) => {
    const pushed: unknown = change.settings;
    void configure(pushed ?? undefined);
  });
  onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const removed = new Set(event.removed.map(({ uri }) => toFilePath(uri)));
    const added = onDisk(event.added.map(({ uri }) => toFilePath(uri)));
    folders = [...new Set([...folders.filter((folder) => !removed.has(folder)), ...added])];
    void configure();
  });
  onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) =>
    index.touch(changes.map(({ uri }) => toFilePath(uri))),
  );
  onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) =>
    takeText(documents.open(textDocument), textDocument.uri),
  );
  onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) =>
    takeText(documents.change(textDocument, contentChanges), textDocument.uri),
  );
  onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    const file = documents.close(textDocument.uri);
    if (file === undefined) return;
    index.release(file);
    session.publisher.closed(file);
    status.edited();
  });
  registerRequests(session);
}

/** ISO date of the day, where the user is. */
function today(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** Notifications that a failure in one of them does not end. */
function guardedNotifications(connection: Connection): {
  readonly onNotification: <P, RO>(
    type: ProtocolNotificationType<P, RO>,
    handler: (params: P) => void,
  ) => void;
} {
  return {
    onNotification: (type, handler) => {
      connection.onNotification(type, guarded(connection, type.method, handler));
    },
  };
}
