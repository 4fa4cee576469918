import type { Preset, PartialConfiguration } from "../analysis/configuration";
import { countObjects } from "../analysis/place-file";
import { type Diagnostic, diagnose } from "../analysis/diagnostics";
import { count } from "../features/render/markdown";
import { visible } from "../features/render/visible";
import type { Snapshot } from "../analysis/snapshot";
import type { Severity } from "../rules/rule";
import { lineColumn } from "../text/line-index";
import type { FilePath } from "../text/range";
import { applyBaseline, type Judged } from "./apply-baseline";
import { type Command, EXIT, type Io, usageError } from "./command";
import { type JsonContext, fileJson, namespaceJson, nameJson, rangeJson } from "./json";
import { openWorkspace, type OpenWorkspace } from "./open-workspace";
import { choiceOption, flag, parseOptions } from "./options";
import { paint } from "./paint";

const SEVERITIES: readonly Severity[] = ["error", "warning", "information", "hint"];
const FAIL_ON = [...SEVERITIES, "never"] as const;
const PRESETS: readonly Preset[] = ["recommended", "strict", "all", "off"];

/** `rolecall check`: the findings of some paths; exit 1 when one is at or above `--fail-on`. */
export const check: Command = (args, io) => Promise.resolve(runCheck(args, io));

function runCheck(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, {
    format: { type: "string" },
    "fail-on": { type: "string" },
    preset: { type: "string" },
    "ignore-suppressions": { type: "boolean" },
    baseline: { type: "string" },
    "write-baseline": { type: "string" },
    quiet: { type: "boolean" },
  });
  if (!parsed.ok) return usageError(io, parsed.reason);
  const options = parsed.value;
  const format = choiceOption(options, "format", ["text", "json"], "text");
  const failOn = choiceOption(options, "fail-on", FAIL_ON, "error");
  const preset = choiceOption(options, "preset", PRESETS, "recommended");
  for (const choice of [format, failOn, preset]) if (!choice.ok) return usageError(io, choice.reason);
  if (!format.ok || !failOn.ok || !preset.ok) return EXIT.usage;
  const flags: PartialConfiguration = options.values["preset"] === undefined ? {} : { preset: preset.value };
  const opened = openWorkspace([...options.positionals, ...options.paths], flags, io);
  if (!opened.ok) return usageError(io, opened.reason);
  const { snapshot, files } = opened.value;
  const findings = findingsByFile(snapshot, flag(options, "ignore-suppressions"));
  const shown = files.flatMap(findings);
  const judged = applyBaseline(options, io.cwd, snapshot, shown, () =>
    [...snapshot.files()].sort().flatMap(findings),
  );
  if (!judged.ok) return usageError(io, judged.reason);
  const { isKnown } = judged.value;
  const active = shown.filter((finding) => !finding.suppressed && !isKnown(finding));
  const context: JsonContext = { snapshot, cwd: io.cwd };
  if (format.value === "json")
    io.out(`${JSON.stringify(report(context, opened.value, shown, judged.value), undefined, 2)}\n`);
  else printText(io, context, opened.value, active, flag(options, "quiet"));
  if (!flag(options, "quiet")) printBaseline(io, shown, judged.value, format.value);
  return active.some(({ severity }) => isAtLeast(severity, failOn.value)) ? EXIT.no : EXIT.yes;
}

/** Findings of a file, found once. */
function findingsByFile(
  snapshot: Snapshot,
  ignoresSuppressions: boolean,
): (file: FilePath) => readonly Diagnostic[] {
  const known = new Map<FilePath, readonly Diagnostic[]>();
  return (file) => {
    let res = known.get(file);
    if (!res) {
      const found = diagnose(snapshot, file);
      res = ignoresSuppressions ? found.map((finding) => ({ ...finding, suppressed: false })) : found;
      known.set(file, res);
    }
    return res;
  };
}

function isAtLeast(severity: Severity, threshold: (typeof FAIL_ON)[number]): boolean {
  return threshold !== "never" && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

function report(
  context: JsonContext,
  { snapshot, files }: OpenWorkspace,
  findings: readonly Diagnostic[],
  { isKnown, gone }: Judged,
): object {
  const models = files.map((file) => snapshot.file(file));
  const open = findings.filter(({ suppressed }) => !suppressed);
  const active = open.filter((finding) => !isKnown(finding));
  return {
    version: 1,
    summary: {
      files: files.length,
      documents: models.reduce((sum, placed) => sum + (placed?.model.documentCount ?? 0), 0),
      objects: models.reduce((sum, placed) => sum + countObjects(placed), 0),
      findings: countBySeverity(active),
      ...(gone === undefined ? {} : { baseline: { known: open.length - active.length, gone } }),
    },
    findings: findings.map((finding) => ({
      ...findingJson(context, finding),
      ...(!finding.suppressed && isKnown(finding) ? { baseline: true } : {}),
    })),
  };
}

function countBySeverity(findings: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const res = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) res[severity]++;
  return res;
}

function findingJson(context: JsonContext, finding: Diagnostic): object {
  const { object } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: fileJson(context, finding.range.file),
    range: rangeJson(context, finding.range),
    ...(object
      ? {
          object: {
            apiVersion: object.apiVersion,
            kind: object.kind,
            ...namespaceJson(object.namespace),
            name: nameJson(object.name?.value),
          },
        }
      : {}),
    related: finding.related
      .filter(({ range }) => range.file !== "")
      .map(({ range, message }) => ({
        file: fileJson(context, range.file),
        range: rangeJson(context, range),
        message,
      })),
    fixes: finding.fixes.map(({ title, permissions }) => ({
      title,
      safety: permissions === "equal" ? "safe" : "review",
    })),
    suppressed: finding.suppressed,
    builds: [],
  };
}

function printText(
  io: Io,
  context: JsonContext,
  { snapshot, files, skipped }: OpenWorkspace,
  findings: readonly Diagnostic[],
  quiet: boolean,
): void {
  for (const { range, severity, rule, message } of findings) {
    const { line, character } = lineColumn(snapshot.lines(range.file), range.start);
    const place = visible(`${fileJson(context, range.file)}:${line + 1}:${character + 1}`);
    const words = [paint(io, "bold", place), paint(io, severity, severity), visible(message)];
    io.out(`${words.join(" ")} ${paint(io, "dim", rule)}\n`);
  }
  if (quiet) return;
  for (const { file, reason } of skipped) io.err(`${visible(fileJson(context, file))}: skipped. ${reason}\n`);
  const objects = files.reduce((sum, file) => sum + countObjects(snapshot.file(file)), 0);
  if (objects === 0) io.err("No Kubernetes objects here.\n");
  const counts = countBySeverity(findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${severity}`,
  );
  const result = parts.length > 0 ? parts.join(", ") : "no findings";
  io.out(`${count(files.length, "file")}, ${count(objects, "object")}: ${result}\n`);
}

/** What the baseline holds back, what of it is gone, and what was written; beside JSON only the last. */
function printBaseline(
  io: Io,
  shown: readonly Diagnostic[],
  { isKnown, gone, written }: Judged,
  format: "text" | "json",
): void {
  if (format === "text" && gone !== undefined) {
    const known = shown.filter((finding) => !finding.suppressed && isKnown(finding)).length;
    io.out(`${count(known, "finding")} of the baseline not shown\n`);
    if (gone > 0) io.out(`${count(gone, "finding")} of the baseline gone; --write-baseline renews it\n`);
  }
  if (written !== undefined) io.err(`${written}\n`);
}
