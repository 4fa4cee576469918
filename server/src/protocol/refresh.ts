import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest } from "vscode-languageserver";
import type { Client } from "./client";

/** Tells the editor that what it drew in open documents may have changed with another file. */
export function createRefresh(connection: Connection, client: Client): () => void {
  let isDue = false;
  return () => {
    if (isDue || !(client.refreshesCodeLenses || client.refreshesInlayHints)) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      if (client.refreshesCodeLenses) void ask(CodeLensRefreshRequest.method);
      if (client.refreshesInlayHints) void ask(InlayHintRefreshRequest.method);
    }, PAUSE);
  };

  async function ask(method: string): Promise<void> {
    try {
      await connection.sendRequest(method);
    } catch (error) {
      connection.console.warn(`The editor does not refresh: ${String(error)}`);
    }
  }
}

/** In milliseconds: somebody who types makes a change with every key. */
const PAUSE = 300;
