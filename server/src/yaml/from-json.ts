import { isJsonArray, isJsonObject, type JsonValue } from "../support/json";
import type { YamlDocument, YamlNode, YamlScalar } from "./node";

const NOWHERE = { start: 0, end: 0 };

/** A tree of plain data that stands in no text. */
export function documentOf(value: JsonValue): YamlDocument {
  return { root: nodeOf(value), errors: [], templated: false };
}

function nodeOf(value: JsonValue): YamlNode {
  if (isJsonArray(value)) {
    return { type: "seq", at: NOWHERE, flow: true, open: false, items: value.map(nodeOf) };
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(([key, inner]) => ({
      key: scalarOf(key),
      value: nodeOf(inner),
      at: NOWHERE,
    }));
    return { type: "map", at: NOWHERE, flow: true, open: false, entries };
  }
  return scalarOf(value);
}

function scalarOf(value: string | number | boolean | null): YamlScalar {
  const style = typeof value === "string" ? "double" : "plain";
  return { type: "scalar", at: NOWHERE, text: value === null ? "" : String(value), value, style };
}
