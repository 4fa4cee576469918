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
  StreamMessageReader,
  StreamMessageWriter,
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

  const options: ConnectionOptions = {
    messageStrategy: {
      // `initialize` is answered before the rest of the server is loaded; what comes next waits for it, in order.
      handleMessage(message, next) {
        if (isShutDown && Message.isRequest(message)) return next(refused(message));
        if (!introduction) return next(message);
        serving ??= load(connection, introduction);
        return serving.then(() => next(message));
      },
    },
  };
  // Nobody has a use for a server that cannot be spoken to.
  const connection = connect(transport, options, () => process.exit(isShutDown ? 0 : 1));
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

function connect(
  transport: "stdio" | "node-ipc",
  options: ConnectionOptions,
  onClosed: () => void,
): Connection {
  if (transport === "node-ipc") {
    process.on("disconnect", onClosed);
    return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process), options);
  }
  const { stdin, stdout } = process;
  stdin.on("end", onClosed);
  stdin.on("close", onClosed);
  const reader = new StreamMessageReader(stdin);
  // Behind a header that makes no sense the reader waits for input although more is there.
  reader.onError(() => setImmediate(() => stdin.emit("data", Buffer.alloc(0))));
  return createConnection(reader, new StreamMessageWriter(stdout), options);
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
