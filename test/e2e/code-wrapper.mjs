#!/usr/bin/env node
// Stand-in for the desktop `code` executable: pass it to @vscode/test-electron as vscodeExecutablePath.
// It takes the arguments runTests() gives and runs the tests in the extension host of a local VS Code server, through
// the workbench's `payload` query parameter. Its exit code is that of the test run; 77 = host not installed.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { log, MissingHostError, startHost } from "./host.mjs";

const REPEATED = new Set(["extensionDevelopmentPath", "enable-proposed-api"]);
const WITH_VALUE = new Set([
  ...REPEATED,
  "extensionTestsPath",
  "user-data-dir",
  "extensions-dir",
  "folder-uri",
  "file-uri",
  "log",
  "locale",
  "profile",
  "install-extension",
]);

// Lines of the workbench that arrive on the same channel as the console of the extension host.
const NOISE = new RegExp(
  "^(" +
    [
      "Resolv(ing|ed) connection token",
      "Creating a socket",
      "Ignoring .* additional builtin",
      "Updating additional builtin",
      "ChatSessionStore",
      "\\[Service Worker\\] registration",
      "Started (local|remote) extension host",
      "\\[reconnection",
      "Overwriting extension",
      "CodeExpectedError\\n", // the preview of a document that is no file cannot be watched
      "Settings Sync",
      "Auto updating",
    ].join("|") +
    ")",
);

const timeoutMs = Number(process.env.E2E_TIMEOUT_MS ?? 180_000);
const { named, positional } = parseArguments(process.argv.slice(2));
let host;
let finish;
const result = new Promise((resolve) => {
  finish = resolve;
});

const timer = setTimeout(() => {
  console.error(`e2e: no result after ${timeoutMs} ms`);
  finish(124);
}, timeoutMs);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => finish(130));
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => finish(1)); // the parent is gone

try {
  const starting = startHost({
    folder: named["folder-uri"] ? fileURLToPath(named["folder-uri"]) : positional[0],
    // In a browser the workbench keeps one path; further extensions come in as if they were installed.
    extensionDevelopmentPath: named.extensionDevelopmentPath.slice(0, 1),
    linkExtensions: named.extensionDevelopmentPath.slice(1),
    extensionTestsPath: named.extensionTestsPath,
    disableExtensions: Boolean(named["disable-extensions"]),
    proposedApi: named["enable-proposed-api"],
    settings: userSettings(named["user-data-dir"]),
    exposed: {
      codeAutomationLog: onLog,
      codeAutomationExit: (code) => finish(code),
    },
  });
  const first = await Promise.race([starting, result]);
  if (typeof first === "number") {
    // Interrupted while starting.
    process.exitCode = first;
    await starting.then(
      (started) => started.close(),
      () => {},
    );
  } else {
    host = first;
    process.exitCode = await watch(host);
  }
} catch (error) {
  const missing = error instanceof MissingHostError;
  console.error(`e2e: ${missing ? error.message : error.stack}`);
  process.exitCode = missing ? 77 : 1;
}
clearTimeout(timer);
await host?.close();
log("exit", process.exitCode);
process.exit();

async function watch({ page, server }) {
  page.on("crash", () => {
    console.error("e2e: workbench page crashed");
    finish(1);
  });
  server.once("exit", (code) => {
    console.error(`e2e: VS Code server exited with ${code}`);
    finish(1);
  });
  const code = await result;
  server.removeAllListeners("exit");
  if (code !== 0 && process.env.E2E_SHOTS) await screenshot(path.join(process.env.E2E_SHOTS, "failed.png"));
  return code;
}

function onLog(type, parts) {
  const line = format(...parts); // mocha prints with %s and %d
  if (NOISE.test(line)) return;
  const stream = type === "error" ? process.stderr : process.stdout;
  stream.write(`${line}\n`);
}

async function screenshot(file) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await host.page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  } catch (error) {
    log("screenshot failed", error.message);
  }
}

/** The same place as on the desktop. */
function userSettings(userDataDir) {
  if (!userDataDir) return {};
  const file = path.join(userDataDir, "User/settings.json");
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
}

function parseArguments(args) {
  const named = { extensionDevelopmentPath: [], "enable-proposed-api": [] };
  const positional = [];
  for (let i = 0; i < args.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]);
    if (!match) {
      positional.push(args[i]);
      continue;
    }
    const name = match[1];
    let value = match[2];
    if (value === undefined && WITH_VALUE.has(name)) value = args[++i];
    if (REPEATED.has(name)) named[name].push(value ?? "");
    else named[name] = value ?? true;
  }
  return { named, positional };
}
