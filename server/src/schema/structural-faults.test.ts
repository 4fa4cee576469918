import { describe, expect, test } from "vitest";
import { toJson } from "../model/read";
import { parseDocument } from "../yaml/parse";
import { locateFaults } from "./mistake";
import { structuralFaults } from "./structural-faults";
import { readStructuralSchema } from "./structural-schema";

function definition(schema: string, more = ""): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: example.com
${more}  versions:
  - name: v1
    schema:
      openAPIV3Schema: ${schema}
`;
}

function mistakes(definitionText: string, objectText: string): readonly string[] {
  const schema = readStructuralSchema(parseDocument(definitionText).root, "v1");
  const { root } = parseDocument(`apiVersion: example.com/v1\nkind: A\n${objectText}`);
  const json = toJson(root);
  if (!schema || json === undefined || root?.type !== "map") return ["no schema"];
  return locateFaults(root, structuralFaults(schema, json)).map(({ message }) => message);
}

const SIZE =
  "{ type: object, properties: { spec: { type: object, required: [size], properties: { size: SCHEMA } } } }";

function sizeMistakes(schema: string, value: string): readonly string[] {
  return mistakes(definition(SIZE.replace("SCHEMA", schema)), `spec: ${value}\n`);
}

describe("an object of a custom resource", () => {
  test.each([
    ["{ type: string }", "{ size: a }", []],
    ["{ type: string }", "{ size: 1 }", ["size takes strings: put 1 in quotes."]],
    ["{ type: string }", "{ siz: a }", ['spec needs "size".']],
    ["{ type: string }", "{ size: a, extra: 1 }", ['Unknown field "extra".']],
    ["{ type: string }", "{}", ['spec needs "size".']],
    ["{ type: string, default: a }", "{}", []],
    ["{ type: integer }", "{ size: 1.5 }", ["size must be a whole number."]],
    ["{ type: integer, minimum: 3 }", "{ size: 1 }", ["size must be at least 3."]],
    ["{ type: integer, minimum: 3, exclusiveMinimum: true }", "{ size: 3 }", []],
    [
      "{ type: string, enum: [small, large] }",
      "{ size: smal }",
      ['size cannot be "smal". Did you mean "small"?'],
    ],
    ["{ type: integer, nullable: true }", "{ size: null }", []],
    ["{ x-kubernetes-int-or-string: true }", "{ size: 80% }", []],
    ["{ x-kubernetes-int-or-string: true }", "{ size: 80 }", []],
    ["{ x-kubernetes-int-or-string: true }", "{ size: true }", ["size must be a whole number or a string."]],
    [
      "{ type: object, x-kubernetes-preserve-unknown-fields: true, properties: { a: { type: string } } }",
      "{ size: { b: 1 } }",
      [],
    ],
    ["{ type: object }", "{ size: { b: 1 } }", []],
    [
      "{ type: object, additionalProperties: { type: string } }",
      "{ size: { b: 1 } }",
      ["b takes strings: put 1 in quotes."],
    ],
    [
      "{ type: object, x-kubernetes-embedded-resource: true, properties: { spec: {} } }",
      "{ size: { kind: Pod, metadata: {}, apiVersion: v1 } }",
      [],
    ],
    [
      "{ type: array, items: { type: string } }",
      "{ size: [a, 1] }",
      ["size takes strings: put 1 in quotes."],
    ],
    ["{ type: string, format: date-time }", "{ size: whenever }", []],
    [
      "{ type: string, pattern: '^(a+)+$' }",
      "{ size: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! }",
      [],
    ],
  ])("under %s: %s", (schema, value, expected) => {
    expect(sizeMistakes(schema, value)).toEqual(expected);
  });

  test("has metadata of its own", () => {
    expect(
      mistakes(definition("{ type: object, properties: { spec: {} } }"), "metadata: { name: a }\nspec: 1\n"),
    ).toEqual([]);
  });
});

test("a schema that a template writes says nothing", () => {
  const text = definition(
    "{ type: object, properties: { spec: { type: object, properties: {{ .Values.spec }} } } }",
  );
  expect(mistakes(text, "spec: { a: 1 }\n")).toEqual([]);
});

test("another version has no schema, and the old form of definitions keeps unknown fields", () => {
  expect(readStructuralSchema(parseDocument(definition("{}")).root, "v2")).toBeUndefined();
  const old = `apiVersion: apiextensions.k8s.io/v1beta1
spec: PRUNE
  version: v1
  validation: { openAPIV3Schema: { type: object, properties: { spec: { type: string } } } }
`;
  expect(mistakes(old.replace(" PRUNE", ""), "foo: 1\nspec: 1\n")).toEqual([
    "spec takes strings: put 1 in quotes.",
  ]);
  expect(mistakes(old.replace(" PRUNE", "\n  preserveUnknownFields: false"), "foo: 1\n")).toEqual([
    'Unknown field "foo".',
  ]);
});

describe("a hostile definition", () => {
  test("that nests without end is cut off", () => {
    const depth = 5000;
    const schema = `${"{ type: object, properties: { a: ".repeat(depth)}{}${" } }".repeat(depth)}`;
    const value = `a: ${"{ a: ".repeat(200)}1${" }".repeat(200)}\n`;
    expect(() => mistakes(definition(schema), value)).not.toThrow();
  });

  test("that refers to itself many times is too large", () => {
    const levels = Array.from(
      { length: 40 },
      (_, index) => `  l${index + 1}: &l${index + 1} { properties: { a: *l${index}, b: *l${index} } }`,
    );
    const text = `x:\n  l0: &l0 { type: string }\n${levels.join("\n")}\n${definition("*l40")}`;
    expect(mistakes(text, "a: 1\n")).toEqual(["no schema"]);
  });
});
