import { describe, expect, it } from "vitest";
import { diagnose } from "../../server/src/analysis/diagnostics";
import { hover } from "../../server/src/features/hover";
import { applyEdits, type TextEdit } from "../../server/src/text/edit";
import { parseDocument } from "../../server/src/yaml/parse";
import { splitDocuments } from "../../server/src/yaml/split";
import { closedSnapshotOf } from "../support/check";
import { corpusFiles, everyNth } from "../support/corpus";
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
  const snapshot = closedSnapshotOf(files, { preset: "all" });
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
