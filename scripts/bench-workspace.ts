import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const make = path.resolve(import.meta.dirname, "../bench/make-workspace.mjs");

/** Folder of the generated workspace of so many files; made when there is none yet. */
export function benchWorkspace(files: string): string {
  const folder = path.join(os.tmpdir(), "rolecall-bench", `workspace-${files}`);
  if (!fs.existsSync(folder)) runMake(["--out", folder, "--files", files]);
  return folder;
}

/** Text of a generated file of 1,000 lines. */
export function benchFile(): string {
  const file = path.join(os.tmpdir(), "rolecall-bench", "medium.yaml");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  runMake(["--single", "medium", "--out", file]);
  return fs.readFileSync(file, "utf8");
}

function runMake(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [make, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`"make-workspace.mjs ${args.join(" ")}" failed.`);
}
