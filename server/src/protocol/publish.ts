import {
  type Connection,
  type Diagnostic as LspDiagnostic,
  DiagnosticRefreshRequest,
} from "vscode-languageserver";
import type { FilePath } from "../text/range";
import { logFailure } from "./bulkhead";
import type { Publisher } from "./publisher";
import type { Session } from "./session";
import { toDiagnostic } from "./to-lsp";

/** The findings of a file as the editor gets them. */
export function lspDiagnostics(session: Session, file: FilePath): LspDiagnostic[] {
  const snapshot = session.host.snapshot();
  return session.diagnostics(snapshot, file).map((diagnostic) => toDiagnostic(session, snapshot, diagnostic));
}

export function createPublisher(getSession: () => Session): Publisher {
  /** What the editor knows of each file. */
  const known = new Map<FilePath, string>();
  /** Milliseconds that the last look at a file took. */
  const costs = new Map<FilePath, number>();
  const delayed = new Set<FilePath>();
  let generation = 0;
  /** The editor holds findings that are not true anymore, and was not told yet. */
  let isStale = false;
  let change = newSignal();

  function edited(file: FilePath, others: "unaffected" | "affected"): void {
    announce();
    const session = getSession();
    if (!session.index.isReady()) return;
    if (!session.client.pullsDiagnostics) publishSoon(file);
    if (others === "affected") void lookAtOthers(file);
  }

  /** At once, unless the file is so large that typing would wait: then so much later as a look takes. */
  function publishSoon(file: FilePath): void {
    const cost = costs.get(file) ?? 0;
    if (cost < SLOW) {
      publish(file, "always");
      return;
    }
    if (delayed.has(file)) return;
    delayed.add(file);
    setTimeout(
      () => {
        delayed.delete(file);
        if (getSession().documents.has(file)) publish(file, "always");
      },
      Math.min(cost, LONGEST_DELAY),
    );
  }

  function publish(file: FilePath, when: "always" | "changed"): void {
    const { connection, documents } = getSession();
    const diagnostics = look(file);
    if (!diagnostics) return;
    const signature = JSON.stringify(diagnostics);
    // Of an open document the editor is told once that nothing is wrong; of the others nothing is expected.
    const before = known.get(file) ?? (documents.has(file) ? undefined : "[]");
    if (when === "changed" && before === signature) return;
    known.set(file, signature);
    const version = documents.get(file)?.version;
    void connection.sendDiagnostics({
      uri: documents.uriOf(file),
      ...(version !== undefined && { version }),
      diagnostics,
    });
  }

  /** One file that cannot be judged must not hide the findings of the others. */
  function look(file: FilePath): LspDiagnostic[] | undefined {
    const session = getSession();
    const start = performance.now();
    try {
      return lspDiagnostics(session, file);
    } catch (error) {
      logFailure(session.connection, "diagnostics", { textDocument: { uri: file } }, error);
      return undefined;
    } finally {
      costs.set(file, performance.now() - start);
    }
  }

  /** One file a turn of the event loop, so that requests come in between; a newer change starts anew. */
  async function lookAtOthers(edited?: FilePath): Promise<void> {
    const session = getSession();
    const own = ++generation;
    const shown = new Set<FilePath>();
    for (const file of filesToShow(session)) {
      shown.add(file);
      if (file === edited) continue;
      await new Promise((resume) => setImmediate(resume));
      if (own !== generation) return;
      if (session.client.pullsDiagnostics) isStale = differs(file) || isStale;
      else publish(file, "changed");
    }
    if (!session.client.pullsDiagnostics)
      for (const file of known.keys()) if (!shown.has(file)) withdraw(file);
    if (!isStale) return;
    isStale = false;
    if (session.client.refreshesDiagnostics) await askToRefresh(session.connection);
  }

  function withdraw(file: FilePath): void {
    const { connection, documents } = getSession();
    known.delete(file);
    void connection.sendDiagnostics({ uri: documents.uriOf(file), diagnostics: [] });
  }

  /** Whether the editor would get something else now; it is asked to come back only once for that. */
  function differs(file: FilePath): boolean {
    const before = known.get(file);
    const diagnostics = before === undefined ? undefined : look(file);
    if (!diagnostics) return false;
    const signature = JSON.stringify(diagnostics);
    known.set(file, signature);
    return signature !== before;
  }

  function refresh(): void {
    announce();
    const session = getSession();
    if (!session.index.isReady()) return;
    void lookAtOthers();
  }

  function closed(file: FilePath): void {
    announce();
    costs.delete(file);
    if (getSession().client.pullsDiagnostics) known.delete(file);
    else withdraw(file);
    void lookAtOthers();
  }

  function announce(): void {
    change.resolve();
    change = newSignal();
  }

  return {
    edited,
    closed,
    refresh,
    answered: (file, signature) => known.set(file, signature),
    nextChange: () => change.promise,
  };
}

async function askToRefresh(connection: Connection): Promise<void> {
  try {
    await connection.sendRequest(DiagnosticRefreshRequest.type);
  } catch (error) {
    connection.console.warn(`The editor does not refresh: ${String(error)}`);
  }
}

/** In milliseconds. */
const SLOW = 25;
const LONGEST_DELAY = 100;

/** Open documents first; where the whole workspace is shown, all other manifests too. */
function* filesToShow({ client, documents, host, settings }: Session): Iterable<FilePath> {
  const open = [...documents.files()];
  yield* open;
  if (client.pullsDiagnostics || settings().diagnosticsMode === "openFiles") return;
  for (const file of host.snapshot().files()) if (!documents.has(file)) yield file;
}

interface Signal {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function newSignal(): Signal {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
