import { type JsonValue, isJsonArray, isJsonObject } from "../support/json";
import type { NodePath } from "../yaml/node";
import type { Fault, ValueType } from "./fault";
import type { StructuralSchema } from "./structural-schema";

/**
 * What the schema of a CustomResourceDefinition has against an object. The schema is interpreted: ajv would make code
 * of it, and a workspace must not decide what code runs.
 */
export function structuralFaults(schema: StructuralSchema, object: JsonValue): readonly Fault[] {
  const faults: Fault[] = [];
  check(faults, { ...schema, embedded: true }, object, []);
  return faults;
}

const MAX_FAULTS = 200;

function check(faults: Fault[], schema: StructuralSchema, value: JsonValue, path: NodePath): void {
  // Null is the same as absent, unless the field may be null, and then it is right.
  if (value === null || faults.length >= MAX_FAULTS) return;
  if (schema.type !== undefined && !isOfType(value, schema.type)) {
    faults.push({ type: "wrong-type", path, expected: schema.type });
    return;
  }
  if (isJsonArray(value)) {
    const { items } = schema;
    if (items) value.forEach((item, index) => check(faults, items, item, [...path, index]));
  } else if (isJsonObject(value)) {
    checkFields(faults, schema, value, path);
  } else {
    checkScalar(faults, schema, value, path);
  }
}

/** What every object has, whatever its schema lists; metadata is checked by rules of its own. */
const OBJECT_FIELDS = ["apiVersion", "kind", "metadata"];

function checkFields(
  faults: Fault[],
  schema: StructuralSchema,
  value: Readonly<Record<string, JsonValue>>,
  path: NodePath,
): void {
  const { properties, required, closed, values, embedded } = schema;
  for (const key of required) {
    if (!Object.hasOwn(value, key) && !(embedded && OBJECT_FIELDS.includes(key)))
      faults.push({ type: "missing-field", path, key });
  }
  for (const [key, inner] of Object.entries(value)) {
    if (embedded && OBJECT_FIELDS.includes(key)) continue;
    const field = properties?.get(key) ?? values;
    if (field) check(faults, field, inner, [...path, key]);
    else if (closed && properties)
      faults.push({ type: "unknown-field", path, key, known: [...properties.keys()], partial: false });
  }
}

function checkScalar(faults: Fault[], schema: StructuralSchema, value: JsonValue, path: NodePath): void {
  const { allowed, minimum, maximum } = schema;
  if (allowed && typeof value === "string" && !allowed.includes(value))
    faults.push({ type: "invalid-value", path, allowed });
  if (typeof value !== "number") return;
  if (minimum !== undefined && value < minimum)
    faults.push({ type: "out-of-bounds", path, must: `be at least ${minimum}` });
  if (maximum !== undefined && value > maximum)
    faults.push({ type: "out-of-bounds", path, must: `be at most ${maximum}` });
}

function isOfType(value: JsonValue, type: ValueType): boolean {
  switch (type) {
    case "object":
      return isJsonObject(value);
    case "array":
      return isJsonArray(value);
    case "integer":
      return Number.isInteger(value);
    case "integer or string":
      return Number.isInteger(value) || typeof value === "string";
    default:
      return typeof value === type;
  }
}
