import { type Location, ReferencesRequest } from "vscode-languageserver";
import { references } from "../../features/references";
import { locating } from "../locating";
import type { Session } from "../session";
import { toLocation } from "../to-lsp";

export function registerReferences(session: Session): void {
  session.connection.onRequest(
    ReferencesRequest.type,
    locating(session, ReferencesRequest.method, null, (snapshot, file, offset, params): Location[] => {
      const { includeDeclaration } = params.context;
      const found = references(snapshot, file, offset, { includeDeclaration });
      return found.map((range) => toLocation(session, snapshot, range));
    }),
  );
}
