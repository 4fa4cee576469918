import type { NodePath } from "../yaml/node";

/** What a schema has against an object, before it has a place and words. */
export type Fault = { readonly path: NodePath } & (
  | {
      /** The path is that of the mapping. */
      readonly type: "unknown-field";
      readonly key: string;
      /** Fields that may have been meant. */
      readonly known: readonly string[];
      /** The schema does not list every field, so that only a near miss is a mistake. */
      readonly partial: boolean;
      /** Those of the known fields that cannot hold the value. */
      readonly unfit?: readonly string[];
    }
  | { readonly type: "missing-field"; readonly key: string }
  | { readonly type: "wrong-type"; readonly expected: ValueType }
  | { readonly type: "invalid-value"; readonly allowed: readonly string[] }
  | { readonly type: "out-of-bounds"; readonly must: string }
);

export type ValueType =
  | "object"
  | "array"
  | "string"
  | "boolean"
  | "integer"
  | "number"
  | "integer or string";
