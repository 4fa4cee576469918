import { hover } from "../../server/src/features/hover";
import type { PartialConfiguration } from "../../server/src/analysis/configuration";
import { diagnosticsOf, snapshotOf } from "./check";
import { parseFixture } from "./fixture";

/** What the editor reports on a fixture, as `severity rule`, with the preset that everybody begins with. */
export function findingsOf(
  source: string,
  settings: PartialConfiguration = { preset: "recommended" },
): readonly string[] {
  return diagnosticsOf(snapshotOf(parseFixture(source).files, settings)).map(
    ({ severity, rule }) => `${severity} ${rule}`,
  );
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
