import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { METAS } from "../../server/src/rules/metas";
import {
  applyFix,
  describeDiagnostics,
  diagnosticsOf,
  expectedDiagnostics,
  snapshotOf,
} from "../support/check";
import { parseFixture, yamlFences } from "../support/fixture";

const FOLDER = new URL("../../server/src/rules/", import.meta.url);
const HEADINGS = ["Why it matters", "Incorrect", "Correct", "When to allow it", "References"];

/** A crash has no example. */
const WITHOUT_EXAMPLES = ["internal/rule-crashed"];

for (const meta of METAS) {
  describe(meta.id, () => {
    const file = new URL(`${meta.id}.md`, FOLDER);
    const page = existsSync(file) ? readFileSync(file, "utf8") : "";
    const fences = yamlFences(page);
    const hasExamples = !WITHOUT_EXAMPLES.includes(meta.id);

    test("has a page with the usual headings and the rule's name", () => {
      expect(page.split("\n")[0]).toBe(`# ${meta.id}`);
      expect(
        page
          .split("\n")
          .filter((line) => line.startsWith("## "))
          .map((line) => line.slice(3)),
      ).toEqual(hasExamples ? HEADINGS : HEADINGS.filter((heading) => !/correct/i.test(heading)));
      expect(fences.some(({ heading }) => heading === "Incorrect")).toBe(hasExamples);
      expect(fences.some(({ heading }) => heading === "Correct")).toBe(hasExamples);
    });

    for (const [index, { heading, line, source, info }] of fences.entries()) {
      if (info.startsWith("fixed")) {
        const before = fences[index - 1];
        test(`${heading}, line ${line}: the fix gives this text`, () => {
          const title = info.slice("fixed".length).trim();
          const files = stripAnnotations(parseFixture(before?.source ?? "").files);
          const after = applyFix(files, meta.id, title);
          const expected = new Map([...files, ...parseFixture(source).files]);
          expect(Object.fromEntries(trimmed(after))).toEqual(Object.fromEntries(trimmed(expected)));
        });
        continue;
      }
      test(`${heading}, line ${line}`, () => {
        const fixture = parseFixture(source);
        const found = diagnosticsOf(snapshotOf(fixture.files, { preset: "all" }));
        const own = found.filter(({ rule }) => rule === meta.id);
        const expected = expectedDiagnostics(fixture);
        expect([...describeDiagnostics(fixture, own)].sort()).toEqual([...expected].sort());
        expect(expected.length > 0).toBe(heading === "Incorrect");
      });
    }
  });
}

function stripAnnotations(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([file, text]) => [
      file,
      text
        .split("\n")
        .filter((line) => !/^\s*#(\s*\^+ |@")/.test(line))
        .join("\n"),
    ]),
  );
}

function trimmed(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].map(([file, text]) => [file, text.trimEnd()]));
}
