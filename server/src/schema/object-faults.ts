import type { NodePath, YamlContent, YamlNode } from "../yaml/node";
import { nodeAt } from "../yaml/node";
import { closest } from "../support/near-miss";
import { toJson } from "../model/read";
import type { Fault } from "./fault";
import type { FieldSchema } from "./field-schema";
import { fieldSchemaIn } from "./object-schema";
import type { ValidationError } from "./validator";
import { VALIDATORS } from "./validators.generated";

/** What the schema of that name has against an object, in the order of ajv; nothing when it is too large to look at. */
export function objectFaults(name: string, object: YamlNode): readonly Fault[] {
  const validate = VALIDATORS.get(name);
  if (!validate) return [];
  const json = toJson(object);
  if (json === undefined || validate(json)) return [];
  return (validate.errors ?? []).flatMap((error) => faultOf(name, object, error) ?? []);
}

function faultOf(
  name: string,
  object: YamlNode,
  { keyword, instancePath, params }: ValidationError,
): Fault | undefined {
  const path = pathOf(object, instancePath);
  switch (keyword) {
    case "additionalProperties":
      return unknownField(name, path, String(params["additionalProperty"]), object);
    case "required":
      return { type: "missing-field", path, key: String(params["missingProperty"]) };
    case "type":
      return { type: "wrong-type", path, expected: fieldSchemaIn(name, path)?.type ?? "object" };
    case "enum":
      return { type: "invalid-value", path, allowed: fieldSchemaIn(name, path)?.enum ?? [] };
    case "minimum":
      return { type: "out-of-bounds", path, must: `be at least ${String(params["limit"])}` };
    case "maximum":
      return { type: "out-of-bounds", path, must: `be at most ${String(params["limit"])}` };
    case "maxItems":
      return { type: "out-of-bounds", path, must: `have at most ${String(params["limit"])} items` };
    default:
      return undefined;
  }
}

/** Fields that the schema only lists take no part in the search for what was meant, unless they are nearer. */
function unknownField(name: string, path: NodePath, key: string, object: YamlNode): Fault | undefined {
  const schema = fieldSchemaIn(name, path);
  const known = Object.keys(schema?.properties ?? {});
  const also = schema?.["x-also"];
  const meant = also && closest(key, [...known, ...also]);
  if (meant !== undefined && !known.includes(meant)) return undefined;
  const value = nodeAt(object, [...path, key]);
  const unfit = known.filter((field) => !mayHold(fieldSchemaIn(name, [...path, field]), value));
  return { type: "unknown-field", path, key, known, partial: also !== undefined, unfit };
}

function mayHold(schema: FieldSchema | undefined, value: YamlContent | undefined): boolean {
  if (!schema?.type || !value || (value.type === "scalar" && value.value === null)) return true;
  const form = schema.type === "object" ? "map" : schema.type === "array" ? "seq" : "scalar";
  return value.type === form;
}

/** A JSON pointer as keys and positions; which of both a number is, the tree tells. */
function pathOf(object: YamlNode, pointer: string): NodePath {
  const path: (string | number)[] = [];
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(nodeAt(object, path)?.type === "seq" ? Number(key) : key);
  }
  return path;
}
