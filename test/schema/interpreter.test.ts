import { Ajv, type ErrorObject } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { structuralFaults } from "../../server/src/schema/structural-faults";
import { readStructuralSchema } from "../../server/src/schema/structural-schema";
import type { Fault } from "../../server/src/schema/fault";
import type { JsonObject, JsonValue } from "../../server/src/support/json";
import { parseDocument } from "../../server/src/yaml/parse";

const KEYS = ["a", "b", "c"] as const;

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constantFrom("boolean", "string") }),
    fc.record({ type: fc.constant("string"), enum: fc.constant(["x", "y"]) }),
    fc.record({
      type: fc.constantFrom("integer", "number"),
      minimum: fc.integer({ min: 0, max: 2 }),
      maximum: fc.integer({ min: 2, max: 4 }),
    }),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(fc.constantFrom(...KEYS), tie("schema")),
      required: fc.uniqueArray(fc.constantFrom(...KEYS)),
    }),
  ),
}));

const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("x", "z", true, 0, 1, 3, 5, 1.5),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("value")),
  ),
}));

/** The API server drops what a list of properties does not name. */
function closed(part: JsonValue): JsonValue {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== "object" || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, item]) => [key, closed(item)]));
  return "properties" in inner && "type" in inner ? { ...inner, additionalProperties: false } : inner;
}

const TYPES: Readonly<Record<string, Fault["type"]>> = {
  additionalProperties: "unknown-field",
  required: "missing-field",
  type: "wrong-type",
  enum: "invalid-value",
  minimum: "out-of-bounds",
  maximum: "out-of-bounds",
};

function theirs(schemaOfSpec: JsonObject, spec: JsonValue): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(closed(schemaOfSpec) as object);
  validate(spec);
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  return errors
    .filter(({ keyword, instancePath }) => keyword === "type" || !mistyped.has(instancePath))
    .map(({ keyword, instancePath, params }) => {
      const { additionalProperty, missingProperty } = params as Readonly<Record<string, string>>;
      return `${TYPES[keyword] ?? keyword} ${instancePath} ${additionalProperty ?? missingProperty ?? ""}`;
    })
    .sort();
}

function ours(schemaOfSpec: JsonObject, spec: JsonValue): readonly string[] {
  const openAPIV3Schema = { type: "object", properties: { spec: schemaOfSpec } };
  const definition = { spec: { versions: [{ name: "v1", schema: { openAPIV3Schema } }] } };
  const read = readStructuralSchema(parseDocument(JSON.stringify(definition)).root, "v1");
  return structuralFaults(read!, { spec })
    .map(
      (fault) =>
        `${fault.type} ${fault.path
          .slice(1)
          .map((step) => `/${step}`)
          .join("")} ${"key" in fault ? fault.key : ""}`,
    )
    .sort();
}

test("the interpreter of definitions finds what ajv finds", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(schema, value, (schemaOfSpec, spec) => {
      const expected = theirs(schemaOfSpec, spec);
      for (const text of expected) seen.add(text.slice(0, text.indexOf(" ")));
      expect(ours(schemaOfSpec, spec)).toEqual(expected);
    }),
    { numRuns: 250 },
  );
  expect([...seen].sort()).toEqual([...new Set(Object.values(TYPES))].sort());
});
