import { type Diagnostic, diagnose } from "../../server/src/analysis/diagnostics";
import { AnalysisHost } from "../../server/src/analysis/host";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import type { PartialConfiguration } from "../../server/src/analysis/configuration";
import { applyEdits, type SourceChange } from "../../server/src/text/edit";
import { extractAnnotations, type Fixture } from "./fixture";

/** A snapshot of some files, all of them open as in an editor. */
export function snapshotOf(
  files: ReadonlyMap<string, string>,
  settings: PartialConfiguration = {},
): Snapshot {
  return snapshotWith(files, settings, { open: true });
}

/** A snapshot of some files, none of them open: as the command line sees them, and an editor at its start. */
export function closedSnapshotOf(
  files: ReadonlyMap<string, string>,
  settings: PartialConfiguration = {},
): Snapshot {
  return snapshotWith(files, settings, { open: false });
}

function snapshotWith(
  files: ReadonlyMap<string, string>,
  settings: PartialConfiguration,
  { open }: { readonly open: boolean },
): Snapshot {
  const host = new AnalysisHost({ readText: (file) => files.get(file), today: () => "2026-11-21" });
  host.applyChange({
    settings: [{ folder: "/", level: "editor", values: settings }],
    files: new Map([...files].map(([file, text]) => [file, { text, open }])),
  });
  return host.snapshot();
}

/** Every finding of the files that no comment silences, in the order of files and places. */
export function diagnosticsOf(snapshot: Snapshot): readonly Diagnostic[] {
  return [...snapshot.files()]
    .sort()
    .flatMap((file) => diagnose(snapshot, file))
    .filter(({ suppressed }) => !suppressed);
}

/** `/file: covered text ← 💡 severity rule: message`, so that a failure prints words. */
export function describeDiagnostics(fixture: Fixture, diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ range, rule, severity, message, fixes }) => {
    const bulb = fixes.length > 0 ? "💡 " : "";
    return describe(fixture, range.file, range, `${bulb}${severity} ${rule}: ${message}`);
  });
}

/** What the carets of a fixture expect, in the same words. */
export function expectedDiagnostics(fixture: Fixture): readonly string[] {
  return [...fixture.files].flatMap(([path, text]) =>
    extractAnnotations(text).map((mark) => describe(fixture, path, mark, mark.label)),
  );
}

function describe(
  fixture: Fixture,
  path: string,
  range: { start: number; end: number },
  label: string,
): string {
  return `${path}: ${fixture.files.get(path)?.slice(range.start, range.end) ?? "?"} ← ${label}`;
}

/** The files after the fix whose title begins with `title`; throws when there is none or it refuses. */
export function applyFix(
  files: ReadonlyMap<string, string>,
  rule: string,
  title: string,
  settings: PartialConfiguration = { preset: "all" },
): ReadonlyMap<string, string> {
  const snapshot = snapshotOf(files, settings);
  const own = diagnosticsOf(snapshot).filter((diagnostic) => diagnostic.rule === rule);
  const fix = own.flatMap(({ fixes }) => fixes).find((candidate) => candidate.title.startsWith(title));
  if (!fix) {
    const titles = own.flatMap(({ fixes }) => fixes.map((candidate) => candidate.title));
    throw new Error(`No fix "${title}" of ${rule}; there are: ${titles.join(" | ") || "none"}`);
  }
  const change = fix.change(snapshot);
  if ("refused" in change) throw new Error(`The fix refuses: ${change.refused}`);
  return applyChange(files, change);
}

export function applyChange(
  files: ReadonlyMap<string, string>,
  change: SourceChange,
): ReadonlyMap<string, string> {
  const res = new Map(files);
  for (const [file, edits] of change.edits) res.set(file, applyEdits(files.get(file) ?? "", edits));
  for (const [file, text] of change.created ?? []) res.set(file, text);
  return res;
}
