// `npm run package`: a production build as rolecall-<version>.vsix, within the size budget of product.md section 9.
import fs from "node:fs";
import path from "node:path";
import { ensureInstalled, repository, run } from "./setup.mjs";

const BUDGET_BYTES = 1_500_000;

ensureInstalled();
run(process.execPath, ["scripts/build.mjs", "--production"]);

const { createVSIX } = await import("@vscode/vsce");
const { name, version } = JSON.parse(fs.readFileSync(path.join(repository, "package.json"), "utf8"));
const packagePath = path.join(repository, `${name}-${version}.vsix`);
// The bundles hold the dependencies, so node_modules is not packaged.
await createVSIX({ cwd: repository, packagePath, dependencies: false });

const { size } = fs.statSync(packagePath);
if (size > BUDGET_BYTES) {
  console.error(`${path.basename(packagePath)} has ${size} bytes; the budget is ${BUDGET_BYTES}.`);
  process.exitCode = 1;
}
