import { isJsonArray, isJsonObject, type JsonValue, member } from "../support/json";
import { HOLE } from "../yaml/node";
import { type FieldError, invalid } from "./field-error";

type Shape = "text" | { readonly list: Shape } | { readonly map: Shape } | { readonly fields: Fields };
interface Fields {
  readonly [key: string]: Shape;
}

const TEXTS: Shape = { list: "text" };

const METADATA: Shape = {
  fields: {
    name: "text",
    generateName: "text",
    namespace: "text",
    resourceVersion: "text",
    uid: "text",
    labels: { map: "text" },
    annotations: { map: "text" },
    finalizers: TEXTS,
    ownerReferences: { list: { fields: { apiVersion: "text", kind: "text", name: "text", uid: "text" } } },
  },
};

const RULES: Shape = {
  list: {
    fields: {
      verbs: TEXTS,
      apiGroups: TEXTS,
      resources: TEXTS,
      resourceNames: TEXTS,
      nonResourceURLs: TEXTS,
    },
  },
};

const EXPRESSIONS: Shape = { list: { fields: { key: "text", operator: "text", values: TEXTS } } };

const ROLE: Shape = { fields: { metadata: METADATA, rules: RULES } };

const CLUSTER_ROLE: Shape = {
  fields: {
    metadata: METADATA,
    rules: RULES,
    aggregationRule: {
      fields: {
        clusterRoleSelectors: {
          list: { fields: { matchLabels: { map: "text" }, matchExpressions: EXPRESSIONS } },
        },
      },
    },
  },
};

const BINDING: Shape = {
  fields: {
    metadata: METADATA,
    roleRef: { fields: { apiGroup: "text", kind: "text", name: "text" } },
    subjects: { list: { fields: { apiGroup: "text", kind: "text", name: "text", namespace: "text" } } },
  },
};

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ["Role", ROLE],
  ["ClusterRole", CLUSTER_ROLE],
  ["RoleBinding", BINDING],
  ["ClusterRoleBinding", BINDING],
]);

/** Values of the wrong type: the API server cannot even decode the object, and says nothing else about it. */
export function validateShape(object: JsonValue, kind: string): FieldError[] {
  const res: FieldError[] = [];
  const shape = SHAPES.get(kind);
  if (shape !== undefined) check(res, object, shape, "");
  return res;
}

function check(res: FieldError[], value: JsonValue | undefined, shape: Shape, field: string): void {
  // Null is the same as absent, and nobody knows yet what a hole becomes.
  if (value === undefined || value === null) return;
  if (typeof value === "string" && value.includes(HOLE)) return;
  if (shape === "text") {
    if (typeof value !== "string") res.push(invalid(field, textMessage(field, value)));
    return;
  }
  if ("list" in shape) {
    if (!isJsonArray(value)) res.push(invalid(field, `${lastKey(field)} must be a list.`));
    else value.forEach((item, index) => check(res, item, shape.list, `${field}[${index}]`));
    return;
  }
  if (!isJsonObject(value)) {
    res.push(invalid(field, `${lastKey(field)} must be a mapping.`));
    return;
  }
  if ("map" in shape) {
    for (const item of Object.values(value)) check(res, item, shape.map, field);
    return;
  }
  for (const [key, inner] of Object.entries(shape.fields)) {
    check(res, member(value, key), inner, field === "" ? key : `${field}.${key}`);
  }
}

function textMessage(field: string, value: JsonValue): string {
  if (typeof value === "object") return `${lastKey(field)} must be a string.`;
  return `${lastKey(field)} takes strings: put ${String(value)} in quotes.`;
}

function lastKey(field: string): string {
  const key = field.slice(field.lastIndexOf(".") + 1);
  return key === "" ? "The object" : key;
}
