// `npm run test:e2e`: installs and builds what it needs, then runs test/e2e/suite inside a real VS Code.
import fs from "node:fs";
import path from "node:path";
import { bin, ensureInstalled, repository, run } from "./setup.mjs";

ensureInstalled();
run(process.execPath, ["scripts/build.mjs"]);
fs.rmSync(path.join(repository, "test/e2e/out"), { recursive: true, force: true }); // tests that no longer exist
run(bin("tsc"), ["-b", "test/e2e"]);

// On Linux VS Code comes from npm and its window is Chromium's; elsewhere a desktop VS Code is downloaded.
const local =
  process.env.E2E_HOST === "local" || (process.env.E2E_HOST === undefined && process.platform === "linux");
if (local) {
  const { ensureHost, findBrowser, MISSING_BROWSER } = await import("../test/e2e/host.mjs");
  if (!findBrowser()) {
    console.error(MISSING_BROWSER);
    process.exit(77);
  }
  ensureHost();
}
run(process.execPath, ["test/e2e/out/runTest.js"]);
