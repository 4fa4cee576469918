import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const LOCK = path.join(REPOSITORY, "node_modules/.rolecall-build");

/** The bundle that users run; built again when a source is newer. Test files that start together take turns. */
export function builtServer(): string {
  const bundle = path.join(REPOSITORY, "dist/cli.js");
  while (!tryLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  try {
    const built = fs.statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (built < newest(path.join(REPOSITORY, "server/src")))
      execFileSync(process.execPath, [path.join(REPOSITORY, "scripts/build.mjs")], { stdio: "pipe" });
  } finally {
    fs.rmdirSync(LOCK);
  }
  return bundle;
}

/** A lock that a killed run left behind counts for a minute. */
function tryLock(): boolean {
  try {
    fs.mkdirSync(LOCK);
    return true;
  } catch {
    const since = fs.statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 60_000) fs.rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

function newest(folder: string): number {
  let res = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) res = Math.max(res, newest(file));
    else if (!entry.name.endsWith(".test.ts")) res = Math.max(res, fs.statSync(file).mtimeMs);
  }
  return res;
}
