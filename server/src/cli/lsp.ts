import { startServer } from "../protocol/main";
import { type Command, usageError } from "./command";

/** Runs until the editor ends it. What else editors pass along, such as their process id, the connection reads. */
export const lsp: Command = (args, io) => {
  const transport = args.includes("--node-ipc") ? "node-ipc" : args.includes("--stdio") ? "stdio" : undefined;
  if (transport === undefined) {
    return Promise.resolve(
      usageError(io, 'say how to talk: "rolecall lsp --stdio" or "rolecall lsp --node-ipc".'),
    );
  }
  if (transport === "node-ipc" && process.send === undefined) {
    return Promise.resolve(usageError(io, "--node-ipc needs a parent process with a channel."));
  }
  startServer(transport);
  return new Promise(() => undefined);
};
