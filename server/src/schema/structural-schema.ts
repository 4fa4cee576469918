import { isOpen } from "../model/read";
import { entryOf, resolve, valueOf, type YamlContent, type YamlNode, type YamlScalar } from "../yaml/node";
import type { ValueType } from "./fault";

/**
 * The part of a CustomResourceDefinition's schema that is checked. Patterns and formats are left out: the definition
 * is input like any other, and a regular expression in it may take forever.
 */
export interface StructuralSchema {
  readonly type: ValueType | undefined;
  readonly nullable: boolean;
  readonly properties: ReadonlyMap<string, StructuralSchema> | undefined;
  readonly required: readonly string[];
  /** Fields that are not listed are dropped by the API server. */
  readonly closed: boolean;
  /** The values of a map with free keys. */
  readonly values: StructuralSchema | undefined;
  readonly items: StructuralSchema | undefined;
  readonly allowed: readonly string[] | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** A complete object stands there, with its own kind and metadata. */
  readonly embedded: boolean;
}

/** Reads the schema that a definition gives for one version of its objects; absent when it has none, or too large a one. */
export function readStructuralSchema(
  definition: YamlNode | undefined,
  version: string,
): StructuralSchema | undefined {
  const spec = valueOf(definition, "spec");
  const versions = valueOf(spec, "versions");
  const served =
    versions?.type === "seq" ? versions.items.find((item) => textAt(item, "name") === version) : undefined;
  if (!served && textAt(spec, "version") !== version) return undefined;
  const schema =
    valueOf(valueOf(served, "schema"), "openAPIV3Schema") ??
    valueOf(valueOf(spec, "validation"), "openAPIV3Schema");
  if (schema?.type !== "map") return undefined;
  // The first version of the API kept unknown fields unless it was told not to.
  const keeps = valueOf(spec, "preserveUnknownFields");
  const isOld = textAt(definition, "apiVersion")?.endsWith("/v1beta1") === true;
  const pruned = keeps?.type === "scalar" ? keeps.value === false : !isOld;
  const reading = { left: MAX_NODES, pruned };
  const res = readSchema(reading, schema, 0);
  return reading.left > 0 ? res : undefined;
}

const MAX_NODES = 50_000;
const MAX_DEPTH = 60;

interface Reading {
  left: number;
  readonly pruned: boolean;
}

function readSchema(reading: Reading, node: YamlNode | undefined, depth: number): StructuralSchema {
  const schema = resolve(node);
  if (schema?.type !== "map" || depth > MAX_DEPTH || reading.left-- <= 0 || schema.open) return ANYTHING;
  const below = (child: YamlNode | undefined): StructuralSchema => readSchema(reading, child, depth + 1);
  const properties = valueOf(schema, "properties");
  const additional = valueOf(schema, "additionalProperties");
  const items = valueOf(schema, "items");
  const listed = properties?.type === "map" && !properties.open ? properties.entries : undefined;
  const keepsUnknown = isTrue(schema, "x-kubernetes-preserve-unknown-fields");
  return {
    type: typeOf(schema),
    nullable: isTrue(schema, "nullable"),
    properties: listed && new Map(listed.map(({ key, value }) => [key.text, below(value)])),
    required: requiredFields(schema, listed ? properties : undefined),
    closed: reading.pruned && listed !== undefined && additional === undefined && !keepsUnknown,
    values: additional?.type === "map" ? below(additional) : undefined,
    items: items?.type === "map" ? below(items) : undefined,
    allowed: allowedTexts(schema),
    minimum: isTrue(schema, "exclusiveMinimum") ? undefined : numberAt(schema, "minimum"),
    maximum: isTrue(schema, "exclusiveMaximum") ? undefined : numberAt(schema, "maximum"),
    embedded: isTrue(schema, "x-kubernetes-embedded-resource"),
  };
}

const ANYTHING: StructuralSchema = {
  type: undefined,
  nullable: true,
  properties: undefined,
  required: [],
  closed: false,
  values: undefined,
  items: undefined,
  allowed: undefined,
  minimum: undefined,
  maximum: undefined,
  embedded: false,
};

const TYPES: readonly ValueType[] = ["object", "array", "string", "boolean", "integer", "number"];

function typeOf(schema: YamlContent): ValueType | undefined {
  if (isTrue(schema, "x-kubernetes-int-or-string") || textAt(schema, "format") === "int-or-string")
    return "integer or string";
  return TYPES.find((type) => type === textAt(schema, "type"));
}

/** The API server fills in a default before it looks for what is missing. */
function requiredFields(schema: YamlContent, properties: YamlNode | undefined): readonly string[] {
  const list = valueOf(schema, "required");
  const names = list?.type === "seq" ? list.items.flatMap((item) => scalar(item)?.text ?? []) : [];
  return names.filter((name) => entryOf(valueOf(properties, name), "default") === undefined);
}

/** The values of an enumeration, when all of them are texts. */
function allowedTexts(schema: YamlContent): readonly string[] | undefined {
  const list = valueOf(schema, "enum");
  if (list?.type !== "seq" || isOpen(list) || list.items.some((item) => isOpen(item))) return undefined;
  const texts = list.items.flatMap((item) => {
    const value = scalar(item)?.value;
    return typeof value === "string" ? value : [];
  });
  return texts.length === list.items.length ? texts : undefined;
}

function isTrue(node: YamlNode | undefined, key: string): boolean {
  return scalar(valueOf(node, key))?.value === true;
}

function numberAt(node: YamlNode | undefined, key: string): number | undefined {
  const value = scalar(valueOf(node, key))?.value;
  return typeof value === "number" ? value : undefined;
}

function textAt(node: YamlNode | undefined, key: string): string | undefined {
  return scalar(valueOf(node, key))?.text;
}

function scalar(node: YamlNode | undefined): YamlScalar | undefined {
  const content = resolve(node);
  return content?.type === "scalar" ? content : undefined;
}
