import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { completion } from "../../server/src/features/completion";
import { documentationOf } from "../../server/src/features/completion/documentation";
import type { CompletionItem } from "../../server/src/features/completion/item";
import { applyEdits } from "../../server/src/text/edit";
import { parseDocument } from "../../server/src/yaml/parse";
import { splitDocuments } from "../../server/src/yaml/split";
import { closedSnapshotOf } from "../support/check";
import { corpusFiles, everyNth } from "../support/corpus";
import { expectOnlyOurMarkup, ourLink } from "../support/strict-markdown";

const SAMPLE = 50;
const files = corpusFiles();
const candidates = [...files].filter(
  ([, text]) =>
    /^\s*kind: (Cluster)?Role|serviceAccount|AuthorizationPolicy/m.test(text) && text.length < 12_000,
);
const isShort = ([, text]: readonly [string, string]): boolean => text.length < 1200;
const sample = [
  ...everyNth(candidates.filter(isShort), SAMPLE / 2),
  ...everyNth(
    candidates.filter((candidate) => !isShort(candidate)),
    SAMPLE / 2,
  ),
];
/** Completion asks for names of all files, so that there is something to offer. */
const workspace = new Map([...everyNth(candidates, 300), ...sample]);

describe.skipIf(files.size === 0)("completion in real manifests", () => {
  const snapshot = closedSnapshotOf(workspace, { preset: "all" });
  const told = new Set<string>();

  it("has enough of them", () => {
    expect(sample.length).toBe(SAMPLE);
  });

  it.each(sample)(
    "%s: at every offset, or every eleventh of a long file, in finished and in half-typed text",
    (file, text) => {
      const opened = snapshot.preview(file, text);
      const step = isShort([file, text]) ? 1 : 11;
      for (let offset = 0; offset <= text.length; offset += step) {
        check(opened, file, text, offset);
        if (offset % 147 !== 0) continue;
        const end = text.indexOf("\n", offset);
        const half = text.slice(0, offset) + (end < 0 ? "" : text.slice(end));
        check(snapshot.preview(file, half), file, half, offset);
      }
    },
  );

  function check(state: Snapshot, file: string, text: string, offset: number): void {
    const { items } = completion(state, file, offset, { snippets: true });
    const [first] = items;
    if (!first) return;
    expect(first.range.start).toBeLessThanOrEqual(offset);
    expect(first.range.end).toBeGreaterThanOrEqual(offset);
    expect(text.slice(first.range.start, first.range.end)).not.toMatch(/[\r\n]/);
    expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
    const chosen = items[offset % items.length]!;
    if (!chosen.isSnippet) checkAccepted(text, chosen);
    const key = JSON.stringify(chosen.about);
    if (!chosen.about || told.has(key)) return;
    told.add(key);
    const markdown = documentationOf(
      { snapshot: state, maxRows: 8, linkTarget: ourLink },
      file,
      chosen.about,
    );
    if (markdown !== undefined) expectOnlyOurMarkup(markdown);
  }
});

/** What could be read before can be read afterwards. */
function checkAccepted(text: string, { range, newText, edits }: CompletionItem): void {
  const all = [...edits, { range, newText }].sort((a, b) => a.range.start - b.range.start);
  for (const [position, edit] of all.entries()) {
    const before = all[position - 1];
    if (before) expect(edit.range.start).toBeGreaterThanOrEqual(before.range.end);
  }
  expect(errorsOf(applyEdits(text, all)), newText).toBeLessThanOrEqual(errorsOf(text));
}

function errorsOf(text: string): number {
  return splitDocuments(text).reduce(
    (sum, { start, end }) => sum + parseDocument(text.slice(start, end)).errors.length,
    0,
  );
}
