import * as fs from "node:fs";
import * as path from "node:path";
import Mocha from "mocha";

/** The extension host calls this function and ends when it settles. */
export async function run(): Promise<void> {
  const grep = process.env["E2E_GREP"];
  const mocha = new Mocha({
    ui: "tdd",
    color: false,
    timeout: 60_000, // longer than a test waits for anything, see support.ts
    reporter: process.env["E2E_REPORTER"] ?? "spec",
    forbidOnly: Boolean(process.env["CI"]),
    forbidPending: true,
    ...(grep ? { grep } : {}),
  });
  const files = fs.readdirSync(__dirname).filter((file) => file.endsWith(".test.js"));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      console.log(`e2e: ${runner.stats?.passes ?? 0} passed, ${failures} failed`); // read by .ci/run
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} test(s) failed`);
}
