#!/usr/bin/env node
// `npm run bench`: the figures of the budgets, as ratios within one run.
//
//   node bench/run.mjs [--files 10000] [--rounds 3] [--quick] [--json FILE]
//
// 1 server start   2 edits, hovers, completion, references and a rename in a generated workspace   3 memory of the index   4 a cold `check`
// 5 what a keystroke costs the server, and each rule   6 the same edits beside yaml-language-server (left out with --quick)
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { LspDriver, median, now, quantile } from "./lsp-driver.mjs";
import { makeSingle } from "./make-workspace.mjs";

const repository = path.resolve(import.meta.dirname, "..");
const server = [process.execPath, path.join(repository, "dist/cli.js"), "lsp", "--stdio"];
const { values: options } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    quick: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const rounds = Number(options.rounds);
const scratch = path.join(os.tmpdir(), "rolecall-bench");
fs.mkdirSync(scratch, { recursive: true });

run(process.execPath, ["scripts/build.mjs", "--production"]);
const workspace = prepareWorkspace();
const report = {
  start: await startTimes(),
  workspace: await workspaceFigures(),
  cold: coldIndex(),
};
print(report);
for (const script of ["edit-cost.ts", "rule-cost.ts"])
  run(process.execPath, ["--import", "tsx", `scripts/${script}`, "--files", options.files]);
if (!options.quick) comparePeer();
if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(report, undefined, 2)}\n`);

function prepareWorkspace() {
  const folder = path.join(scratch, `workspace-${options.files}`);
  if (!fs.existsSync(folder)) {
    run(process.execPath, ["bench/make-workspace.mjs", "--out", folder, "--files", options.files]);
  }
  return folder;
}

/** Process start to the answer to `initialize`, beside the start of an empty Node process. */
async function startTimes() {
  const starts = [];
  const empty = [];
  for (let round = 0; round < Math.max(5, rounds); round++) {
    const lsp = new LspDriver();
    lsp.start(server[0], server.slice(1), { cwd: repository });
    await lsp.initialize({ root: scratchFolder("empty") });
    starts.push(lsp.startupMs);
    await lsp.shutdown();
    const t0 = now();
    spawnSync(process.execPath, ["-e", "0"]);
    empty.push(now() - t0);
  }
  return { serverMs: median(starts), emptyNodeMs: median(empty) };
}

/** One 1,000-line file edited among all the others: each edit to its diagnostics, each hover to its answer. */
async function workspaceFigures() {
  const file = path.join(workspace, "bench-medium.yaml");
  fs.writeFileSync(file, makeSingle("medium"));
  const account = writeManyUses();
  const lsp = new LspDriver({ pull: "off" });
  lsp.start(server[0], server.slice(1), { cwd: repository });
  await lsp.initialize({ root: workspace });
  const t0 = now();
  await untilIndexed(lsp);
  const indexMs = now() - t0;
  const rssMB = lsp.rss().rssMB;
  const version = lsp.open(file);
  await lsp.waitForDiagnostics(file, version);
  const text = lsp.text(file);
  const lines = text.split("\n");
  const places = lines
    .map((line, number) => ({ number, column: line.search(/\S/), line }))
    .filter(({ line }) => /^\s*(- )?(name|kind|serviceAccountName|verbs|resources):/.test(line));
  const edits = await editTimes(lsp, file, places);
  const uri = `file://${file}`;
  const hover = await ask(lsp, places, uri, "textDocument/hover");
  const completion = await completionTimes(lsp, file, places);
  const references = await ask(lsp, places, uri, "textDocument/references", {
    context: { includeDeclaration: true },
  });
  const search = await lsp.request("workspace/symbol", { query: "deployer" });
  const rename = await lsp.request("textDocument/rename", {
    textDocument: { uri: `file://${account.file}` },
    position: { line: 2, character: 20 },
    newName: "renamed-account",
  });
  const renamedFiles = (rename.result?.documentChanges ?? []).length;
  await lsp.shutdown();
  const everyRule = await editsWithEveryRule(file, places);
  fs.rmSync(file);
  fs.rmSync(account.folder, { recursive: true });
  return {
    everyRule,
    indexMs,
    rssMB,
    editP50Ms: quantile(edits, 0.5),
    editP95Ms: quantile(edits, 0.95),
    hoverP50Ms: hover.p50Ms,
    hoverP95Ms: hover.p95Ms,
    hoversAnswered: hover.answered,
    completion,
    references,
    symbolSearchMs: search.ms,
    renameMs: rename.ms,
    renamedFiles,
  };
}

