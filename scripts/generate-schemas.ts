import fs from "node:fs";
import path from "node:path";
import { Ajv, type AnySchemaObject } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { Generator } from "./generate-rules";

/** Validators of the objects that `schemas` describes, and what it says about their fields. */
export const schemaGenerators: readonly Generator[] = [
  { file: "server/src/schema/validators.generated.ts", generate: validators },
  { file: "server/src/schema/schemas.generated.ts", generate: descriptions },
];

const folder = path.resolve(import.meta.dirname, "../schemas");
const SUFFIX = ".schema.json";
/** The configuration file is checked by code of its own. */
const NOT_OBJECTS = ["rolecall-config"];

interface Source {
  /** `cluster-role` of `cluster-role.schema.json`. */
  readonly name: string;
  readonly schema: AnySchemaObject;
}

export function readSchemas(): readonly Source[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .filter((name) => !NOT_OBJECTS.includes(name))
    .sort()
    .map((name) => ({
      name,
      schema: JSON.parse(fs.readFileSync(path.join(folder, name + SUFFIX), "utf8")) as AnySchemaObject,
    }));
}

/** What says something to readers of the schema, and nothing about what is valid. */
const ONLY_FOR_READERS = ["title", "description", "default", "enumDescriptions", "x-also", "x-kinds"];

/** An instance of ajv that holds all schemas, ready to compile any of them. */
export function schemaCompiler(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    inlineRefs: false,
    messages: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const { schema } of readSchemas()) ajv.addSchema(forValidation(schema));
  return ajv;
}

/** Null is the same as absent to Kubernetes, and fields that are only listed may hold anything. */
function forValidation(schema: AnySchemaObject): AnySchemaObject {
  const res: AnySchemaObject = Object.fromEntries(
    Object.entries(schema).filter(([key]) => !ONLY_FOR_READERS.includes(key)),
  );
  if (typeof res["type"] === "string") res["type"] = [res["type"], "null"];
  if (Array.isArray(res["enum"])) res["enum"] = [...(res["enum"] as unknown[]), null];
  const also = (schema["x-also"] ?? []) as readonly string[];
  for (const key of ["properties", "definitions"]) {
    const inner = res[key] as Readonly<Record<string, AnySchemaObject>> | undefined;
    if (!inner) continue;
    res[key] = Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, forValidation(value)]));
  }
  if (also.length > 0)
    res["properties"] = {
      ...(res["properties"] as object),
      ...Object.fromEntries(also.map((name) => [name, true])),
    };
  for (const key of ["items", "additionalProperties"]) {
    if (typeof res[key] === "object") res[key] = forValidation(res[key] as AnySchemaObject);
  }
  return res;
}

function validators(): string {
  const ajv = schemaCompiler();
  const own = readSchemas().filter(({ schema }) => schema["x-kinds"] !== undefined);
  const exported = Object.fromEntries(own.map(({ name, schema }) => [variable(name), schema.$id ?? name]));
  const code = standaloneCode(ajv, exported)
    .replace('"use strict";', "")
    .replace(/^export const (\w+) =/gm, "const $1 =");
  if (/\brequire\(/.test(code)) throw new Error("The validators need a part of ajv at run time.");
  const entries = own.map(({ name }) => `  [${JSON.stringify(name)}, ${variable(name)}],`);
  return `// Written by \`npm run codegen\` from schemas/; do not edit.
// @ts-nocheck
import type { Validator } from "./validator";
${code.trim()}

/** Validators by the name of their schema. */
export const VALIDATORS: ReadonlyMap<string, Validator> = new Map([
${entries.join("\n")}
]);
`;
}

function descriptions(): string {
  const entries = readSchemas().map(({ name, schema }) => {
    return `  ${JSON.stringify(name)}: ${JSON.stringify({ ...schema, $schema: undefined, $id: undefined })},`;
  });
  return `// Written by \`npm run codegen\` from schemas/; do not edit.
import type { FieldSchema } from "./field-schema";

/** The schemas by their names; \`$ref\` names them as files. */
export const SCHEMAS: Readonly<Record<string, FieldSchema>> = {
${entries.join("\n")}
};
`;
}

/** `role-binding` as `roleBinding`. */
function variable(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
