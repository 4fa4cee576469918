import { expect } from "vitest";

/** What the test's own `linkTarget` gives, so that every other link is a foreign one. */
export const ourLink = (file: string, line: number): string =>
  `goto:${encodeURIComponent(file).replace(/[()]/g, "_")}#${line}`;

/**
 * Checks that nothing but our own markup is markup: text of a manifest stands in inline code, links are ours, and
 * each table row has as many cells as its header. The reading is simpler and stricter than that of any renderer.
 */
export function expectOnlyOurMarkup(markdown: string): void {
  let columns = 0;
  for (const line of markdown.split("\n")) {
    expect(line, "backticks come in pairs").toMatch(/^(?:[^`]*`[^`]+`)*[^`]*$/);
    // A pipe would end a cell even in code, and a control character could be anything.
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect((line.match(/`[^`]+`/g) ?? []).join("")).not.toContain("|");
    const plain = line.replace(/`[^`]+`/g, "CODE");
    const rest = plain.replace(/\[(?:CODE|rule \d+)\]\(goto:[\w%.~!*'-]+#\d+\)/g, "LINK");
    expect(rest).not.toMatch(/[[\]<>&\\]|:\/\/|www\.|@|javascript:|command:|!/);
    expect(rest.replace(/^\*\*[A-Za-z]+\*\*/, "")).not.toMatch(/[*_~#]/);
    const cells = rest.startsWith("|") ? rest.split("|").length : 0;
    if (columns > 0 && cells > 0) expect(cells, line).toBe(columns);
    columns = cells;
  }
}
