import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { completion } from "../../server/src/features/completion";
import { documentationOf } from "../../server/src/features/completion/documentation";
import type { CompletionItem } from "../../server/src/features/completion/item";
import type { Snapshot } from "../../server/src/analysis/snapshot";
import { applyEdits } from "../../server/src/text/edit";
import { snapshotOf } from "../support/check";
import { parseFixture } from "../support/fixture";

const FOLDER = path.join(import.meta.dirname, "completion");
/**
 * A yaml fence with the cursor, then what is offered: a label and its detail in each line. The opening line names the
 * item that is chosen; the first line with `→` shows the lines that change, and the rest is what is told about it.
 */
const PAIR = /(```yaml\n([^]*?)\n```\n\n```text ?)([^\n]*)\n(?:[^]*?\n)??```/g;

for (const name of fs.readdirSync(FOLDER).sort()) {
  it(`completion: ${name}`, () => {
    const file = path.join(FOLDER, name);
    const page = fs.readFileSync(file, "utf8");
    const pairs = [...page.matchAll(PAIR)];
    expect(pairs.length, "a page has a yaml fence followed by a text fence").toBeGreaterThan(0);
    const actual = page.replace(
      PAIR,
      (_whole, head: string, source: string, chosen: string) =>
        `${head}${chosen}\n${completionOf(source, chosen)}\n\`\`\``,
    );
    if (process.env["UPDATE"]) fs.writeFileSync(file, actual);
    else expect(actual).toBe(page);
  });
}

it("completion: pages are short and begin with what they test", () => {
  for (const name of fs.readdirSync(FOLDER)) {
    const lines = fs.readFileSync(path.join(FOLDER, name), "utf8").split("\n");
    expect(lines[0], name).toMatch(/^[A-Z`].*\.$/);
    expect(lines.length, name).toBeLessThanOrEqual(70);
  }
});

function completionOf(source: string, chosen: string): string {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error(`No cursor <|> in:\n${source}`);
  const snapshot = snapshotOf(files);
  const { items } = completion(snapshot, cursor.path, cursor.offset, { snippets: true });
  if (items.length === 0) return "Nothing.";
  const word = (files.get(cursor.path) ?? "").slice(items[0]?.range.start, cursor.offset);
  const shown = items.filter(({ filterText }) => filterText.startsWith(word));
  const list = shown
    .slice(0, LONGEST)
    .map(({ label, detail }) => (detail === "" ? label : `${label} · ${detail}`));
  if (shown.length > LONGEST) list.push(`…and ${shown.length - LONGEST} more`);
  if (chosen === "") return list.join("\n");
  const item = shown.find(({ label }) => label === chosen);
  if (!item)
    throw new Error(`"${chosen}" is not offered, but: ${shown.map(({ label }) => label).join(", ")}`);
  return [
    ...list,
    "",
    ...accepted(files.get(cursor.path) ?? "", item),
    ...told(snapshot, cursor.path, item),
  ].join("\n");
}

const LONGEST = 14;

/** The lines that choosing the item changes or adds. */
function accepted(text: string, { range, newText, edits }: CompletionItem): readonly string[] {
  const before = text.split("\n");
  const after = applyEdits(text, [...edits, { range, newText }]).split("\n");
  let head = 0;
  while (head < after.length && after[head] === before[head]) head++;
  let tail = 0;
  while (tail < after.length - head && after.at(-1 - tail) === before.at(-1 - tail)) tail++;
  return after.slice(head, after.length - tail).map((line) => `→ ${line}`);
}

function told(snapshot: Snapshot, file: string, { about, documentation }: CompletionItem): readonly string[] {
  const context = {
    snapshot,
    maxRows: 3,
    linkTarget: (target: string, line: number) => `${target}:${line + 1}`,
  };
  const text = documentation ?? (about && documentationOf(context, file, about));
  // The rest is what hovers say, which have pages of their own.
  return text === undefined || text === ""
    ? []
    : ["", ...text.split("\n\n").slice(0, 2).join("\n\n").split("\n")];
}
