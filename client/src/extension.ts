import * as vscode from "vscode";
import type { LanguageClient, Location, Position } from "vscode-languageclient/node";
import { openRulePage } from "./commands/open-rule-page";
import { restartServer } from "./commands/restart-server";
import { showEffectivePermissions } from "./commands/show-effective-permissions";
import { showReferences } from "./commands/show-references";
import {
  EFFECTIVE_PERMISSIONS_COMMAND,
  SHOW_REFERENCES_COMMAND,
  STATUS_NOTIFICATION,
  type StatusParams,
} from "../../server/src/protocol/extensions";
import { createLanguageClient } from "./language-client";
import { registerPermissionsDocuments } from "./permissions-document";
import { showStatus } from "./status";

let client: LanguageClient | undefined;

/** Runs when the first manifest is opened; everything else happens in the server. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Rolecall", { log: true });
  const started = createLanguageClient(context, output);
  client = started;
  // The client keeps one handler a method, so that listeners share this event.
  const indexed = new vscode.EventEmitter<StatusParams>();

  context.subscriptions.push(
    output,
    indexed,
    started.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => indexed.fire(status)),
    showStatus(started, output, indexed.event),
    registerPermissionsDocuments(started, indexed.event),
    vscode.commands.registerCommand("rolecall.restartServer", () => restartServer(started)),
    vscode.commands.registerCommand("rolecall.showOutput", () => output.show()),
    vscode.commands.registerCommand(EFFECTIVE_PERMISSIONS_COMMAND, (subject?: unknown) =>
      showEffectivePermissions(started, typeof subject === "string" ? subject : undefined),
    ),
    vscode.commands.registerCommand(
      SHOW_REFERENCES_COMMAND,
      (uri: string, position: Position, locations: readonly Location[]) =>
        showReferences(started, uri, position, locations),
    ),
    vscode.commands.registerCommand("rolecall.openRulePage", () => openRulePage(context, started)),
  );

  // Not awaited: a server that is slow to start must not hold up the extension host.
  started.start().catch((error: unknown) => output.error("The language server did not start.", error));
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
