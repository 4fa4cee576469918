import { isBaseline, type Permissions, permissionsOf, risksOfGrants } from "../features/permissions";
import { count } from "../features/render/markdown";
import { renderPermissions } from "../features/render/principal";
import type { Grant } from "../graph/authorizer";
import { principalText } from "../graph/principal";
import type { ObjectIndex } from "../graph/index";
import { cloudJson, cloudLines } from "./cloud";
import { type Command, EXIT, type Io, usageError } from "./command";
import { type JsonContext, grantJson, placeJson, unresolvedJson } from "./json";
import { meshJson } from "./mesh";
import { openWorkspace } from "./open-workspace";
import { choiceOption, parseOptions } from "./options";
import { readSubject, undeclaredNote } from "./subject";
import { grantLine, printLine, printUnresolved, scopeText } from "./text";

/** `rolecall permissions SUBJECT`: everything it holds and who gives it. */
export const permissions: Command = (args, io) => Promise.resolve(runPermissions(args, io));

function runPermissions(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, { format: { type: "string" } });
  if (!parsed.ok) return usageError(io, parsed.reason);
  const format = choiceOption(parsed.value, "format", ["text", "json", "markdown"], "text");
  if (!format.ok) return usageError(io, format.reason);
  const [word, ...rest] = parsed.value.positionals;
  const subject = readSubject(rest.length === 0 ? word : undefined, "permissions takes one subject");
  if (!subject.ok) return usageError(io, subject.reason);
  const opened = openWorkspace(parsed.value.paths, {}, io);
  if (!opened.ok) return usageError(io, opened.reason);
  const { snapshot, index } = opened.value;
  const found = permissionsOf(index, subject.value);
  const note = format.value === "text" ? undeclaredNote(index, subject.value) : undefined;
  if (note !== undefined) io.err(`note: ${note}\n`);
  const context: JsonContext = { snapshot, cwd: io.cwd };
  if (format.value === "json") io.out(`${JSON.stringify(report(context, index, found), undefined, 2)}\n`);
  else if (format.value === "markdown") {
    io.out(
      `${renderPermissions({ snapshot, linkTarget: () => undefined, maxRows: Number.MAX_SAFE_INTEGER }, found)}\n`,
    );
  } else printText(io, context, index, found);
  return EXIT.yes;
}

function report(context: JsonContext, index: ObjectIndex, found: Permissions): object {
  const { principal, grants, unresolved, workloads } = found;
  return {
    version: 1,
    subject: principalText(principal),
    grants: grants.map((grant) => grantJson(context, grant)),
    unresolved: unresolved.map((binding) => unresolvedJson(context, binding)),
    workloads: workloads.map((workload) => placeJson(context, workload)),
    cloud: cloudJson(context, index, principal),
    mesh: meshJson(index, principal),
    risks: risksOfGrants(grants).map(({ rule, words, limitedByNames, grant }) => ({
      rule,
      severity: severityOf(grant, limitedByNames),
      message: `${principalText(principal)} ${words}${limitedByNames ? ", limited by name" : ""}.`,
    })),
  };
}

function severityOf({ namespace }: Grant, limitedByNames: boolean): "warning" | "information" {
  return namespace === "" && !limitedByNames ? "warning" : "information";
}

function printText(io: Io, context: JsonContext, index: ObjectIndex, found: Permissions): void {
  const { principal, grants, unresolved, workloads } = found;
  const own = grants.filter((grant) => !isBaseline(grant));
  printLine(io, `${principalText(principal)}: ${count(own.length, "grant")}`);
  for (const grant of own) printLine(io, `  ${grantLine(context, grant)}`);
  const baseline = grants.length - own.length;
  if (baseline > 0) io.out(`  and ${count(baseline, "grant")} that every cluster gives to all\n`);
  for (const { words, limitedByNames, grant } of risksOfGrants(own)) {
    printLine(io, `risk: it ${words} ${scopeText(grant)}${limitedByNames ? " (named ones only)" : ""}`);
  }
  for (const { kind, namespace, name } of workloads)
    printLine(io, `used by ${kind} ${namespace}/${name?.value ?? ""}`);
  for (const line of cloudLines(context, index, principal)) printLine(io, line);
  printUnresolved(io, context, unresolved);
}
