import { authorize } from "../../server/src/graph/mesh/authorize";
import type { Call, Destination, Token } from "../../server/src/graph/mesh/call";
import type { Mesh } from "../../server/src/graph/mesh/mesh";
import { lowerDocument } from "../../server/src/model/lower";
import type { KubernetesObject, ObjectOf } from "../../server/src/model/object";
import { place } from "../../server/src/model/place";
import { validateIstio } from "../../server/src/model/mesh/istio/validate";
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listMember,
  member,
  parseJson,
  textListMember,
  textMember,
} from "../../server/src/support/json";
import { parseDocument } from "../../server/src/yaml/parse";
import { compare } from "./compare";
import type { Failure } from "./evaluate";

/** One request at one enforcement point; the policies are read as from a manifest. */
export function evaluateAuthorization(row: JsonObject): readonly Failure[] {
  const objects = listMember(row, "resources").flatMap(objectsOf);
  const ofType = <Type extends KubernetesObject["type"]>(type: Type): readonly ObjectOf<Type>[] =>
    objects.filter((object): object is ObjectOf<Type> => object.type === type);
  const policies = {
    authorization: ofType("istio-authorization-policy"),
    peer: ofType("istio-peer-authentication"),
    request: ofType("istio-request-authentication"),
  };
  const destination = destinationOf(row);
  if (!destination) return compare("mode", textMember(row, "mode"), "(no enforcement point)");
  const verdict = authorize(policies, callOf(member(row, "request")), destination, meshOfRow(row));
  return compare("expect", textMember(row, "expect"), verdict.answer);
}

function objectsOf(resource: JsonValue, order: number): readonly KubernetesObject[] {
  const document = parseDocument(JSON.stringify(resource, undefined, 2));
  return lowerDocument(document).map(({ object, path }) =>
    place(
      object,
      { file: "/oracle.yaml", base: 0, path, rendering: "plain", build: undefined, builtIn: false, order },
      "default",
    ),
  );
}

function meshOfRow(row: JsonObject): Mesh {
  const mesh = member(row, "mesh");
  return {
    rootNamespace: textMember(mesh, "rootNamespace"),
    trustDomain: textMember(mesh, "trustDomain"),
    trustDomainAliases: textListMember(mesh, "trustDomainAliases"),
    providers: undefined,
  };
}

function destinationOf(row: JsonObject): Destination | undefined {
  const point = textMember(row, "mode");
  if (point !== "sidecar" && point !== "waypoint" && point !== "ztunnel") return undefined;
  const workload = member(row, "workload");
  const service = member(workload, "targetService");
  return {
    point,
    namespace: textMember(workload, "namespace"),
    labels: textMapOf(member(workload, "labels")),
    labelsOpen: false,
    ...(service && {
      service: {
        kind: "Service",
        namespace: textMember(service, "namespace"),
        name: textMember(service, "name"),
      },
    }),
  };
}

function textMapOf(value: JsonValue | undefined): ReadonlyMap<string, string> {
  return new Map(Object.keys(isJsonObject(value) ? value : {}).map((key) => [key, textMember(value, key)]));
}

/** The row tells everything about the request: what it leaves out is absent, not unknown. */
function callOf(request: JsonValue | undefined): Call {
  const source = member(request, "source");
  const destination = member(request, "destination");
  const principal = member(source, "principal");
  const port = member(destination, "port");
  const ip = textMember(source, "ip");
  return {
    protocol: textMember(request, "protocol") === "tcp" ? "tcp" : "http",
    principal: typeof principal === "string" ? principal : null,
    mtls: member(source, "mtls") === true,
    sourceIp: ip,
    remoteIp: textMember(source, "remoteIp") || ip,
    destinationIp: textMember(destination, "ip"),
    port: typeof port === "number" ? port : undefined,
    sni: textMember(request, "sni") || null,
    method: textMember(request, "method"),
    path: textMember(request, "path"),
    host: textMember(request, "host"),
    headers: new Map(
      [...textMapOf(member(request, "headers"))].map(([name, value]) => [name.toLowerCase(), value]),
    ),
    token: tokenOf(member(request, "jwt")),
    providers: providersOf(member(request, "extAuthz")),
  };
}

function tokenOf(jwt: JsonValue | undefined): Token | null {
  if (!isJsonObject(jwt)) return null;
  const claims = member(jwt, "claims");
  return {
    issuer: textMember(jwt, "iss"),
    subject: textMember(jwt, "sub"),
    valid: member(jwt, "valid") === true,
    claims: isJsonObject(claims) ? claims : {},
  };
}

function providersOf(value: JsonValue | undefined): ReadonlyMap<string, "allow" | "deny"> {
  return new Map(
    [...textMapOf(value)].map(([name, answer]) => [name, answer === "allow" ? "allow" : "deny"]),
  );
}

/** One object, and whether istiod takes it, with or without a warning. */
export function evaluateIstioValidation(row: JsonObject): readonly Failure[] {
  const spec = withConstants(member(row, "spec") ?? {});
  const metadata = { name: "oracle", annotations: member(row, "annotations") ?? {} };
  const kind = textMember(row, "kind");
  const { errors, warnings } = validateIstio({ kind, metadata, spec });
  const isValid = errors.length === 0;
  return [
    ...compare("valid", JSON.stringify(row["valid"]), JSON.stringify(isValid)),
    ...(isValid
      ? compare("warning", JSON.stringify(row["warning"]), JSON.stringify(warnings.length > 0))
      : []),
  ];
}

/** The rows were cut out of Go code with some names of constants in the place of their values. */
const GO_CONSTANTS: Readonly<Record<string, string>> = {
  "gvk.KubernetesGateway.Group": "gateway.networking.k8s.io",
  "gvk.KubernetesGateway.Kind": "Gateway",
  "gvk.Service.Group": "",
  "gvk.Service.Kind": "Service",
};

function withConstants(value: JsonValue): JsonValue {
  const text = JSON.stringify(value, (_key, inner: JsonValue) =>
    typeof inner === "string" && Object.hasOwn(GO_CONSTANTS, inner) ? GO_CONSTANTS[inner] : inner,
  );
  return parseJson(text);
}
