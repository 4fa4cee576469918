// Bundles the extension's client and the command line (which is the language server too) into dist/.
import fs from "node:fs";
import path from "node:path";
import { ensureInstalled, repository } from "./setup.mjs";

ensureInstalled();
const esbuild = await import("esbuild");
const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

const shared = {
  absWorkingDir: repository,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  sourcemap: production ? false : "linked",
  minify: production,
  logLevel: "info",
  loader: { ".md": "text" },
  mainFields: ["module", "main"],
};

const bundles = [
  { ...shared, entryPoints: ["client/src/extension.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  {
    ...shared,
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
];

if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
} else {
  fs.rmSync(path.join(repository, "dist"), { recursive: true, force: true });
  await Promise.all(bundles.map((options) => esbuild.build(options)));
  fs.chmodSync(path.join(repository, "dist/cli.js"), 0o755);
}
