// Counts the tests of a run from the logs that .ci/run left: vitest's report, the steps of `npm test`, and mocha.
import fs from "node:fs";
import path from "node:path";

const logs = process.argv[2];
const counts = [vitest(), steps(), mocha()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function vitest() {
  const text = read("vitest.json");
  if (text === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(text);
  // A test file that cannot be loaded has no failed test, and a skipped test does not count as passed.
  const failed = numFailedTests + numPendingTests;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
}

/** Steps of `npm test` other than the tests themselves, which are counted one by one. */
function steps() {
  const log = read("test.log") ?? "";
  if (/^Every step passed\.$/m.test(log)) return { passed: 0, failed: 0 };
  const names = /^Failed: (.+)\.$/m.exec(log)?.[1].split(", ");
  return { passed: 0, failed: names ? names.filter((name) => name !== "tests").length : 1 };
}

function mocha() {
  const clean = read("e2e.status")?.trim() === "0";
  const found = /^e2e: (\d+) passed, (\d+) failed$/m.exec(read("e2e.log") ?? "");
  if (!found) return { passed: 0, failed: 1 };
  const [passed, failed] = found.slice(1).map(Number);
  // A run that ends badly after its last test has failed, and so has one without tests.
  return { passed, failed: failed === 0 && (!clean || passed === 0) ? 1 : failed };
}

function read(name) {
  const file = path.join(logs, name);
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}
