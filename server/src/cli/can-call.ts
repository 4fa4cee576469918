import { HOLE } from "../yaml/node";
import {
  agreed,
  canCallService,
  canCallWorkload,
  type Caller,
  type RequestFacts,
} from "../graph/mesh/can-call";
import type { Verdict } from "../graph/mesh/authorize";
import { dataplaneOf } from "../graph/mesh/dataplane";
import { meshOf } from "../graph/mesh/mesh";
import type { ObjectIndex } from "../graph/index";
import { parsePrincipal } from "../graph/principal";
import { parseIpBlock } from "../support/ip-block";
import { findCallee } from "./callee";
import { type Command, EXIT, type Io, usageError } from "./command";
import { type JsonContext, lineOf, placeJson } from "./json";
import { openWorkspace } from "./open-workspace";
import { choiceOption, flag, type ParsedOptions, parseOptions, textOption } from "./options";
import { readSubject, undeclaredNote } from "./subject";
import { objectText, printLine } from "./text";

const USAGE = "can-call takes FROM (a ServiceAccount, plaintext or ip:ADDRESS) and TO (KIND/NAMESPACE/NAME)";

/** `rolecall can-call`: whether the policies of the mesh let a call pass; exit 0 yes, 1 no, 3 unknown. */
export const canCall: Command = (args, io) => Promise.resolve(runCanCall(args, io));

function runCanCall(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, {
    port: { type: "string" },
    method: { type: "string" },
    path: { type: "string" },
    host: { type: "string" },
    tcp: { type: "boolean" },
    format: { type: "string" },
  });
  if (!parsed.ok) return usageError(io, parsed.reason);
  const options = parsed.value;
  const format = choiceOption(options, "format", ["text", "json"], "text");
  if (!format.ok) return usageError(io, format.reason);
  const [from, to, ...rest] = options.positionals;
  if (from === undefined || to === undefined || rest.length > 0) return usageError(io, `${USAGE}.`);
  const request = requestOf(options);
  if (!request.ok) return usageError(io, request.reason);
  const fault = callerFault(from);
  if (fault !== undefined) return usageError(io, fault);
  const opened = openWorkspace(options.paths, {}, io);
  if (!opened.ok) return usageError(io, opened.reason);
  const { snapshot, index } = opened.value;
  const callee = findCallee(index, to);
  if (!callee.ok) return usageError(io, callee.reason);
  const caller = callerOf(index, from);
  const verdict = agreed(
    callee.value.map((target) =>
      target.type === "service"
        ? canCallService(index, caller, target, request.value)
        : canCallWorkload(index, caller, target, request.value),
    ),
    `declarations of "${to}"`,
  );
  const context: JsonContext = { snapshot, cwd: io.cwd };
  if (format.value === "json") io.out(`${JSON.stringify(report(context, verdict), undefined, 2)}\n`);
  else {
    printText(io, context, verdict, callerNote(index, from));
  }
  return { allow: EXIT.yes, deny: EXIT.no, unknown: EXIT.unknown }[verdict.answer];
}

const ANSWERS = { allow: "yes", deny: "no", unknown: "unknown" } as const;

function requestOf(
  options: ParsedOptions,
): { readonly ok: true; readonly value: RequestFacts } | { readonly ok: false; readonly reason: string } {
  const port = textOption(options, "port", "");
  if (port !== "" && !(/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) <= 65_535))
    return { ok: false, reason: `--port cannot be "${port}"; use a number between 1 and 65535.` };
  const text = (name: string): string | undefined => textOption(options, name, "") || undefined;
  const http = ["method", "path", "host"].filter((name) => text(name) !== undefined);
  if (flag(options, "tcp") && http.length > 0)
    return { ok: false, reason: `--tcp has no --${http.join(" and no --")}.` };
  return {
    ok: true,
    value: {
      protocol: flag(options, "tcp") ? "tcp" : http.length > 0 ? "http" : undefined,
      port: port === "" ? undefined : Number(port),
      method: text("method"),
      path: text("path"),
      host: text("host"),
    },
  };
}

const SPIFFE = "spiffe://";

/** Why a word names no caller; users and groups of the API server have no identity in a mesh. */
function callerFault(from: string): string | undefined {
  if (from === "plaintext" || from.startsWith(SPIFFE)) return undefined;
  if (from.startsWith("ip:")) {
    const address = from.slice("ip:".length);
    return parseIpBlock(address) && !address.includes("/") ? undefined : `"${address}" is no IP address.`;
  }
  const subject = readSubject(from, USAGE);
  if (!subject.ok) return subject.reason;
  if (subject.value.kind === "ServiceAccount") return undefined;
  return `"${from}" has no identity in the mesh; calls come from a ServiceAccount, plaintext or ip:ADDRESS.`;
}

function callerOf(index: ObjectIndex, from: string): Caller {
  if (from === "plaintext") return { principal: null };
  if (from.startsWith("ip:")) return { principal: null, ip: from.slice("ip:".length) };
  if (from.startsWith(SPIFFE)) return { principal: from.slice(SPIFFE.length) };
  const { namespace = "", name = "" } = parsePrincipal(from) ?? {};
  if (isOutside(index, namespace, name)) return { principal: null };
  return { principal: `${meshOf(index).trustDomain}/ns/${namespace}/sa/${name}` };
}

/** All Pods that run as the caller are outside of the mesh, and so have no certificate. */
function isOutside(index: ObjectIndex, namespace: string, name: string): boolean {
  const workloads = index.workloadsOf(namespace, name);
  return workloads.length > 0 && workloads.every((workload) => dataplaneOf(index, workload).kind === "none");
}

/** What to tell about the caller. */
function callerNote(index: ObjectIndex, from: string): string | undefined {
  const subject = from.startsWith(SPIFFE) ? undefined : parsePrincipal(from);
  if (!subject) return undefined;
  if (isOutside(index, subject.namespace, subject.name))
    return `the Pods of ${from} are not in the mesh: they call in plaintext, without an identity.`;
  return undeclaredNote(index, subject);
}

function report(context: JsonContext, { answer, because, by, unknowns }: Verdict): object {
  const { policy, rule } = by ?? {};
  return {
    version: 1,
    answer: ANSWERS[answer],
    because: because.replaceAll(HOLE, ""),
    decidedBy: policy
      ? {
          ...placeJson(context, policy),
          ...(rule ? { line: lineOf(context, policy, rule.at), rule: rule.index } : {}),
        }
      : null,
    unresolved: unknowns.map((unknown) => ({ kind: "attribute", name: unknown })),
  };
}

function printText(io: Io, context: JsonContext, verdict: Verdict, note: string | undefined): void {
  const { answer, because, by, unknowns } = verdict;
  io.out(`${ANSWERS[answer]}\n`);
  if (note !== undefined) io.err(`note: ${note}\n`);
  const rule = by?.rule ? `, rule ${by.rule.index + 1}` : "";
  const place = by ? `: ${objectText(context, by.policy, by.rule?.at)}${rule}` : "";
  printLine(io, `  ${because}${place}`);
  for (const unknown of unknowns) printLine(io, `  not known: ${unknown}${hintFor(unknown)}`);
}

const OPTIONS: Readonly<Record<string, string>> = {
  "request.method": " (--method)",
  "request.path": " (--path)",
  "request.host": " (--host)",
  "destination.port": " (--port)",
};

function hintFor(unknown: string): string {
  return Object.hasOwn(OPTIONS, unknown) ? (OPTIONS[unknown] ?? "") : "";
}
