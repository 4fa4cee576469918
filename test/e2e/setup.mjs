// Installs the local VS Code server without running any package's install script (those download binaries):
//   1. npm ci in this folder, scripts off
//   2. npm install in code-server/lib/vscode, which carries its own shrinkwrap
//   3. the ripgrep binary from its npm platform package
//   4. JS stand-ins for two optional native modules (E2E_NATIVE=1 compiles the real ones)
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
const startedAt = Date.now();

function step(message) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`[setup +${seconds}s] ${message}`);
}

function npm(args, cwd) {
  execFileSync("npm", args, { cwd, stdio: "inherit" });
}

step("code-server tarball");
const hasLockfile = fs.existsSync(path.join(here, "package-lock.json"));
npm([hasLockfile ? "ci" : "install", ...quiet], here);

step("dependencies of the VS Code server");
const vscode = path.join(here, "node_modules/code-server/lib/vscode");
npm(["install", "--no-save", "--omit=dev", ...quiet], vscode);

step("ripgrep");
const ripgrep = require("@vscode/ripgrep").rgPath;
const ripgrepTarget = path.join(vscode, "node_modules/@vscode/ripgrep/bin", path.basename(ripgrep));
fs.mkdirSync(path.dirname(ripgrepTarget), { recursive: true });
fs.copyFileSync(ripgrep, ripgrepTarget);
fs.chmodSync(ripgrepTarget, 0o755);

if (process.env.E2E_NATIVE) {
  // Adds server log files. node-gyp needs Node headers; point npm_config_nodedir at them when offline.
  step("native: native-watchdog, @vscode/spdlog");
  npm(["rebuild", "native-watchdog", "@vscode/spdlog", "--ignore-scripts=false"], vscode);
} else {
  // The server loads both inside try/catch; without the stand-ins it complains, and output channels stay empty.
  step("stand-ins for native-watchdog, @vscode/spdlog");
  for (const name of ["native-watchdog", "@vscode/native-watchdog"]) {
    const folder = path.join(vscode, "node_modules", name);
    if (!fs.existsSync(folder)) continue;
    const release = path.join(folder, "build/Release");
    fs.mkdirSync(release, { recursive: true });
    fs.writeFileSync(path.join(release, "watchdog.js"), "exports.start = () => {};\n");
  }
  fs.copyFileSync(path.join(here, "spdlog.cjs"), path.join(vscode, "node_modules/@vscode/spdlog/index.js"));
}
fs.writeFileSync(path.join(here, "node_modules/.installed"), "");
step("done");