/** Each edit to its diagnostics; the first ten are not counted. */
async function editTimes(lsp, file, places) {
  const times = [];
  let last;
  for (let step = 0; step < 130; step++) {
    const { number, line } = places[(step * 7) % places.length];
    const at = { line: number, character: line.length };
    const isInsert = step % 2 === 0;
    const target = isInsert ? at : last;
    const range = isInsert
      ? { start: at, end: at }
      : { start: target, end: { ...target, character: target.character + 1 } };
    last = at;
    const sent = now();
    const next = lsp.change(file, [{ range, text: isInsert ? "x" : "" }]);
    await lsp.waitForDiagnostics(file, next);
    if (step >= 10) times.push(now() - sent);
  }
  return times;
}

/** The same edits with the preset `all`, in a server of its own. */
async function editsWithEveryRule(file, places) {
  const lsp = new LspDriver({ pull: "off", settings: { rolecall: { preset: "all" } } });
  lsp.start(server[0], server.slice(1), { cwd: repository });
  await lsp.initialize({ root: workspace });
  await untilIndexed(lsp);
  await lsp.waitForDiagnostics(file, lsp.open(file));
  const edits = await editTimes(lsp, file, places);
  await lsp.shutdown();
  return { editP50Ms: quantile(edits, 0.5), editP95Ms: quantile(edits, 0.95) };
}

/** 200 requests at places of a document, the first 20 not counted: the very first builds the tables of the workspace. */
async function ask(lsp, places, uri, method, more = {}) {
  const times = [];
  let answered = 0;
  let firstMs = 0;
  for (let step = 0; step < 200; step++) {
    const { number, line } = places[(step * 11) % places.length];
    const position = { line: number, character: Math.max(0, line.indexOf(":") + 3) };
    const { result, ms } = await lsp.request(method, { textDocument: { uri }, position, ...more });
    const items = Array.isArray(result) ? result : (result?.items ?? (result ? [result] : []));
    if (items.length > 0) answered++;
    if (step === 0) firstMs = ms;
    if (step >= 20) times.push(ms);
  }
  return {
    firstMs,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    answered: `${answered} of 200`,
  };
}

/** A ServiceAccount that 200 files name. */
function writeManyUses() {
  const folder = path.join(workspace, "bench-rename");
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "account.yaml");
  const meta = (name) => `metadata: { name: ${name}, namespace: bench-rename }\n`;
  fs.writeFileSync(file, `apiVersion: v1\nkind: ServiceAccount\n${meta("many-uses")}`);
  for (let index = 0; index < 200; index++) {
    const spec = "spec: { serviceAccountName: many-uses, containers: [{ name: main, image: busybox }] }\n";
    const pod = `apiVersion: v1\nkind: Pod\n${meta(`pod-${index}`)}${spec}`;
    fs.writeFileSync(path.join(folder, `pod-${index}.yaml`), pod);
  }
  return { folder, file };
}

