// `npm test`: installs what it needs, then types, format, lint, layer rules, dead code, build and every test.
import { bin, ensureInstalled, tryRun } from "./setup.mjs";

ensureInstalled();

// Where to leave vitest's report; .ci/run counts the tests with it.
const report = process.env.VITEST_REPORT;
const reporters = report ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];

const steps = [
  ["types", bin("tsc"), ["-b"]],
  ["format", bin("biome"), ["format", "."]],
  ["lint", bin("eslint"), ["."]],
  ["layers", bin("depcruise"), ["--config", ".dependency-cruiser.mjs", "server/src", "client/src"]],
  ["dead code", bin("knip"), []],
  ["build", process.execPath, ["scripts/build.mjs"]],
  ["tests", bin("vitest"), ["run", ...reporters]],
];

const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  if (tryRun(command, args) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nEvery step passed." : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
