import { decide, type Decision } from "../graph/authorizer";
import type { Identity } from "../graph/identity";
import { principalIdentity } from "../graph/principal";
import { type Command, EXIT, type Io, usageError } from "./command";
import { type JsonContext, unresolvedJson, viaJson } from "./json";
import { openWorkspace } from "./open-workspace";
import { choiceOption, listOption, parseOptions } from "./options";
import { REQUEST_OPTIONS, requestFault, requestOf } from "./request";
import { readSubject, undeclaredNote } from "./subject";
import { chainText, printLine, printUnresolved } from "./text";

const ANSWERS = { allow: "yes", "no-opinion": "no", unknown: "unknown" } as const;

/** `rolecall can-i`: whether a subject may do something; exit 0 yes, 1 no, 3 unknown. */
export const canI: Command = (args, io) => Promise.resolve(runCanI(args, io));

function runCanI(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, {
    ...REQUEST_OPTIONS,
    as: { type: "string" },
    "as-group": { type: "string", multiple: true },
  });
  if (!parsed.ok) return usageError(io, parsed.reason);
  const options = parsed.value;
  const fault = requestFault("can-i", options);
  if (fault !== undefined) return usageError(io, fault);
  const format = choiceOption(options, "format", ["text", "json"], "text");
  if (!format.ok) return usageError(io, format.reason);
  const as = options.values["as"];
  const subject = readSubject(typeof as === "string" ? as : undefined, "can-i needs --as SUBJECT");
  if (!subject.ok) return usageError(io, subject.reason);
  const opened = openWorkspace(options.paths, {}, io);
  if (!opened.ok) return usageError(io, opened.reason);
  const { snapshot, index, defaultNamespace } = opened.value;
  const own = principalIdentity(subject.value);
  const identity: Identity = { user: own.user, groups: [...own.groups, ...listOption(options, "as-group")] };
  const { request, note } = requestOf(index, options, defaultNamespace);
  const decision = decide(index, identity, request);
  const context: JsonContext = { snapshot, cwd: io.cwd };
  if (format.value === "json") io.out(`${JSON.stringify(report(context, decision, note), undefined, 2)}\n`);
  else printText(io, context, decision, [note, undeclaredNote(index, subject.value)]);
  return { allow: EXIT.yes, "no-opinion": EXIT.no, unknown: EXIT.unknown }[decision.decision];
}

function report(
  context: JsonContext,
  { decision, via, unresolved }: Decision,
  note: string | undefined,
): object {
  return {
    version: 1,
    answer: ANSWERS[decision],
    via: via.map((grant) => viaJson(context, grant)),
    unresolved: unresolved.map((binding) => unresolvedJson(context, binding)),
    ...(note === undefined ? {} : { note }),
  };
}

function printText(
  io: Io,
  context: JsonContext,
  { decision, via, unresolved }: Decision,
  notes: readonly (string | undefined)[],
): void {
  io.out(`${ANSWERS[decision]}\n`);
  for (const note of notes) if (note !== undefined) io.err(`note: ${note}\n`);
  for (const grant of via) printLine(io, `  through ${chainText(context, grant)}`);
  if (decision !== "allow") printUnresolved(io, context, unresolved);
}
