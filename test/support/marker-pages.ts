import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { lineColumn } from "../../server/src/text/line-index";
import type { FileRange } from "../../server/src/text/range";
import { snapshotOf } from "./check";
import { type Fixture, parseFixture } from "./fixture";

/** A yaml fence, and the fence with what is expected. */
const PAIR = /(```yaml\n([^]*?)\n```\n\n```text\n)([^]*?)```/g;

/**
 * Tests a feature with the pages in `test/markers/<feature>`: what it answers for each yaml fence is the text fence
 * below it. `UPDATE=1` writes the answers.
 */
export function testPages(
  feature: string,
  answer: (snapshot: Snapshot, fixture: Fixture) => readonly string[],
): void {
  const folder = path.join(import.meta.dirname, "../markers", feature);
  for (const name of fs.readdirSync(folder).sort()) {
    it(`${feature}: ${name}`, () => {
      const file = path.join(folder, name);
      const page = fs.readFileSync(file, "utf8");
      expect(page.split("\n")[0], "a page begins with what it tests").toMatch(/^[A-Z`].*\.$/);
      const pairs = [...page.matchAll(PAIR)];
      expect(pairs.length, "a page has a yaml fence followed by a text fence").toBeGreaterThan(0);
      expect(pairs.length, "each yaml fence has its text fence").toBe([...page.matchAll(/```yaml/g)].length);
      const actual = page.replace(PAIR, (_whole, head: string, source: string) => {
        const fixture = parseFixture(source);
        const lines = answer(snapshotOf(fixture.files), fixture);
        return `${head}${(lines.length > 0 ? lines : ["nothing"]).join("\n")}\n\`\`\``;
      });
      if (process.env["UPDATE"]) fs.writeFileSync(file, actual);
      else expect(actual).toBe(page);
    });
  }
}

/** The cursor of a fixture, or a complaint. */
export function cursorOf({ cursor }: Fixture): { readonly path: string; readonly offset: number } {
  if (!cursor) throw new Error("There is no cursor <|>.");
  return cursor;
}

/** `/file:line covered text`. */
export function placeText(snapshot: Snapshot, { file, start, end }: FileRange): string {
  const { line } = lineColumn(snapshot.lines(file), start);
  const [first = "", ...more] = (snapshot.text(file) ?? "").slice(start, end).split("\n");
  return `${file}:${line + 1} ${first}${more.length > 0 ? " …" : ""}`;
}