/** Each after a keystroke, as an editor asks: the state of the workspace is a new one every time. */
async function completionTimes(lsp, file, places) {
  const times = [];
  let items = 0;
  let answered = 0;
  let firstMs = 0;
  for (let step = 0; step < 120; step++) {
    const { number, line } = places[(step * 13) % places.length];
    // In the middle of the value, of the first item of a list in brackets, or behind a key that lines follow.
    const character = Math.min(line.length, line.indexOf(":") + 4);
    const at = { line: number, character };
    lsp.change(file, [{ range: { start: at, end: at }, text: "e" }]);
    const after = { line: number, character: character + 1 };
    const { result, ms } = await lsp.request("textDocument/completion", {
      textDocument: { uri: `file://${file}` },
      position: after,
    });
    if (step === 0) firstMs = ms;
    if (step >= 20) times.push(ms);
    if (result) answered++;
    items = Math.max(items, result?.items.length ?? 0);
    const version = lsp.change(file, [{ range: { start: at, end: after }, text: "" }]);
    await lsp.waitForDiagnostics(file, version);
  }
  return {
    firstMs,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    answered: `${answered} of 120, up to ${items} items`,
  };
}

/** The server tells when the whole workspace is read. */
async function untilIndexed(lsp) {
  const isReady = () =>
    lsp.notifications.some(({ method, params }) => method === "rolecall/status" && params.state === "ready");
  await new Promise((resolve) => {
    const look = () => {
      if (isReady() && lsp.listeners.delete(look)) resolve();
    };
    lsp.listeners.add(look);
    look();
  });
}

function coldIndex() {
  const command = [
    process.execPath,
    path.join(repository, "dist/cli.js"),
    "check",
    "--format",
    "json",
    "--quiet",
  ];
  const args = [
    "bench/cold-index.mjs",
    workspace,
    "--runs",
    String(rounds),
    "--json",
    "--",
    ...command,
    "{}",
  ];
  const res = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(res.stdout);
}

function comparePeer() {
  run(process.execPath, [
    "bench/compare-yaml-language-server.mjs",
    ...[
      "--peer-dir",
      path.join(scratch, "peer"),
      "--files",
      "small,medium,huge",
      "--rounds",
      String(rounds),
      "--",
    ],
    ...server,
  ]);
}

function print({ start, workspace: figures, cold }) {
  const ms = (value) => `${value.toFixed(1)} ms`;
  const rows = [
    [
      "server start to first response",
      `${ms(start.serverMs)} (an empty Node process: ${ms(start.emptyNodeMs)})`,
    ],
    [`index of ${options.files} files in the server`, `${ms(figures.indexMs)}, ${figures.rssMB} MB resident`],
    ["edit → diagnostics p50 / p95", `${ms(figures.editP50Ms)} / ${ms(figures.editP95Ms)}`],
    [
      "the same with every rule p50 / p95",
      `${ms(figures.everyRule.editP50Ms)} / ${ms(figures.everyRule.editP95Ms)}`,
    ],
    [
      "hover p50 / p95",
      `${ms(figures.hoverP50Ms)} / ${ms(figures.hoverP95Ms)}, answered ${figures.hoversAnswered}`,
    ],
    ...["completion", "references"].map((name) => [
      `${name} p50 / p95 / first`,
      `${[figures[name].p50Ms, figures[name].p95Ms, figures[name].firstMs].map(ms).join(" / ")}, answered ${figures[name].answered}`,
    ]),
    ["search of symbols", ms(figures.symbolSearchMs)],
    ["rename of a ServiceAccount", `${ms(figures.renameMs)}, one edit of ${figures.renamedFiles} files`],
    [
      "cold check",
      `${ms(cold.commandMs.median)}, ${cold.ratio} × the read floor, peak ${cold.peakMB.median} MB`,
    ],
  ];
  for (const [name, value] of rows) console.log(`${name.padEnd(40)} ${value}`);
}

function scratchFolder(name) {
  const folder = path.join(scratch, name);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

function run(command, args) {
  const res = spawnSync(command, args, { cwd: repository, stdio: "inherit" });
  if (res.status !== 0) process.exit(res.status ?? 1);
}
