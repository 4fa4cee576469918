// Installs the packages of a clean clone, once, and again when the lockfile is newer than the installation.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "..");

export function ensureInstalled() {
  // A linked folder belongs to another checkout, which looks after it.
  const folder = fs.lstatSync(path.join(repository, "node_modules"), { throwIfNoEntry: false });
  if (folder?.isSymbolicLink()) return;
  const installed = path.join(repository, "node_modules/.package-lock.json");
  const lock = path.join(repository, "package-lock.json");
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  console.log("Installing packages (npm ci)…");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  const now = new Date();
  fs.utimesSync(installed, now, now);
}

/** Runs a command in the repository and ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const code = tryRun(command, args, options);
  if (code !== 0) process.exit(code);
}

/** Runs a command in the repository and answers its exit code. */
export function tryRun(command, args, options = {}) {
  const shell = process.platform === "win32";
  const res = spawnSync(command, args, { cwd: repository, stdio: "inherit", shell, ...options });
  if (res.error) console.error(`${command}: ${res.error.message}`);
  return res.status ?? 1;
}

/** Path of a tool that npm installed. */
export function bin(name) {
  return path.join(repository, "node_modules/.bin", name);
}
