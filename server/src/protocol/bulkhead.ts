import { CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** Thrown by work that nobody waits for anymore. */
class Cancelled extends Error {}

function checkCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Cancelled();
}

/** Waits for what may take long; throws as soon as nobody waits for it anymore. */
export async function orCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  checkCancelled(token);
  let forget = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    const listener = token.onCancellationRequested(() => reject(new Cancelled()));
    forget = () => listener.dispose();
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    forget();
  }
}

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

/** Lets no request take the server down: what fails is logged with its file and answered with `otherwise`. */
export function bulkhead<Params, Result, Otherwise>(
  connection: Connection,
  name: string,
  otherwise: Otherwise,
  handler: Handler<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result | Otherwise> {
  return async (params, token) => {
    try {
      checkCancelled(token);
      const result = await handler(params, token);
      checkCancelled(token);
      return result;
    } catch (error) {
      if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
      logFailure(connection, name, params, error);
      return otherwise;
    }
  };
}

/** The same for notifications, which have no answer. */
export function guarded<Params>(
  connection: Connection,
  name: string,
  handler: (params: Params) => void,
): (params: Params) => void {
  return (params) => {
    try {
      handler(params);
    } catch (error) {
      logFailure(connection, name, params, error);
    }
  };
}

/** For requests without parameters, which come with the token alone; some clients send an empty object with it. */
export function withoutParams<Result>(
  handler: (params: undefined, token: CancellationToken) => Promise<Result>,
): (...args: readonly unknown[]) => Promise<Result> {
  return (...args) => handler(undefined, args.find(CancellationToken.is) ?? CancellationToken.None);
}

export function logFailure(connection: Connection, name: string, params: unknown, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`${name} failed${ofFile(params)}: ${reason}`);
}

/** The text of a manifest never gets into the log, only where it is. */
function ofFile(params: unknown): string {
  if (typeof params !== "object" || params === null || !("textDocument" in params)) return "";
  const { textDocument } = params;
  if (typeof textDocument !== "object" || textDocument === null || !("uri" in textDocument)) return "";
  return ` for ${String(textDocument.uri)}`;
}
