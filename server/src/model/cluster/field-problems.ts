import type { JsonValue } from "../../support/json";
import { nodeAt, type NodePath, type YamlMap } from "../../yaml/node";
import type { FieldError } from "../field-error";
import type { ObjectContent, Problem } from "../object";
import { placeOf, toJson } from "../read";

/** What the API server rejects in a configuration, each with its place; what a template may still change is left out. */
export function fieldProblems(
  node: YamlMap,
  meta: ObjectContent,
  root: NodePath,
  validate: (json: JsonValue) => readonly FieldError[],
): readonly Problem[] {
  const content = nodeAt(node, root);
  const json = content?.type === "map" ? toJson(content) : undefined;
  if (!content || json === undefined) return [];
  return validate(json).flatMap((error) => {
    const at = placeOf(content, error.field, meta.kindAt);
    return at === "unknown" ? [] : [{ ...error, at }];
  });
}
