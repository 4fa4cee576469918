import { isBaseline, type Permissions, permissionsOf, risksOfGrants } from "../features/permissions";
import { renderPermissions } from "../features/render/principal";
import type { Grant } from "../graph/authorizer";
import { parsePrincipal, principalText } from "../graph/principal";
import { type Command, EXIT, type Io, usageError } from "./command";
import { type JsonContext, grantJson, placeJson, unresolvedJson } from "./json";
import { openWorkspace } from "./open-workspace";
import { choiceOption, parseOptions } from "./options";
import { grantLine, SUBJECT_FORMS, unresolvedLines } from "./text";

/** `rolecall permissions SUBJECT`: everything it holds and who gives it. */
export const permissions: Command = (args, io) => Promise.resolve(runPermissions(args, io));

function runPermissions(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, { format: { type: "string" } });
  if (!parsed.ok) return usageError(io, parsed.reason);
  const format = choiceOption(parsed.value, "format", ["text", "json", "markdown"], "text");
  if (!format.ok) return usageError(io, format.reason);
  const [subject, ...rest] = parsed.value.positionals;
  if (subject === undefined || rest.length > 0)
    return usageError(io, `permissions takes one subject: ${SUBJECT_FORMS}.`);
  const principal = parsePrincipal(subject);
  if (!principal) return usageError(io, `"${subject}" is no subject; write ${SUBJECT_FORMS}.`);
  const opened = openWorkspace(parsed.value.paths, {}, io);
  if (!opened.ok) return usageError(io, opened.reason);
  const { snapshot } = opened.value;
  const found = permissionsOf(snapshot.index(), principal);
  const context: JsonContext = { snapshot, cwd: io.cwd };
  if (format.value === "json") io.out(`${JSON.stringify(report(context, found), undefined, 2)}\n`);
  else if (format.value === "markdown") {
    io.out(
      `${renderPermissions({ snapshot, linkTarget: () => undefined, maxRows: Number.MAX_SAFE_INTEGER }, found)}\n`,
    );
  } else printText(io, context, found);
  return EXIT.yes;
}

function report(context: JsonContext, found: Permissions): object {
  const { principal, grants, unresolved, workloads } = found;
  return {
    version: 1,
    subject: principalText(principal),
    grants: grants.map((grant) => grantJson(context, grant)),
    unresolved: unresolved.map((binding) => unresolvedJson(context, binding)),
    workloads: workloads.map((workload) => placeJson(context, workload)),
    cloud: [],
    mesh: [],
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

function printText(io: Io, context: JsonContext, found: Permissions): void {
  const { principal, grants, unresolved, workloads } = found;
  const own = grants.filter((grant) => !isBaseline(grant));
  io.out(`${principalText(principal)}: ${own.length} grants\n`);
  for (const grant of own) io.out(`  ${grantLine(context, grant)}\n`);
  const baseline = grants.length - own.length;
  if (baseline > 0) io.out(`  and ${baseline} grants of built-in bindings that every such identity has\n`);
  for (const { words, limitedByNames } of risksOfGrants(own)) {
    io.out(`risk: it ${words}${limitedByNames ? " (limited by name)" : ""}\n`);
  }
  for (const workload of workloads)
    io.out(`used by ${workload.kind} ${workload.namespace}/${workload.name?.value ?? ""}\n`);
  io.out(unresolvedLines(context, unresolved));
}
