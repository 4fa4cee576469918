import type { NodePath } from "../yaml/node";
import type { FieldSchema } from "./field-schema";
import { SCHEMAS } from "./schemas.generated";

/** Name of the schema that describes a kind of objects; absent for kinds that are not about identity. */
export function schemaName(apiVersion: string, kind: string): string | undefined {
  return namesByKind().get(`${apiVersion}/${kind}`);
}

/** What the schemas say about a field of a kind, references followed; the empty path is the object. */
export function fieldSchema(apiVersion: string, kind: string, path: NodePath): FieldSchema | undefined {
  const name = schemaName(apiVersion, kind);
  return name === undefined ? undefined : fieldSchemaIn(name, path);
}

export function fieldSchemaIn(name: string, path: NodePath): FieldSchema | undefined {
  let place = follow(name, SCHEMAS[name]);
  for (const step of path) {
    if (!place) return undefined;
    const { file, schema } = place;
    place = follow(file, typeof step === "number" ? schema.items : memberSchema(schema, step));
  }
  return place?.schema;
}

interface Place {
  /** The schema that local references are in. */
  readonly file: string;
  readonly schema: FieldSchema;
}

function memberSchema(schema: FieldSchema, key: string): FieldSchema | undefined {
  const own = schema.properties;
  if (own && Object.hasOwn(own, key)) return own[key];
  return schema.additionalProperties === false ? undefined : schema.additionalProperties;
}

/** What stands beside a reference wins: a description for the one place. */
function follow(file: string, schema: FieldSchema | undefined): Place | undefined {
  if (schema?.$ref === undefined) return schema && { file, schema };
  const { $ref, ...own } = schema;
  const [target = "", definition = ""] = $ref.split("#/definitions/");
  const next = target === "" ? file : target.slice(0, -".schema.json".length);
  const found = follow(next, SCHEMAS[next]?.definitions?.[definition]);
  return found && { file: found.file, schema: { ...found.schema, ...own } };
}

let names: ReadonlyMap<string, string> | undefined;

function namesByKind(): ReadonlyMap<string, string> {
  names ??= new Map(
    Object.entries(SCHEMAS).flatMap(([name, schema]) =>
      (schema["x-kinds"] ?? []).map((kind): [string, string] => [kind, name]),
    ),
  );
  return names;
}
