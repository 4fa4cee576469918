/** A part of the schemas in `schemas/`, which use no more of JSON Schema than this. */
export interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "boolean" | "integer" | "number";
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  /** The values of a map with free keys, or that there are no other fields. */
  readonly additionalProperties?: FieldSchema | false;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly enum?: readonly string[];
  /** What each value of `enum` means, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly default?: string | boolean | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly definitions?: Readonly<Record<string, FieldSchema>>;
  /** `#/definitions/rule`, or `common.schema.json#/definitions/metadata`. */
  readonly $ref?: string;
  /** `group/version/Kind` of the objects that the schema describes. */
  readonly "x-kinds"?: readonly string[];
  /** Fields that exist and have nothing to do with identity; what is none of both is told only when it is a near miss. */
  readonly "x-also"?: readonly string[];
}
