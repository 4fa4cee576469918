import type { NodePath } from "../yaml/node";
import type { FieldSchema } from "./field-schema";
import { fieldSchema } from "./object-schema";

/** What a field of an object is for, as Markdown; absent for kinds and fields that the schemas say nothing about. */
export function describeField(apiVersion: string, kind: string, path: NodePath): string | undefined {
  const schema = fieldSchema(apiVersion, kind, path);
  const key = path.at(-1);
  if (!schema?.description || typeof key !== "string") return undefined;
  return [`**${key}** · ${typeText(schema)}`, schema.description, valuesText(schema)]
    .filter(Boolean)
    .join("\n\n");
}

function typeText({ type, items, default: preset }: FieldSchema): string {
  const text =
    type === "array"
      ? items?.type === "string"
        ? "list of strings"
        : "list"
      : type === "object"
        ? "mapping"
        : (type ?? "value");
  return preset === undefined ? text : `${text}, \`${String(preset)}\` if absent`;
}

function valuesText(schema: FieldSchema): string {
  const { enum: values = [], enumDescriptions = [] } = schema.items?.enum ? schema.items : schema;
  return values
    .map((value, index) => {
      const meaning = enumDescriptions[index];
      return meaning === undefined ? `- \`${value}\`` : `- \`${value}\`: ${meaning}`;
    })
    .join("\n");
}
