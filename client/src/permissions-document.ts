import * as vscode from "vscode";
import { CancellationToken, type LanguageClient } from "vscode-languageclient/node";
import {
  EFFECTIVE_PERMISSIONS_REQUEST,
  type EffectivePermissions,
  type EffectivePermissionsParams,
  type StatusParams,
} from "../../server/src/protocol/extensions";

const SCHEME = "rolecall-permissions";

/** Serves the effective permissions of an identity as a read-only document that follows the workspace. */
export function registerPermissionsDocuments(
  client: LanguageClient,
  indexed: vscode.Event<StatusParams>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }, token) {
      const permissions = await askPermissions(client, { subject: query }, token);
      return permissions?.markdown ?? "The workspace no longer names this identity.";
    },
  });
  const refresh = indexed(({ state }) => {
    if (state === "indexing") return;
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  return vscode.Disposable.from(changed, provider, refresh);
}

export async function askPermissions(
  client: LanguageClient,
  params: EffectivePermissionsParams,
  // Without a token, `undefined` would count as a second parameter.
  token: vscode.CancellationToken = CancellationToken.None,
): Promise<EffectivePermissions | null> {
  const linksFrom = vscode.workspace.workspaceFolders?.[0]?.uri;
  return client.sendRequest<EffectivePermissions | null>(
    EFFECTIVE_PERMISSIONS_REQUEST,
    // The preview resolves such paths in the first folder, because the document itself is in none.
    { ...params, linksFrom: linksFrom ? client.code2ProtocolConverter.asUri(linksFrom) : null },
    token,
  );
}

/** Opens the document beside the manifest, as a preview where VS Code's Markdown extension is enabled. */
export async function openPermissionsDocument({ subject, title }: EffectivePermissions): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${tabTitle(title)}.md`, query: subject });
  try {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
  }
}

/** A tab shows what follows the last slash of a path, so slashes of the title become look-alikes. */
function tabTitle(title: string): string {
  return title.replaceAll("/", "\u2215");
}
