import fs from "node:fs";
import path from "node:path";
import type { Generator } from "./generate-rules";

/** What completion offers from files of the repository: snippets, and keys of `.rolecall.yaml`. */
export const completionGenerators: readonly Generator[] = [
  { file: "server/src/features/completion/snippets.generated.ts", generate: snippets },
  { file: "server/src/features/completion/configuration-keys.generated.ts", generate: configurationKeys },
];

const repository = path.resolve(import.meta.dirname, "..");
const HEAD = "// Written by `npm run codegen` from";

interface SnippetSource {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(repository, file), "utf8"));
}

/** The YAML snippets; those of other languages belong to the editor. */
function snippets(): string {
  const files = fs.readdirSync(path.join(repository, "snippets/yaml")).sort();
  const all = files.flatMap((file) =>
    Object.entries(readJson(`snippets/yaml/${file}`) as Readonly<Record<string, SnippetSource>>),
  );
  const lines = all.map(([title, { prefix, description, body }]) =>
    JSON.stringify({ title, prefix, description, body: body.join("\n") }),
  );
  return `${HEAD} snippets/yaml; do not edit.

export interface SnippetText {
  readonly title: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string;
}

export const SNIPPETS: readonly SnippetText[] = [
${lines.map((line) => `  ${line},\n`).join("")}];
`;
}

interface KeySchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, KeySchema>>;
}

/** Keys that have an effect in a project file. */
function configurationKeys(): string {
  const schema = readJson("schemas/rolecall-config.schema.json") as KeySchema;
  const lines = [...keysOf(schema, "")].map((key) => JSON.stringify(key));
  return `${HEAD} schemas/rolecall-config.schema.json; do not edit.

export interface ConfigurationKey {
  /** \`files.exclude\`. */
  readonly key: string;
  readonly description: string;
  readonly type: "boolean" | "mapping" | "other";
  /** Each with what it means. */
  readonly values: readonly (readonly [string, string])[];
}

export const CONFIGURATION_KEYS: readonly ConfigurationKey[] = [
${lines.map((line) => `  ${line},\n`).join("")}];
`;
}

const WITHOUT_EFFECT = /Without effect in this version|Counts in the editor's settings only/;

function* keysOf({ properties = {} }: KeySchema, prefix: string): Iterable<object> {
  for (const [name, schema] of Object.entries(properties)) {
    const { description = "", type, enum: values = [], enumDescriptions = [] } = schema;
    if (name.includes(".") || WITHOUT_EFFECT.test(description)) continue;
    const isMapping = schema.properties !== undefined || name === "rules";
    yield {
      key: prefix + name,
      description,
      type: type === "boolean" ? "boolean" : isMapping ? "mapping" : "other",
      values: values.map((value, position) => [value, enumDescriptions[position] ?? ""]),
    };
    yield* keysOf(schema, `${prefix}${name}.`);
  }
}
