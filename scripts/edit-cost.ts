// `npm run bench:edits [-- --files 10000]`: what a keystroke costs the server, from the new text to the findings of
// the edited file, without the pipe to the editor.
import { parseArgs } from "node:util";
import type { PartialConfiguration } from "../server/src/analysis/configuration";
import { diagnose } from "../server/src/analysis/diagnostics";
import { AnalysisHost } from "../server/src/analysis/host";
import { RULES } from "../server/src/rules/registry.generated";
import { loadFiles } from "../server/src/workspace/load";
import { runToEnd } from "../server/src/workspace/slices";
import { walk } from "../server/src/workspace/walk";
import { benchFile, benchWorkspace } from "./bench-workspace";
import { alignTable } from "./text-table";

const MAX_FILE_SIZE = 50 * 1024 * 1024;
/** The first ones find code that is not compiled yet. */
const WARM_UP = 20;
const EDITS = 320;

/** Families of the RBAC catalogue, A to E. */
const RBAC = new Set(["rbac", "binding", "escalation", "reference", "service-account"]);

const ROUNDS: readonly (readonly [string, PartialConfiguration])[] = [
  ["preset recommended", { preset: "recommended" }],
  ["preset all, RBAC catalogue", { preset: "all", rules: new Map(othersOff()) }],
  ["preset all, every rule", { preset: "all" }],
];

function othersOff(): readonly (readonly [string, "off"])[] {
  const families = new Set(RULES.map(({ meta }) => meta.id.split("/")[0] ?? ""));
  return [...families].filter((family) => !RBAC.has(family)).map((family) => [`${family}/*`, "off"]);
}

function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { files: { type: "string", default: "10000" } },
  });
  const folder = benchWorkspace(values.files);
  const rows = ROUNDS.map(([name, settings]) => {
    const times = editTimes(folder, settings);
    return [name, ...[0.5, 0.95, 1].map((quantile) => at(times, quantile).toFixed(1))];
  });
  console.log(alignTable([["edit → findings, server time in ms", "p50", "p95", "max"], ...rows]));
  return 0;
}

/** In milliseconds, in order. */
function editTimes(folder: string, settings: PartialConfiguration): readonly number[] {
  const host = new AnalysisHost({ readText: () => undefined, today: () => "2026-11-21" });
  host.applyChange({ settings: [{ folder, level: "editor", values: settings }] });
  const found = runToEnd(walk([folder], { exclude: () => [], maxFiles: 1_000_000 }));
  runToEnd(loadFiles(host, found.files, { maxFileSize: MAX_FILE_SIZE }));
  const file = `${folder}/bench-edits.yaml`;
  const type = (text: string): number => {
    const start = performance.now();
    host.applyChange({ files: new Map([[file, { text, open: true }]]) });
    diagnose(host.snapshot(), file);
    return performance.now() - start;
  };
  let text = benchFile();
  type(text);
  const places = [...text.matchAll(/^\s*(- )?(name|kind|verbs|resources):.*$/gm)].map(
    ({ index, 0: line }) => index + line.length,
  );
  const times: number[] = [];
  for (let step = 0; step < EDITS; step++) {
    // A letter is typed, and deleted with the next key.
    const place = places[((step - (step % 2)) * 7) % places.length] ?? 0;
    text =
      step % 2 === 0
        ? `${text.slice(0, place)}x${text.slice(place)}`
        : text.slice(0, place) + text.slice(place + 1);
    const time = type(text);
    if (step >= WARM_UP) times.push(time);
  }
  return times.sort((a, b) => a - b);
}

function at(sorted: readonly number[], quantile: number): number {
  return sorted[Math.floor(quantile * (sorted.length - 1))] ?? Number.NaN;
}

process.exitCode = main(process.argv.slice(2));
