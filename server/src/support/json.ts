export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Throws what `JSON.parse` throws. */
export function parseJson(text: string): JsonValue {
  // JSON.parse makes nothing else.
  return JSON.parse(text) as JsonValue;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isJsonArray(value);
}

export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A member of an object; absent for everything that is no object. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A string member; "" when it is absent, as Kubernetes reads it. */
export function textMember(value: JsonValue | undefined, key: string): string {
  const text = member(value, key);
  return typeof text === "string" ? text : "";
}

/** A list member; empty when it is absent or null. */
export function listMember(value: JsonValue | undefined, key: string): readonly JsonValue[] {
  const list = member(value, key);
  return isJsonArray(list) ? list : [];
}

/** The strings of a list member. */
export function textListMember(value: JsonValue | undefined, key: string): readonly string[] {
  return listMember(value, key).map((item) => (typeof item === "string" ? item : ""));
}
