import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  Message,
  type RequestMessage,
  ResponseError,
} from "vscode-languageserver/node";
import { serverCapabilities } from "./capabilities";
import { type Client, clientOf } from "./client";

interface Introduction {
  readonly client: Client;
  readonly params: InitializeParams;
}

/** Speaks the Language Server Protocol until the editor ends it; the process ends with it. */
export function startServer(transport: "stdio" | "node-ipc"): void {
  let introduction: Introduction | undefined;
  let serving: Promise<void> | undefined;
  let isShutDown = false;

  const connection = connect(transport, {
    messageStrategy: {
      // `initialize` is answered before the rest of the server is loaded; what comes next waits for it, in order.
      handleMessage(message, next) {
        if (isShutDown && Message.isRequest(message)) return next(refused(message));
        if (!introduction) return next(message);
        serving ??= load(connection, introduction);
        return serving.then(() => next(message));
      },
    },
  });
  connection.onInitialize((params): InitializeResult => {
    if (introduction)
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    const client = clientOf(params.capabilities);
    introduction = { client, params };
    return { capabilities: serverCapabilities(client), serverInfo: { name: "rolecall" } };
  });
  connection.onShutdown(() => {
    isShutDown = true;
  });
  connection.onRequest((method) => {
    if (isShutDown) return new ResponseError(ErrorCodes.InvalidRequest, "The server is shutting down.");
    if (!introduction) return new ResponseError(ErrorCodes.ServerNotInitialized, "Send initialize first.");
    return new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`);
  });
  surviveFailures();
  connection.listen();
}

/** A request that no handler takes, so that it is answered with an error. */
function refused(message: RequestMessage): RequestMessage {
  return { ...message, method: "rolecall/afterShutdown" };
}

function connect(transport: "stdio" | "node-ipc", options: ConnectionOptions): Connection {
  if (transport === "stdio") return createConnection(process.stdin, process.stdout, options);
  // The channel closes with the editor's extension host, which has no use for a server without it.
  process.on("disconnect", () => process.exit(1));
  return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options);
}

async function load(connection: Connection, { client, params }: Introduction): Promise<void> {
  const { serve } = await import("./serve");
  serve(connection, client, params);
}

/** What nobody awaited may be lost, the server may not. Standard error is what every editor keeps. */
function surviveFailures(): void {
  const report = (error: unknown): void => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${reason}\n`);
  };
  process.on("uncaughtException", report);
  process.on("unhandledRejection", report);
}
