import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AnalysisHost } from "../../server/src/analysis/host";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { parseDocument } from "../../server/src/yaml/parse";
import { applyChange, diagnosticsOf, snapshotOf } from "../support/check";
import { parseFixture, yamlFences } from "../support/fixture";

const ALL = { preset: "all" } as const;

const fixtures = ["authn", "csr"].flatMap((family) => {
  const folder = new URL(`../../server/src/rules/${family}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) =>
      yamlFences(readFileSync(new URL(name, folder), "utf8"))
        .filter(({ info }) => info === "")
        .map(({ line, source }) => ({
          name: `${family}/${name}, line ${line}`,
          own: `${family}/${name.slice(0, -".md".length)}`,
          files: parseFixture(source).files,
        })),
    );
});

describe.each(fixtures)("$name", ({ files, own }) => {
  test("says the same when no editor holds the files", () => {
    const words = (snapshot: Snapshot): readonly string[] =>
      diagnosticsOf(snapshot).map(
        ({ rule, message, range }) => `${range.file}:${range.start} ${rule} ${message}`,
      );
    expect(words(closedSnapshotOf(files))).toEqual(words(snapshotOf(files, ALL)));
  });

  test("every fix parses, takes its finding away, and does not lead to worse", () => {
    const before = diagnosticsOf(snapshotOf(files, ALL));
    for (const { rule, message, severity, fixes } of before.filter((found) => found.rule === own)) {
      for (const fix of fixes) {
        const change = fix.change(snapshotOf(files, ALL));
        if ("refused" in change) throw new Error(`${fix.title}: ${change.refused}`);
        const after = applyChange(files, change);
        for (const text of after.values())
          expect(text.split(/^---$/m).flatMap((part) => parseDocument(part).errors)).toEqual([]);
        const left = diagnosticsOf(snapshotOf(after, ALL));
        const count = (found: typeof left): number =>
          found.filter((other) => other.rule === rule && other.message === message).length;
        expect(count(left), fix.title).toBe(count(before) - 1);
        const errors = (found: typeof left): number =>
          found.filter((other) => other.severity === "error").length;
        expect(errors(left), fix.title).toBeLessThanOrEqual(errors(before) - (severity === "error" ? 1 : 0));
      }
    }
  });
});

function closedSnapshotOf(files: ReadonlyMap<string, string>): Snapshot {
  const host = new AnalysisHost({ readText: (file) => files.get(file), today: () => "2026-11-21" });
  host.applyChange({
    settings: [{ folder: "/", level: "editor", values: ALL }],
    files: new Map([...files].map(([file, text]) => [file, { text, open: false }])),
  });
  return host.snapshot();
}
