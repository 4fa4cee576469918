import { closest } from "../support/near-miss";
import { METAS } from "../rules/metas";
import type { RuleMeta } from "../rules/rule";
import { type Command, EXIT, type Io, usageError } from "./command";
import { choiceOption, parseOptions } from "./options";
import { peerAnswer } from "./peer-rules";
import { readRulePage } from "./rule-page";

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
  const metas = rulesNamed(id);
  const [meta] = metas;
  const answer = meta && metas.length === 1 ? page(meta, format.value) : peerAnswer(id, format.value);
  if (answer === undefined) return usageError(io, unknownRule(id, metas));
  io.out(answer);
  return EXIT.yes;
}

/** By the whole id, else by the pattern after the family. */
function rulesNamed(text: string): readonly RuleMeta[] {
  const exact = METAS.filter(({ id }) => id === text);
  return exact.length > 0 ? exact : METAS.filter(({ id }) => patternOf(id) === text);
}

function patternOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function unknownRule(text: string, several: readonly RuleMeta[]): string {
  if (several.length > 0) return `"${text}" may be ${several.map(({ id }) => `"${id}"`).join(" or ")}.`;
  const ids = METAS.map(({ id }) => id);
  const pattern = closest(text, ids.map(patternOf));
  const near = closest(text, ids) ?? ids.find((id) => patternOf(id) === pattern);
  const hint = near === undefined ? '"rolecall rules" lists them.' : `Did you mean "${near}"?`;
  return `there is no rule "${text}". ${hint}`;
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
  const text = readRulePage(meta.id) ?? `# ${meta.id}\n\n${meta.summary}.\n`;
  return format === "json"
    ? `${JSON.stringify({ version: 1, ...meta, page: text }, undefined, 2)}\n`
    : `${text.trimEnd()}\n`;
}
