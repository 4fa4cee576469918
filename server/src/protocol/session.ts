import type { Connection } from "vscode-languageserver";
import type { Diagnostic } from "../analysis/diagnostics";
import type { AnalysisHost } from "../analysis/host";
import type { Snapshot } from "../analysis/snapshot";
import type { FilePath } from "../text/range";
import type { WorkspaceIndex } from "../workspace/workspace-index";
import type { Client } from "./client";
import type { Documents } from "./documents";
import type { Publisher } from "./publisher";
import type { Settings } from "./settings";

/** What requests share. Everything that changes is behind a function. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: AnalysisHost;
  readonly documents: Documents;
  readonly index: WorkspaceIndex;
  readonly publisher: Publisher;
  /** Settings of the innermost workspace folder that holds the file; of the window without a file. */
  readonly settings: (file?: FilePath) => Settings;
  /** The innermost workspace folder that holds the file. */
  readonly workspaceFolder: (file: FilePath) => FilePath | undefined;
  /** Findings that no comment silences. */
  readonly diagnostics: (snapshot: Snapshot, file: FilePath) => readonly Diagnostic[];
}
