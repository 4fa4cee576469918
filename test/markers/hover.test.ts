import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { hover } from "../../server/src/features/hover";
import { snapshotOf } from "../support/check";
import { parseFixture } from "../support/fixture";

const FOLDER = path.join(import.meta.dirname, "hover");
/** A yaml fence, and the fence with the hover that is expected; its opening line ends with the hovered text. */
const PAIR = /(```yaml\n([^]*?)\n```\n\n```markdown)[^\n]*\n([^]*?)\n```/g;

for (const name of fs.readdirSync(FOLDER).sort()) {
  it(`hover: ${name}`, () => {
    const file = path.join(FOLDER, name);
    const page = fs.readFileSync(file, "utf8");
    const pairs = [...page.matchAll(PAIR)];
    expect(pairs.length, "a page has a yaml fence followed by a markdown fence").toBeGreaterThan(0);
    const actual = page.replace(
      PAIR,
      (_whole, head: string, source: string) => `${head}${hoverOf(source)}\n\`\`\``,
    );
    if (process.env["UPDATE"]) fs.writeFileSync(file, actual);
    else expect(actual).toBe(page);
  });
}

it("hover: pages are short and begin with what they test", () => {
  for (const name of fs.readdirSync(FOLDER)) {
    const lines = fs.readFileSync(path.join(FOLDER, name), "utf8").split("\n");
    expect(lines[0], name).toMatch(/^[A-Z`].*\.$/);
    expect(lines.length, name).toBeLessThanOrEqual(31);
  }
});

/** The rest of the opening line, then the text; links lead to `file:line`. */
function hoverOf(source: string): string {
  const { files, cursor } = parseFixture(source);
  if (!cursor) throw new Error(`No cursor <|> in:\n${source}`);
  const found = hover(snapshotOf(files), cursor.path, cursor.offset, {
    maxRows: 12,
    linkTarget: (file, line) => `${file}:${line + 1}`,
  });
  if (!found) return "\nNo hover.";
  const { file, start, end } = found.range;
  return ` ${files.get(file)!.slice(start, end)}\n${found.markdown}`;
}
