import fs from "node:fs";
import path from "node:path";
import { familyOf, METAS } from "../server/src/rules/metas";
import type { Generator } from "./generate-rules";

const FILE = "schemas/rolecall-config.schema.json";

interface Schema {
  definitions: Record<string, object>;
}

/** The schema of `.rolecall.yaml` is written by hand but for its list of rules. */
export const configSchemaGenerator: Generator = { file: FILE, generate: configSchema };

function configSchema(): string {
  const text = fs.readFileSync(path.resolve(import.meta.dirname, "..", FILE), "utf8");
  const schema = JSON.parse(text) as Schema;
  schema.definitions["rules"] = {
    $comment: "Written by `npm run codegen`.",
    type: "object",
    properties: Object.fromEntries([...families(), ...rules()]),
  };
  return `${withShortLists(JSON.stringify(schema, undefined, 2))}\n`;
}

function families(): [string, object][] {
  const names = [...new Set(METAS.map(({ id }) => familyOf(id)))];
  return names.map((name) => [`${name}/*`, level(`Every rule of the family ${name}.`)]);
}

function rules(): [string, object][] {
  return METAS.map(({ id, summary, severity }) => [id, level(`${summary}. Usually: ${severity}.`)]);
}

function level(description: string): object {
  return { description, $ref: "#/definitions/level" };
}

/** As the formatter writes them: a list of texts on one line where it fits. */
function withShortLists(json: string): string {
  return json.replace(
    /^( *)(.*)\[\n([^[\]{}]*)\n *\]/gm,
    (whole, indent: string, before: string, items: string) => {
      const line = `${indent}${before}[${items
        .split("\n")
        .map((item) => item.trim())
        .join(" ")}]`;
      return line.length < 110 ? line : whole;
    },
  );
}
