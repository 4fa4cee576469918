import { fieldSchema } from "../../schema/object-schema";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";

/** Words that a field may hold, where the schema of the kind lists them. */
export function schemaValueChoices({ apiVersion, kind, path, caret }: CompletionPlace): readonly Choice[] {
  if (caret.on === "key" || path.length < 2) return [];
  const schema = fieldSchema(apiVersion, kind, path);
  const { enum: values = [], enumDescriptions = [] } = schema ?? {};
  return values.map((text, position) => ({ text, kind: "value", detail: enumDescriptions[position] ?? "" }));
}
