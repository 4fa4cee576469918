import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readSchemas } from "../../scripts/generate-schemas";
import type { FieldSchema } from "../../server/src/schema/field-schema";
import { fieldSchemaIn, schemaName } from "../../server/src/schema/object-schema";
import { SCHEMAS } from "../../server/src/schema/schemas.generated";
import { VALIDATORS } from "../../server/src/schema/validators.generated";
import type { NodePath } from "../../server/src/yaml/node";
import { referencePath } from "../support/reference-folder";

const KINDS = readSchemas().flatMap(({ name, schema }) =>
  ((schema["x-kinds"] ?? []) as readonly string[]).map((kind) => ({ name, kind })),
);

describe("every kind of the issue has a schema and a validator", () => {
  test.each([
    "rbac.authorization.k8s.io/v1/Role",
    "rbac.authorization.k8s.io/v1/ClusterRole",
    "rbac.authorization.k8s.io/v1/RoleBinding",
    "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
    "v1/ServiceAccount",
    "v1/Secret",
    "v1/Pod",
    "apps/v1/Deployment",
    "batch/v1/CronJob",
    "certificates.k8s.io/v1/CertificateSigningRequest",
    "authentication.k8s.io/v1/TokenRequest",
    "security.istio.io/v1/AuthorizationPolicy",
    "security.istio.io/v1beta1/PeerAuthentication",
    "security.istio.io/v1/RequestAuthentication",
    "apiserver.config.k8s.io/v1/AuthenticationConfiguration",
    "apiserver.config.k8s.io/v1beta1/AuthorizationConfiguration",
  ])("%s", (kind) => {
    const slash = kind.lastIndexOf("/");
    expect(VALIDATORS.has(schemaName(kind.slice(0, slash), kind.slice(slash + 1)) ?? "")).toBe(true);
  });
});

test("every field says in a sentence what it is for", () => {
  const silent = KINDS.flatMap(({ name }) => fieldsWithout(name, []));
  expect(silent).toEqual([]);
});

test("descriptions are short, and every value that is explained exists", () => {
  for (const schema of Object.values(SCHEMAS).flatMap(everyPart)) {
    if (schema.description !== undefined) {
      expect(schema.description).toMatch(/^[A-Z`"\d].*\.$/);
      expect(schema.description.length, schema.description).toBeLessThan(260);
    }
    if (schema.enumDescriptions) expect(schema.enumDescriptions).toHaveLength(schema.enum?.length ?? -1);
  }
});

/** Fields of metadata and the like are reached by many kinds, and by each only once. */
function fieldsWithout(name: string, path: NodePath): readonly string[] {
  const schema = fieldSchemaIn(name, path);
  if (!schema) return [`${name}: ${path.join(".")} leads nowhere`];
  const own = typeof path.at(-1) === "string" && !schema.description ? [`${name}: ${path.join(".")}`] : [];
  const below = Object.keys(schema.properties ?? {}).flatMap((key) => fieldsWithout(name, [...path, key]));
  return [...own, ...below, ...(schema.items ? fieldsWithout(name, [...path, 0]) : [])];
}

function everyPart(schema: FieldSchema): readonly FieldSchema[] {
  const { additionalProperties: values, items } = schema;
  const inner = [...Object.values(schema.properties ?? {}), ...Object.values(schema.definitions ?? {})];
  if (items) inner.push(items);
  if (values) inner.push(values);
  return [schema, ...inner.flatMap(everyPart)];
}

const CRDS = "corpus/istio__istio/manifests/charts/base/files/crd-all.gen.yaml";
const MESH: Readonly<Record<string, string>> = {
  AuthorizationPolicy: "authorization-policy",
  PeerAuthentication: "peer-authentication",
  RequestAuthentication: "request-authentication",
};

interface ForeignSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, ForeignSchema>>;
  readonly items?: ForeignSchema;
  readonly additionalProperties?: ForeignSchema;
}

test("the mesh schemas agree with the definitions of Istio", () => {
  const file = referencePath(CRDS);
  if (file === undefined) return;
  const compared: string[] = [];
  for (const document of parseAllDocuments(readFileSync(file, "utf8"))) {
    const { spec } = document.toJS() as {
      spec: {
        names: { kind: string };
        versions: { name: string; schema: { openAPIV3Schema: ForeignSchema } }[];
      };
    };
    const name = MESH[spec.names.kind];
    for (const version of name === undefined ? [] : spec.versions) {
      compared.push(`${spec.names.kind} ${version.name}`);
      expect(differences(name!, version.schema.openAPIV3Schema, [])).toEqual([]);
    }
  }
  expect(compared).toHaveLength(6);
});

function differences(name: string, theirs: ForeignSchema, path: NodePath): readonly string[] {
  if (path[0] === "status") return [];
  const place = `${name} ${path.join(".")}`;
  const ours = fieldSchemaIn(name, path);
  if (!ours) return [`${place} is missing`];
  const facts = (schema: ForeignSchema): string =>
    JSON.stringify([schema.type, schema.enum ?? [], [...(schema.required ?? [])].sort()]);
  const keys = Object.keys(theirs.properties ?? {});
  const surplus =
    path.length > 0 && theirs.properties
      ? Object.keys(ours.properties ?? {}).filter((key) => !keys.includes(key))
      : [];
  return [
    ...(facts(theirs) === facts(ours as ForeignSchema) || theirs.type === undefined
      ? []
      : [`${place}: ${facts(theirs)} ${facts(ours as ForeignSchema)}`]),
    ...surplus.map((key) => `${place}.${key} is too much`),
    ...keys.flatMap((key) => differences(name, theirs.properties![key]!, [...path, key])),
    ...(theirs.items ? differences(name, theirs.items, [...path, 0]) : []),
    ...(theirs.additionalProperties ? differences(name, theirs.additionalProperties, [...path, "any"]) : []),
  ];
}
