import { hover } from "../../server/src/features/hover";
import type { PartialConfiguration } from "../../server/src/analysis/configuration";
import { diagnosticsOf, snapshotOf } from "./check";
import { parseFixture } from "./fixture";

type Preset = "recommended" | "strict" | "all";

/** What the editor reports on a fixture, as `severity rule`, with the preset that everybody begins with. */
export function findingsOf(
  source: string,
  settings: PartialConfiguration = { preset: "recommended" },
): readonly string[] {
  return diagnosticsOf(snapshotOf(parseFixture(source).files, settings)).map(
    ({ severity, rule }) => `${severity} ${rule}`,
  );
}

/** The same with the text that is underlined: `error authn/unknown-flag [--oidc-client-secret=x]`. */
export function underlinedOf(source: string, preset: Preset = "recommended"): readonly string[] {
  const { files } = parseFixture(source);
  return diagnosticsOf(snapshotOf(files, { preset })).map(
    ({ severity, rule, range }) =>
      `${severity} ${rule} [${files.get(range.file)?.slice(range.start, range.end) ?? ""}]`,
  );
}

/** The messages of one rule. */
export function messagesOf(source: string, rule: string, preset: Preset = "recommended"): readonly string[] {
  return diagnosticsOf(snapshotOf(parseFixture(source).files, { preset }))
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ message }) => message);
}

/** Rules that failed on a fixture, of all presets: none ever may. */
export function crashesOf(source: string): readonly string[] {
  return findingsOf(source, { preset: "all" }).filter((finding) => finding.endsWith("internal/rule-crashed"));
}

/** The hover at the cursor `<|>` of a fixture; empty where there is none. */
export function hoverOf(source: string): string {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error(`No cursor <|> in:\n${source}`);
  return hover(snapshotOf(files), cursor.path, cursor.offset)?.markdown ?? "";
}
