import * as vscode from "vscode";
import type { LanguageClient, Location, Position } from "vscode-languageclient/node";

/** Peeks at places, as a code lens gives them: in the words of the protocol. */
export async function showReferences(
  client: LanguageClient,
  uri: string,
  position: Position,
  locations: readonly Location[],
): Promise<void> {
  const convert = client.protocol2CodeConverter;
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}
