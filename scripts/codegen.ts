// `npm run codegen` writes every generated file; with --check it only says which ones are stale.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { catalogGenerators } from "./generate-catalog";
import { type Generator, ruleGenerators } from "./generate-rules";

const repository = path.resolve(import.meta.dirname, "..");

export const generators: readonly Generator[] = [...catalogGenerators, ...ruleGenerators];

/** Whether the committed file is what its generator writes today. */
export function isFresh(generator: Generator): boolean {
  const file = path.join(repository, generator.file);
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === generator.generate();
}

function main(options: readonly string[]): number {
  const stale = generators.filter((generator) => !isFresh(generator));
  if (options.includes("--check")) {
    for (const { file } of stale) console.error(`${file} is stale: run \`npm run codegen\`.`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const { file, generate } of stale) {
    fs.mkdirSync(path.join(repository, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(repository, file), generate());
    console.log(`wrote ${file}`);
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = main(process.argv.slice(2));
