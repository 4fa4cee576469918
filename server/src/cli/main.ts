import { type Command, EXIT, type Io } from "./command";
import { fromSystemPath } from "../workspace/paths";

const HELP = `usage: rolecall COMMAND [options] [-- PATH…]

  check [PATH…]                          findings (--format text|json, --fail-on SEVERITY, --preset NAME, --quiet,
                                         --baseline FILE, --write-baseline FILE, --ignore-suppressions)
  permissions SUBJECT                    effective permissions and who gives them
  can-i VERB RESOURCE [NAME] --as WHO    yes, no or unknown, and why (-n NAMESPACE | -A; VERB --path URL)
  who-can VERB RESOURCE [NAME]           subjects that may do something (-n NAMESPACE | -A; VERB --path URL)
  can-call FROM TO                       whether the mesh lets a call pass (--port N, --method M, --path P, --host H, --tcp)
  rules [ID]                             the rule catalogue, or one rule's page
  lsp --stdio                            the language server

FROM: sa:NAMESPACE/NAME, spiffe://…, plaintext or ip:ADDRESS; TO: KIND/NAMESPACE/NAME or NAMESPACE/NAME
SUBJECT and WHO: sa:NAMESPACE/NAME, system:serviceaccount:NAMESPACE:NAME, user:NAME, group:NAME
RESOURCE: RESOURCE[.GROUP][/SUBRESOURCE], for example pods/exec or deployments.apps
Exit codes: 0 fine or yes, 1 findings or no, 2 wrong usage, 3 unknown
`;

/** Commands are loaded when they are called, so that the language server starts without them. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check")).check,
  permissions: async () => (await import("./permissions")).permissions,
  "can-i": async () => (await import("./can-i")).canI,
  "who-can": async () => (await import("./who-can")).whoCan,
  "can-call": async () => (await import("./can-call")).canCall,
  rules: async () => (await import("./rules")).rules,
  lsp: async () => (await import("./lsp")).lsp,
};

const [name, ...args] = process.argv.slice(2);
void main(name, args);

async function main(command: string | undefined, words: readonly string[]): Promise<void> {
  const io = createIo();
  if (command === undefined || command === "--help" || command === "-h" || command === "help") {
    (command === undefined ? io.err : io.out)(HELP);
    process.exitCode = command === undefined ? EXIT.usage : EXIT.yes;
    return;
  }
  const load = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!load) {
    io.err(`rolecall: there is no command "${command}"; "rolecall --help" lists them.\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  if (words.includes("--help")) {
    io.out(HELP);
    return;
  }
  try {
    process.exitCode = await (await load())(words, io);
  } catch (error) {
    io.err(`rolecall: internal error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.usage;
  }
}

function createIo(): Io {
  const { stdout, stderr, env } = process;
  // A reader that stops early, such as `head`, is no error.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    cwd: fromSystemPath(process.cwd()),
    color: stdout.isTTY && (env["NO_COLOR"] ?? "") === "",
    interactive: stderr.isTTY,
  };
}
