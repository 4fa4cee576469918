import type { CancellationToken, Connection, TextDocumentPositionParams } from "vscode-languageserver";
import type { Snapshot } from "../analysis/snapshot";
import type { FilePath } from "../text/range";
import { toFilePath } from "../workspace/paths";
import { bulkhead, orCancelled } from "./bulkhead";
import { fromPosition } from "./from-lsp";
import type { Session } from "./session";

/** What a request about a position asks for; waits for the index, because half a workspace has half the places. */
export function locating<Params extends TextDocumentPositionParams, Result, Otherwise>(
  session: Session,
  name: string,
  otherwise: Otherwise,
  answer: (snapshot: Snapshot, file: FilePath, offset: number, params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result | Otherwise> {
  const { connection, host, index } = session;
  return bulkhead(connection, name, otherwise, async (params: Params, token) => {
    await orCancelled(index.whenReady(), token);
    const file = toFilePath(params.textDocument.uri);
    const snapshot = host.snapshot();
    if (!snapshot.configuration(file).enable) return otherwise;
    return answer(snapshot, file, fromPosition(snapshot, file, params.position), params);
  });
}

/** The same for requests about a whole document. */
export function describing<
  Params extends { readonly textDocument: { readonly uri: string } },
  Result,
  Otherwise,
>(
  { connection, host, index }: Pick<Session, "host" | "index"> & { readonly connection: Connection },
  name: string,
  otherwise: Otherwise,
  answer: (snapshot: Snapshot, file: FilePath, params: Params) => Result,
): (params: Params, token: CancellationToken) => Promise<Result | Otherwise> {
  return bulkhead(connection, name, otherwise, async (params: Params, token) => {
    await orCancelled(index.whenReady(), token);
    const file = toFilePath(params.textDocument.uri);
    const snapshot = host.snapshot();
    return snapshot.configuration(file).enable ? answer(snapshot, file, params) : otherwise;
  });
}
