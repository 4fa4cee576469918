import { type CodeLens, CodeLensRequest, CodeLensResolveRequest, type Command } from "vscode-languageserver";
import type { Snapshot } from "../../analysis/snapshot";
import { codeLenses, type LensContent, lensContent, type LensTopic } from "../../features/code-lenses";
import type { FilePath } from "../../text/range";
import { toFilePath } from "../../workspace/paths";
import { bulkhead, orCancelled } from "../bulkhead";
import { EFFECTIVE_PERMISSIONS_COMMAND, SHOW_REFERENCES_COMMAND } from "../extensions";
import { fromPosition } from "../from-lsp";
import { describing } from "../locating";
import type { Session } from "../session";
import { toLocation, toRange } from "../to-lsp";

/** Lenses are found at once and filled when they become visible. */
export function registerCodeLens(session: Session): void {
  const { connection, host, index } = session;
  connection.onRequest(
    CodeLensRequest.type,
    describing(session, CodeLensRequest.method, null, (snapshot, file) => {
      if (!snapshot.configuration(file).codeLens) return null;
      return codeLenses(snapshot, file).map(
        ({ at, topic }): CodeLens => ({
          range: toRange(snapshot, at),
          data: { uri: session.documents.uriOf(file), topic },
        }),
      );
    }),
  );
  connection.onRequest(CodeLensResolveRequest.type, (lens, token) =>
    bulkhead(connection, CodeLensResolveRequest.method, lens, async (asked: CodeLens) => {
      await orCancelled(index.whenReady(), token);
      return resolveLens(session, host.snapshot(), asked);
    })(lens, token),
  );
}

function resolveLens(session: Session, snapshot: Snapshot, lens: CodeLens): CodeLens {
  const data = dataOf(lens);
  if (!data) return lens;
  const { file, topic } = data;
  const content = lensContent(snapshot, file, fromPosition(snapshot, file, lens.range.start), topic);
  // The object is gone or moved since; the editor asks again soon.
  return { ...lens, command: content ? toCommand(session, snapshot, content) : { title: "", command: "" } };
}

function dataOf({ data }: CodeLens): { readonly file: FilePath; readonly topic: LensTopic } | undefined {
  const value: unknown = data;
  if (typeof value !== "object" || value === null || !("uri" in value) || !("topic" in value))
    return undefined;
  const { uri, topic } = value;
  if (typeof uri !== "string" || (topic !== "uses" && topic !== "permissions")) return undefined;
  return { file: toFilePath(uri), topic };
}

/** Editors that do not have the command show the text alone. */
function toCommand(session: Session, snapshot: Snapshot, { title, action }: LensContent): Command {
  const { commands } = session.client;
  if (action.type === "permissions") {
    return commands.has(EFFECTIVE_PERMISSIONS_COMMAND)
      ? { title, command: EFFECTIVE_PERMISSIONS_COMMAND, arguments: [action.subject] }
      : { title, command: "" };
  }
  if (!commands.has(SHOW_REFERENCES_COMMAND) || action.places.length === 0) return { title, command: "" };
  const { uri, range } = toLocation(session, snapshot, action.name);
  const locations = action.places.map((place) => toLocation(session, snapshot, place));
  return { title, command: SHOW_REFERENCES_COMMAND, arguments: [uri, range.start, locations] };
}
