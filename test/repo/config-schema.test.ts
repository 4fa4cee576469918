import fs from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readConfiguration } from "../../server/src/analysis/read-configuration";

const repository = path.resolve(import.meta.dirname, "../..");

interface Schema {
  readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>>;
}

const manifest = JSON.parse(fs.readFileSync(path.join(repository, "package.json"), "utf8")) as {
  readonly contributes: {
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
};
const [contributed] = manifest.contributes.yamlValidation;
const schema = JSON.parse(fs.readFileSync(path.join(repository, contributed?.url ?? ""), "utf8")) as Schema;
const validate = new Ajv({ strict: true, allowUnionTypes: true, keywords: ["enumDescriptions"] }).compile(
  schema,
);

function problems(text: string): readonly string[] {
  return readConfiguration("/.rolecall.yaml", text).problems.map(({ message }) => message);
}

function isValid(text: string): boolean {
  return validate(parse(text));
}

test("is contributed for .rolecall.yaml", () => {
  expect(contributed?.fileMatch).toBe(".rolecall.yaml");
});

test("its keys are those that the server knows, the editor's settings among them", () => {
  const keys = Object.entries(schema.properties).flatMap(([key, { properties = {} }]) => [
    `${key}:`,
    ...Object.keys(properties).map((inner) => `${key}: { ${inner}: }`),
  ]);
  for (const key of keys) expect(problems(key).join()).not.toContain("Unknown key");
  for (const setting of Object.keys(manifest.contributes.configuration.properties))
    expect(Object.keys(schema.properties)).toContain(setting.replace("rolecall.", ""));
});

describe("schema and server agree on", () => {
  test.each([
    "",
    "preset: strict",
    "rules: { rbac/wildcard-verb: off, rbac/*: error, '*': hint }",
    "rules:",
    "files: { exclude: [a] }",
    "files.exclude: [a]",
    "suppressions: { requireReason: true }",
    "kubernetesVersion: 1.30",
    "externalIdentities: [{ kind: Role }]",
    "assertions: [{ subject: sa:a/b, mustNot: [get secrets] }]",
    "hover: { maxRows: 3 }",
  ])("what is right: %s", (text) => {
    expect([isValid(text), problems(text)]).toEqual([true, []]);
  });

  test.each([
    "preset: stric",
    "enable: 1",
    "world: [open]",
    "rules: { rbac/wildcard-verb: warn }",
    "rules: [a]",
    "files: { exclude: a }",
    "files: a",
    "files.exclude: [[a]]",
    "suppressions: { requireReason: maybe }",
    "hover.maxRows: 0",
    "defaultNamespace: { a: b }",
  ])("what is wrong: %s", (text) => {
    expect(isValid(text)).toBe(false);
    expect(problems(text)).toHaveLength(1);
  });
});
