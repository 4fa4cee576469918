import { type Location, type LocationLink, DefinitionRequest } from "vscode-languageserver";
import { definition } from "../../features/definition";
import { locating } from "../locating";
import type { Session } from "../session";
import { toRange } from "../to-lsp";

export function registerDefinition(session: Session): void {
  const { client, connection, documents } = session;
  connection.onRequest(
    DefinitionRequest.type,
    locating(session, DefinitionRequest.method, null, (snapshot, file, offset) => {
      const found = definition(snapshot, file, offset);
      if (!found) return null;
      if (!client.linksDefinitions) {
        return found.targets.map(
          ({ name }): Location => ({ uri: documents.uriOf(name.file), range: toRange(snapshot, name) }),
        );
      }
      return found.targets.map(
        ({ range, name }): LocationLink => ({
          originSelectionRange: toRange(snapshot, found.origin),
          targetUri: documents.uriOf(range.file),
          targetRange: toRange(snapshot, range),
          targetSelectionRange: toRange(snapshot, name),
        }),
      );
    }),
  );
}
