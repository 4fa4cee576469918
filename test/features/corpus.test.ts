import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../../scripts/shared-folder";
import { diagnose } from "../../server/src/analysis/diagnostics";
import { AnalysisHost } from "../../server/src/analysis/host";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { hover } from "../../server/src/features/hover";
import { applyEdits, type TextEdit } from "../../server/src/text/edit";
import { parseDocument } from "../../server/src/yaml/parse";
import { decodeFile, splitDocuments } from "../../server/src/yaml/split";
import { expectOnlyOurMarkup, ourLink } from "../support/strict-markdown";

const SAMPLE = 60;
const files = corpusFiles();
const sample = everyNth(
  [...files].filter(
    ([, text]) => /^\s*kind: (Cluster)?Role|serviceAccount/m.test(text) && text.length < 60_000,
  ),
  SAMPLE,
);

describe.skipIf(files.size === 0)("real manifests", () => {
  const snapshot = snapshotOfAll();
  const seen = new Set<string>();

  it("are enough to tell something", () => {
    expect(sample.length).toBe(SAMPLE);
  });

  it.each(sample)("%s: hovers at every seventh offset", (file, text) => {
    for (let offset = 0; offset <= text.length; offset += 7) {
      const found = hover(snapshot, file, offset, { maxRows: 12, linkTarget: ourLink });
      if (!found) continue;
      expect(found.range.start).toBeLessThanOrEqual(offset);
      expect(found.range.end).toBeGreaterThanOrEqual(offset);
      if (seen.has(found.markdown)) continue;
      seen.add(found.markdown);
      expect(found.markdown.length).toBeLessThan(1500);
      expectOnlyOurMarkup(found.markdown);
    }
  });

  it.each(sample)(
    "%s: every fix edits inside the document and leaves text that can be read",
    (file, text) => {
      const opened = snapshot.preview(file, text);
      for (const { fixes, range, object } of diagnose(opened, file)) {
        expect(range.end).toBeLessThanOrEqual(text.length);
        for (const fix of fixes) {
          const change = fix.change(opened);
          if ("refused" in change) {
            expect(change.refused).toMatch(/^[A-Z].*\.$/);
            continue;
          }
          for (const [edited, edits] of change.edits) {
            const before = opened.text(edited)!;
            checkEdits(before, edits, edited === file ? object?.source.base : undefined);
            expect(errorsOf(applyEdits(before, edits)), fix.title).toEqual(errorsOf(before));
          }
          for (const created of change.created?.values() ?? []) expect(errorsOf(created)).toEqual([]);
        }
      }
    },
  );
});

/** Edits lie in the text, do not overlap, and change no document but that of the finding. */
function checkEdits(text: string, edits: readonly TextEdit[], base: number | undefined): void {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  let end = 0;
  for (const { range } of ordered) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    ({ end } = range);
  }
  expect(end).toBeLessThanOrEqual(text.length);
  if (base === undefined || edits.length === 0) return;
  const isAppended = ordered.every(({ range }) => range.start === text.length);
  if (isAppended) return;
  const own = splitDocuments(text).find(({ start }) => start === base);
  expect(ordered[0]!.range.start).toBeGreaterThanOrEqual(base);
  expect(end).toBeLessThanOrEqual(own?.end ?? text.length);
}

/** Messages of the parser; places move with edits. */
function errorsOf(text: string): readonly string[] {
  return splitDocuments(text).flatMap(({ start, end }) =>
    parseDocument(text.slice(start, end)).errors.map(({ message }) => message),
  );
}

function snapshotOfAll(): Snapshot {
  const host = new AnalysisHost({ readText: (file) => files.get(file), today: () => "2026-11-21" });
  host.applyChange({
    settings: [{ folder: "/", level: "editor", values: { preset: "all" } }],
    files: new Map([...files].map(([file, text]) => [file, { text, open: false }])),
  });
  return host.snapshot();
}

function everyNth<T>(items: readonly T[], count: number): readonly T[] {
  const step = items.length / count;
  return step < 1 ? items : Array.from({ length: count }, (_, index) => items[Math.floor(index * step)]!);
}

function corpusFiles(): ReadonlyMap<string, string> {
  const shared = sharedFolder();
  const folder = shared && path.join(shared, "corpus");
  if (folder === undefined || !fs.existsSync(folder)) {
    console.warn("NOT CHECKED: the corpus in the reference folder ../shared (or ROLECALL_SHARED) is absent.");
    if (process.env["CI"]) throw new Error("The reference folder is needed in CI.");
    return new Map();
  }
  const res = new Map<string, string>();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ya?ml|json)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const decoded = decodeFile(fs.readFileSync(file));
    if ("text" in decoded) res.set(`/${path.relative(folder, file)}`, decoded.text);
  }
  return new Map([...res].sort(([a], [b]) => (a < b ? -1 : 1)));
}
