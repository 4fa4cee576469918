// `npm start`: opens VS Code with Rolecall on the example manifests, from a clean clone.
//   desktop   when `code` is on the PATH: starts it in development mode
//   browser   otherwise, or with --browser: runs VS Code's server on this machine and prints the address to open
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, repository, run } from "./setup.mjs";

const USAGE = `usage: npm start -- [folder] [options]
  folder          what to open (default: examples)
  --vsix <file>   load a package instead of the source tree
  --browser       use VS Code in the browser even if a desktop code is installed
  --port <n>      port for the browser (default: any free one)
  --help          print this text`;

const options = readArguments();
ensureInstalled();
if (!options.vsix) run(process.execPath, ["scripts/build.mjs"]);
process.exitCode = !options.browser && isOnPath("code") ? await openDesktop() : await serve();

async function serve() {
  const { ensureHost, MissingHostError, startServer } = await import("../test/e2e/host.mjs");
  ensureHost();

  let stop;
  const stopped = new Promise((resolve) => {
    stop = resolve;
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));
  // The shell that npm starts this process with does not pass a signal on; its end is the sign.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(0), 1000).unref();

  try {
    const starting = startServer({
      folder: options.folder,
      port: options.port,
      ...(options.vsix ? { installVsix: [options.vsix] } : { linkExtensions: [repository] }),
      settings: {
        "editor.cursorBlinking": "blink",
        "git.enabled": true,
        "workbench.reduceMotion": "auto",
      },
    });
    const started = await Promise.race([starting, stopped]);
    if (started === 0) {
      await starting.then(
        (host) => host.close(),
        () => {}, // it was being stopped anyway
      );
      console.log("Stopped before VS Code was ready; everything is cleaned up.");
      return 0;
    }
    started.server.once("exit", () => stop(1));
    console.log(`VS Code with Rolecall is ready. Open this address in a browser:\n\n  ${started.url.href}\n`);
    console.log('After a rebuild, run "Developer: Reload Window" there. Stop with Ctrl-C.');
    const code = await stopped;
    await started.close();
    console.log(
      code === 0 ? "\nStopped; everything is cleaned up." : "\nThe VS Code server ended by itself.",
    );
    return code;
  } catch (error) {
    console.error(error instanceof MissingHostError ? error.message : error.stack);
    return 1;
  }
}

/** A package is installed into a profile of its own, so that the user's own extensions stay as they are. */
async function openDesktop() {
  if (!options.vsix) {
    console.log(`Opening ${options.folder} in VS Code.`);
    return runToEnd("code", ["--new-window", `--extensionDevelopmentPath=${repository}`, options.folder]);
  }
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "rolecall-host-"));
  const folders = [
    ...["--user-data-dir", path.join(profile, "data")],
    ...["--extensions-dir", path.join(profile, "extensions")],
  ];
  try {
    const installed = await runToEnd("code", [...folders, "--install-extension", options.vsix]);
    if (installed !== 0) return installed;
    console.log(`Opening ${options.folder} in VS Code. Close its window to stop.`);
    return await runToEnd("code", [...folders, "--new-window", "--wait", options.folder]);
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runToEnd(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", shell: process.platform === "win32" });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function isOnPath(command) {
  const locate = process.platform === "win32" ? "where" : "which";
  return spawnSync(locate, [command]).status === 0;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        port: { type: "string", default: "0" },
        vsix: { type: "string" },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const folder = path.resolve(positionals[0] ?? path.join(repository, "examples"));
    const vsix = values.vsix && path.resolve(values.vsix);
    for (const needed of [folder, vsix ?? repository]) {
      if (!fs.existsSync(needed)) throw new Error(`${needed} does not exist`);
    }
    return { folder, vsix, browser: values.browser, port: Number(values.port) };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}
