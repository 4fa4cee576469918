// `npm run codegen` writes every generated file; with --check it only says which ones are stale.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { awsLevelGenerators } from "./generate-aws-levels";
import { catalogGenerators } from "./generate-catalog";
import { completionGenerators } from "./generate-completion";
import { type Generator, ruleGenerators } from "./generate-rules";
import { schemaGenerators } from "./generate-schemas";
import { sharedFolder } from "./shared-folder";

const repository = path.resolve(import.meta.dirname, "..");

export const generators: readonly Generator[] = [
  ...catalogGenerators,
  ...awsLevelGenerators,
  ...schemaGenerators,
  ...completionGenerators,
  ...ruleGenerators,
];

/** Whether the committed file is what its generator writes today. */
export function isFresh(generator: Generator): boolean {
  const file = path.join(repository, generator.file);
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === generator.generate();
}

async function main(options: readonly string[]): Promise<number> {
  const bringUpToDate = options.includes("--check") ? report : write;
  const fresh = bringUpToDate(generators.filter(hasItsSources));
  // The documentation is made from the registry of rules, so it is loaded when that is fresh.
  const { docsGenerators } = await import("./generate-docs");
  return bringUpToDate(docsGenerators) && fresh ? 0 : 1;
}

/** The catalog is made from the reference folder, which not everybody has; the committed files serve without it. */
function hasItsSources(generator: Generator): boolean {
  if (!catalogGenerators.includes(generator) || sharedFolder() !== undefined) return true;
  console.warn(`${generator.file} stays as it is: there is no ../shared or ROLECALL_SHARED to make it from.`);
  return false;
}

function report(all: readonly Generator[]): boolean {
  const stale = all.filter((generator) => !isFresh(generator));
  for (const { file } of stale) console.error(`${file} is stale: run \`npm run codegen\`.`);
  return stale.length === 0;
}

function write(all: readonly Generator[]): boolean {
  for (const { file, generate } of all.filter((generator) => !isFresh(generator))) {
    fs.mkdirSync(path.join(repository, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(repository, file), generate());
    console.log(`wrote ${file}`);
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
