import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  type EffectivePermissions,
  IDENTITIES_REQUEST,
  type Identity,
} from "../../../server/src/protocol/extensions";
import { DOCUMENT_SELECTOR } from "../language-client";
import { askPermissions, openPermissionsDocument } from "../permissions-document";

/** Shows what a subject can do, else the identity at the cursor; asks for one where the cursor is on none. */
export async function showEffectivePermissions(client: LanguageClient, subject?: string): Promise<void> {
  const permissions =
    subject === undefined
      ? ((await atCursor(client)) ?? (await picked(client)))
      : await askPermissions(client, { subject });
  if (permissions) await openPermissionsDocument(permissions);
}

async function atCursor(client: LanguageClient): Promise<EffectivePermissions | null> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || vscode.languages.match(DOCUMENT_SELECTOR, editor.document) === 0) return null;
  const { line, character } = editor.selection.active;
  return askPermissions(client, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    position: { line, character },
  });
}

async function picked(client: LanguageClient): Promise<EffectivePermissions | null> {
  const choice = await vscode.window.showQuickPick(identities(client), {
    title: "Show effective permissions",
    placeHolder: "Identity named in this workspace",
    matchOnDescription: true,
  });
  return choice ? askPermissions(client, { subject: choice.subject }) : null;
}

async function identities(client: LanguageClient): Promise<readonly IdentityItem[]> {
  const named = await client.sendRequest<readonly Identity[]>(IDENTITIES_REQUEST);
  return named.map(({ subject, title, detail }) => ({ subject, label: title, description: detail }));
}

interface IdentityItem extends vscode.QuickPickItem {
  readonly subject: string;
}
