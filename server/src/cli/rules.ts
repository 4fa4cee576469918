import { closest } from "../support/near-miss";
import { METAS } from "../rules/metas";
import { PAGES } from "../rules/pages.generated";
import type { RuleMeta } from "../rules/rule";
import { type Command, EXIT, type Io, usageError } from "./command";
import { choiceOption, parseOptions } from "./options";
import { peerAnswer } from "./peer-rules";

/** `rolecall rules [ID]`: the catalogue, one rule's page, or what stands for the check of another tool. */
export const rules: Command = (args, io) => Promise.resolve(runRules(args, io));

function runRules(args: readonly string[], io: Io): number {
  const parsed = parseOptions(args, { format: { type: "string" } });
  if (!parsed.ok) return usageError(io, parsed.reason);
  const format = choiceOption(parsed.value, "format", ["text", "json", "markdown"], "text");
  if (!format.ok) return usageError(io, format.reason);
  const [id, ...rest] = parsed.value.positionals;
  if (rest.length > 0) return usageError(io, "rules takes one rule id at most.");
  if (id === undefined) {
    io.out(catalogue(METAS, format.value));
    return EXIT.yes;
  }
  const meta = METAS.find((candidate) => candidate.id === id);
  if (!meta) {
    const answer = peerAnswer(id, format.value);
    if (answer !== undefined) {
      io.out(answer);
      return EXIT.yes;
    }
    const near = closest(
      id,
      METAS.map((candidate) => candidate.id),
    );
    const hint = near === undefined ? '"rolecall rules" lists them.' : `Did you mean "${near}"?`;
    return usageError(io, `there is no rule "${id}". ${hint}`);
  }
  io.out(page(meta, format.value));
  return EXIT.yes;
}

function catalogue(metas: readonly RuleMeta[], format: "text" | "json" | "markdown"): string {
  if (format === "json") return `${JSON.stringify({ version: 1, rules: metas }, undefined, 2)}\n`;
  if (format === "markdown") {
    const rows = metas.map(
      ({ id, severity, preset, fix, summary }) =>
        `| \`${id}\` | ${severity} | ${preset} | ${fix} | ${summary} |`,
    );
    return [
      "| Rule | Severity | Preset | Fix | What it finds |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
  }
  const width = Math.max(0, ...metas.map(({ id }) => id.length));
  return metas
    .map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${summary}\n`)
    .join("");
}

function page(meta: RuleMeta, format: "text" | "json" | "markdown"): string {
  const text = PAGES[meta.id] ?? "";
  return format === "json"
    ? `${JSON.stringify({ version: 1, ...meta, page: text }, undefined, 2)}\n`
    : `${text.trimEnd()}\n`;
}
