import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from "vscode-languageserver";
import type { Client } from "./client";

/** Asks the editor to tell what changes on disk and in its settings. */
export async function registerForChanges(connection: Connection, client: Client): Promise<void> {
  try {
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "rolecall" });
    }
    if (client.registersWatchers) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
    }
  } catch (error) {
    connection.console.warn(`The editor does not tell of changes: ${String(error)}`);
  }
}

/** A folder that comes or goes is told as itself, without the files in it. */
const WATCHERS = [
  { globPattern: "**/*.{yaml,yml,json,tf,tofu}" },
  { globPattern: "**/{Kustomization,.gitignore}" },
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];
