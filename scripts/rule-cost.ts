// `npm run bench:rules [-- --files 10000]`: what each rule costs on a generated workspace, worst first.
import { parseArgs } from "node:util";
import type { Snapshot } from "../server/src/analysis/snapshot";
import type { Io } from "../server/src/cli/command";
import { openWorkspace } from "../server/src/cli/open-workspace";
import { RULES } from "../server/src/rules/registry.generated";
import { looksAt, type Rule } from "../server/src/rules/rule";
import { benchWorkspace } from "./bench-workspace";
import { alignTable } from "./text-table";

interface Cost {
  readonly id: string;
  readonly milliseconds: number;
  readonly objects: number;
  readonly findings: number;
}

function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { files: { type: "string", default: "10000" } },
  });
  const folder = benchWorkspace(values.files);
  const io: Io = {
    out: () => undefined,
    err: (text) => console.error(text.trimEnd()),
    cwd: folder,
    color: false,
    interactive: false,
  };
  const opened = openWorkspace(["."], {}, io);
  if (!opened.ok) throw new Error(opened.reason);
  const { snapshot } = opened.value;
  // The first rule that asks pays for what the graph keeps for all others.
  const first = totalOf(RULES.map((rule) => costOf(rule, snapshot)));
  const costs = RULES.map((rule) => costOf(rule, snapshot)).sort((a, b) => b.milliseconds - a.milliseconds);
  const total = totalOf(costs);
  console.log(
    alignTable([["rule", "ms", "share", "objects", "findings"], ...costs.map((cost) => row(cost, total))]),
  );
  console.log(
    `\nAll ${RULES.length} rules over ${values.files} files: ${total.toFixed(0)} ms, and ${first.toFixed(0)} ms the first time.`,
  );
  return 0;
}

function costOf(rule: Rule, snapshot: Snapshot): Cost {
  let objects = 0;
  let findings = 0;
  const start = performance.now();
  for (const file of snapshot.files()) {
    const index = snapshot.index(file);
    for (const object of snapshot.file(file)?.objects ?? []) {
      if (!looksAt(rule, object.type)) continue;
      objects++;
      findings += [...rule.check(object, index, snapshot)].length;
    }
  }
  return { id: rule.meta.id, milliseconds: performance.now() - start, objects, findings };
}

function totalOf(costs: readonly Cost[]): number {
  return costs.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function row({ id, milliseconds, objects, findings }: Cost, total: number): readonly string[] {
  const share = `${((milliseconds / total) * 100).toFixed(1)} %`;
  return [id, milliseconds.toFixed(1), share, String(objects), String(findings)];
}

process.exitCode = main(process.argv.slice(2));
