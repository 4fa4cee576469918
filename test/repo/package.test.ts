import fs from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { listFiles, PackageManager } from "@vscode/vsce";
import { beforeAll, describe, expect, test } from "vitest";

const repository = path.resolve(import.meta.dirname, "../..");
const BUDGET_BYTES = 1_500_000;

const ALLOWED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(cli|extension)\.js$/,
  /^docs\/images\/[a-z-]+\.png$/,
  /^docs\/rules\/([a-z-]+\/)?(README|[a-z-]+)\.md$/,
  /^media\/icon\.png$/,
  /^schemas\/rolecall-config\.schema\.json$/,
  /^snippets\/(json|terraform)\/[a-z-]+\.json$/,
];

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly snippets: readonly { readonly path: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
  };
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe("the packaged extension", () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(repository, "package.json"), "utf8")) as Manifest;
  let files: string[];

  beforeAll(async () => {
    // As scripts/package.mjs packages: the bundles hold the dependencies.
    files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
  });

  test("holds nothing but what users need", () => {
    expect(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test("holds everything the manifest names", () => {
    const named = [
      manifest.main,
      manifest.icon,
      ...Object.values(manifest.bin),
      ...manifest.contributes.snippets.map((snippet) => snippet.path),
      ...manifest.contributes.yamlValidation.map(({ url }) => url),
    ].map((file) => path.posix.normalize(file));
    expect(files).toEqual(expect.arrayContaining([...named, "README.md", "CHANGELOG.md", "LICENSE"]));
  });

  test("stays within 1.5 MB", () => {
    // The bundles of `npm test` are not minified, so that this is an upper bound of the real package.
    const sizes = files.map(
      (file) => deflateRawSync(fs.readFileSync(path.join(repository, file))).byteLength,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  test("asks for no newer VS Code than its types describe", () => {
    const typed = manifest.devDependencies["@types/vscode"]?.replace("~", "");
    expect(manifest.engines.vscode).toBe(`^${typed ?? "?"}`);
  });
});
