import { rowsOfPeer } from "../rules/catalogue/peers";
import { rulesOfRows } from "../rules/peer-rules";
import type { RuleMeta } from "../rules/rule";

/** What stands here for the check of another tool; `undefined` when no tool has that id. */
export function peerAnswer(id: string, format: "text" | "json" | "markdown"): string | undefined {
  const rows = rowsOfPeer(id);
  if (rows.length === 0) return undefined;
  const own = rulesOfRows(rows);
  if (format === "json") {
    const checks = rows.map((row) => ({ ...row, rules: rulesOfRows([row]).map((meta) => meta.id) }));
    return `${JSON.stringify({ version: 1, peer: id, checks, rules: own }, undefined, 2)}\n`;
  }
  const uncovered = rows.filter((row) => rulesOfRows([row]).length === 0);
  const lines = [
    ...own.map((meta) => ruleLine(meta, format, own)),
    ...uncovered.map(({ about, leftOut }) => `No rule for ${about}: ${leftOut ?? "Not written yet."}`),
  ];
  return `${lines.join("\n")}\n`;
}

function ruleLine({ id, severity, summary }: RuleMeta, format: string, all: readonly RuleMeta[]): string {
  if (format === "markdown") return `- \`${id}\` (${severity}): ${summary}`;
  const width = Math.max(...all.map((meta) => meta.id.length));
  return `${id.padEnd(width)}  ${severity.padEnd(11)}  ${summary}`;
}
