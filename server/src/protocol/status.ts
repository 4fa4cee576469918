import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { AnalysisHost } from "../analysis/host";
import { toUri } from "../workspace/paths";
import type { WorkspaceIndex } from "../workspace/workspace-index";
import type { Client } from "./client";
import { countObjects } from "../analysis/place-file";
import { STATUS_NOTIFICATION, type StatusParams } from "./extensions";

/** Shows how far the index is: to our own client in a status, to others as progress when it takes long. */
export interface Status {
  indexing(done: number, total: number): void;
  settled(): void;
  /** A document changed: tells soon, and not for every key. */
  edited(): void;
}

export function createStatus(
  connection: Connection,
  client: Client,
  host: AnalysisHost,
  index: WorkspaceIndex,
): Status {
  let startedAt: number | undefined;
  let toldAt = 0;
  let reporter: WorkDoneProgressServerReporter | undefined;
  let isCreating = false;
  let isDue = false;

  function indexing(done: number, total: number): void {
    const now = performance.now();
    startedAt ??= now;
    if (now - toldAt < INTERVAL) return;
    toldAt = now;
    send({ state: "indexing", files: 0, objects: 0, skipped: [], done, total });
    const percentage = Math.floor((100 * done) / total);
    if (reporter) reporter.report(percentage, `${count(done)} of ${count(total)} files`);
    else if (now - startedAt >= PATIENCE) void showProgress(percentage);
  }

  async function showProgress(percentage: number): Promise<void> {
    if (isCreating || !client.showsProgress) return;
    isCreating = true;
    const created = await newProgress(connection);
    isCreating = false;
    if (!created) return;
    created.begin("Rolecall", percentage, "Reading manifests", false);
    // Meanwhile the work may have come to its end.
    if (startedAt === undefined) created.done();
    else reporter = created;
  }

  function settled(): void {
    startedAt = undefined;
    toldAt = 0;
    reporter?.done();
    reporter = undefined;
    tell();
  }

  function edited(): void {
    if (isDue || !index.isReady()) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (startedAt === undefined) tell();
    }, INTERVAL);
  }

  function tell(): void {
    const snapshot = host.snapshot();
    let files = 0;
    let objects = 0;
    for (const file of snapshot.files()) {
      const own = countObjects(snapshot.file(file));
      objects += own;
      if (own > 0) files++;
    }
    const skipped = index.skipped().map(({ file, reason }) => ({ file: toUri(file), reason }));
    send({ state: "ready", files, objects, skipped });
  }

  function send(status: StatusParams): void {
    void connection.sendNotification(STATUS_NOTIFICATION, status);
  }

  return { indexing, settled, edited };
}

async function newProgress(connection: Connection): Promise<WorkDoneProgressServerReporter | undefined> {
  try {
    return await connection.window.createWorkDoneProgress();
  } catch (error) {
    connection.console.warn(`The editor shows no progress: ${String(error)}`);
    return undefined;
  }
}

/** Work under this many milliseconds shows no progress. */
const PATIENCE = 500;
/** Between two reports, in milliseconds. */
const INTERVAL = 100;

function count(amount: number): string {
  return amount.toLocaleString("en-US");
}
