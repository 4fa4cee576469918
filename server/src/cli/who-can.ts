import { type Holder, whoCan as findHolders } from "../graph/authorizer";
import { principalText } from "../graph/principal";
import type { Binding } from "../model/object";
import { type Command, EXIT, type Io, usageError } from "./command";
import { type JsonContext, namespaceJson, unresolvedJson, viaJson } from "./json";
import { openWorkspace } from "./open-workspace";
import { choiceOption, parseOptions } from "./options";
import { REQUEST_OPTIONS, requestFault, requestOf } from "./request";
import { chainText, printLine, printUnresolved } from "./text";

/** `rolecall who-can`: the subjects that may do something. */
export const whoCan: Command = (args, io) => Promise.resolve(runWhoCan(args, io));

function runWhoCan(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, REQUEST_OPTIONS);
  if (!parsed.ok) return usageError(io, parsed.reason);
  const options = parsed.value;
  const fault = requestFault("who-can", options);
  if (fault !== undefined) return usageError(io, fault);
  const format = choiceOption(options, "format", ["text", "json"], "text");
  if (!format.ok) return usageError(io, format.reason);
  const opened = openWorkspace(options.paths, {}, io);
  if (!opened.ok) return usageError(io, opened.reason);
  const { snapshot, index, defaultNamespace } = opened.value;
  const { request, note } = requestOf(index, options, defaultNamespace);
  const { holders, unresolved } = findHolders(index, request);
  const context: JsonContext = { snapshot, cwd: io.cwd };
  if (format.value === "json") {
    io.out(`${JSON.stringify(report(context, holders, unresolved, note), undefined, 2)}\n`);
    return EXIT.yes;
  }
  if (note !== undefined) io.err(`note: ${note}\n`);
  printText(io, context, holders, unresolved);
  return EXIT.yes;
}

function report(
  context: JsonContext,
  holders: readonly Holder[],
  unresolved: readonly Binding[],
  note: string | undefined,
): object {
  return {
    version: 1,
    subjects: holders.map(({ kind, namespace, name, via }) => ({
      kind,
      ...namespaceJson(namespace),
      name,
      via: via.map((grant) => viaJson(context, grant)),
    })),
    unresolved: unresolved.map((binding) => unresolvedJson(context, binding)),
    ...(note === undefined ? {} : { note }),
  };
}

function printText(
  io: Io,
  context: JsonContext,
  holders: readonly Holder[],
  unresolved: readonly Binding[],
): void {
  for (const holder of holders) {
    printLine(io, principalText(holder));
    if (holder.via.length === 0) io.out("  past RBAC: the API server lets this group do everything\n");
    for (const grant of holder.via) printLine(io, `  through ${chainText(context, grant)}`);
  }
  printUnresolved(io, context, unresolved);
}
