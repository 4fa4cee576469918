import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";

const repository = path.resolve(__dirname, "../../.."); // this file runs as test/e2e/out/runTest.js
const e2e = path.join(repository, "test/e2e");

void main();

async function main(): Promise<void> {
  // Tests write files, so that they get a copy; no .git and no .gitignore is above it.
  const copy = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "rolecall-workspace-"));
  try {
    fs.cpSync(path.join(e2e, "workspace"), copy, { recursive: true });
    await runTests({
      vscodeExecutablePath: await executable(),
      // The second one stands for any other extension that serves YAML.
      extensionDevelopmentPath: [repository, path.join(e2e, "other-yaml")],
      extensionTestsPath: path.join(e2e, "out/suite/index"),
      launchArgs: [copy],
    });
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    fs.rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** E2E_HOST: path of a desktop `code` | download | local. Unset: the local server if it is installed, else a download. */
async function executable(): Promise<string> {
  const wanted = process.env["E2E_HOST"] ?? "";
  const wrapper = path.join(e2e, "code-wrapper.mjs");
  const localServer = path.join(e2e, "node_modules/code-server/lib/vscode/node_modules");
  if (path.isAbsolute(wanted)) return wanted;
  if (wanted === "local" || (wanted !== "download" && fs.existsSync(localServer))) {
    fs.chmodSync(wrapper, 0o755); // the bit is lost by some ways of copying a repository
    return wrapper;
  }
  return downloadAndUnzipVSCode({
    version: process.env["E2E_VERSION"] ?? "stable",
    cachePath: path.join(repository, ".vscode-test"),
  });
}
