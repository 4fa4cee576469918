import { lowerDocument } from "../../server/src/model/lower";
import { type FieldError, validateObject } from "../../server/src/model/validate";
import { type JsonObject, type JsonValue, listMember, textMember } from "../../server/src/support/json";
import { parseDocument } from "../../server/src/yaml/parse";
import { compareLists } from "./compare";
import type { Failure } from "./evaluate";

export function evaluateValidation(row: JsonObject): readonly Failure[] {
  const object = row["object"] ?? null;
  const old = row["oldObject"];
  const expected = listMember(row, "errors").map(
    (error) => `${textMember(error, "field")} ${textMember(error, "type")}`,
  );
  const actual = validateObject(object, old).map(errorText);
  const res = compareLists("errors", asSet(expected), asSet(actual));
  if (old === undefined) res.push(...evaluateManifest(object, expected));
  return res;
}

/** The same object as a manifest, whose namespace kubectl fills in and the API server clears as the kind needs. */
function evaluateManifest(object: JsonValue, expected: readonly string[]): Failure[] {
  const [content] = lowerDocument(parseDocument(JSON.stringify(object, undefined, 2)));
  const actual = content?.object.problems.map(errorText) ?? [
    `no object of kind ${textMember(object, "kind")}`,
  ];
  const mended = ["metadata.namespace FieldValueRequired", "metadata.namespace FieldValueForbidden"];
  const inManifest = expected.filter((error) => !mended.includes(error));
  return compareLists("errors (as a manifest)", asSet(inManifest), asSet(actual));
}

function errorText({ field, type }: FieldError): string {
  return `${field} ${type}`;
}

function asSet(items: readonly string[]): readonly string[] {
  return [...new Set(items)].sort();
}
