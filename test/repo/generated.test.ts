import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { generators as sources, isFresh } from "../../scripts/codegen";
import { docsGenerators } from "../../scripts/generate-docs";
import { catalogGenerators } from "../../scripts/generate-catalog";
import { sharedFolder } from "../../scripts/shared-folder";
import { referencePath } from "../support/reference-folder";

const generators = [...sources, ...docsGenerators];
const fromFacts = new Set(catalogGenerators);
const shared = sharedFolder();

test.each(generators.filter((generator) => !fromFacts.has(generator)))("$file is fresh", (generator) => {
  expect(isFresh(generator), "run `npm run codegen`").toBe(true);
});

test("files derived from the reference folder are fresh", () => {
  if (referencePath("facts") === undefined) return;
  const stale = catalogGenerators.filter((generator) => !isFresh(generator)).map(({ file }) => file);
  expect(stale, "run `npm run codegen`").toEqual([]);
});

test("a changed file is not fresh", () => {
  for (const { file, generate } of generators) {
    if (shared === undefined && fromFacts.has(generators.find((generator) => generator.file === file)!))
      continue;
    expect(isFresh({ file, generate: () => `${generate()}x` })).toBe(false);
  }
});

test("no page is left of a rule that is gone", () => {
  const folder = new URL("../../docs/rules/", import.meta.url);
  const pages = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = pages.filter((file) => file.endsWith(".md")).map((file) => `docs/rules/${file}`);
  expect(files.sort()).toEqual(
    docsGenerators
      .map(({ file }) => file)
      .filter((file) => file.startsWith("docs/rules/"))
      .sort(),
  );
});
