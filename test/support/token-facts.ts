import type { YamlNode } from "../../server/src/yaml/node";
import { resolve } from "../../server/src/yaml/node";
import { parseDocument } from "../../server/src/yaml/parse";

type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;

interface PlainMap {
  readonly [key: string]: Plain | undefined;
}

/** Pods of a ServiceAccount that is not declared do not start, unless the cluster has it. */
export const UNSURE = ", if there is one";

const DAY = 86_400;

/**
 * What some manifests give away beside RBAC, one sentence each: as whom Pods can act, which tokens never end or stand
 * in a file. Read from the text anew, so that no rule is asked to judge itself.
 */
export function tokenFacts(files: ReadonlyMap<string, string>, token: string): ReadonlySet<string> {
  const objects = [...files.values()].flatMap((text) =>
    text.split(/^---$/m).map((document) => mapOf(plainOf(parseDocument(document).root))),
  );
  const res = new Set<string>();
  for (const object of objects) {
    const { kind, metadata } = object;
    const id = `${textOf(kind)} ${textOf(mapOf(metadata)["name"])}`;
    if (kind === "ServiceAccount") res.add(`${id} exists`);
    if (kind === "ServiceAccount" && object["automountServiceAccountToken"] !== false) {
      res.add(`${id} gives a token to Pods that nobody knows`);
    }
    if (kind === "Secret") for (const fact of secretFacts(object, objects)) res.add(fact);
    const spec = podSpecOf(object);
    if (spec) for (const fact of podFacts(id, spec, objects)) res.add(fact);
    // A manifest may show it in two places.
    const shown = JSON.stringify(object).split(new RegExp(`${token}|${btoa(token)}`)).length - 1;
    for (let count = 1; count <= shown; count++) res.add(`${id} shows a token ${count} times`);
  }
  return res;
}

function* secretFacts(secret: PlainMap, objects: readonly PlainMap[]): Generator<string> {
  const name = textOf(mapOf(secret["metadata"])["name"]);
  const account = accountOfSecret(secret, objects);
  if (account !== undefined) yield `Secret ${name} has a token of ${account} that never ends`;
  if (secret["type"] !== "bootstrap.kubernetes.io/token") return;
  const field = (key: string): string => {
    const plain = mapOf(secret["stringData"])[key];
    return plain === undefined ? atob(textOf(mapOf(secret["data"])[key] ?? "")) : textOf(plain);
  };
  if (field("usage-bootstrap-authentication") !== "true") return;
  yield `Secret ${name} lets nodes join`;
  if (field("expiration") === "") yield `Secret ${name} lets nodes join forever`;
}

/** Kubernetes fills it for a ServiceAccount that there is; every namespace has `default`. */
function accountOfSecret(secret: PlainMap, objects: readonly PlainMap[]): string | undefined {
  const metadata = mapOf(secret["metadata"]);
  const account = mapOf(metadata["annotations"])["kubernetes.io/service-account.name"];
  if (secret["type"] !== "kubernetes.io/service-account-token" || typeof account !== "string")
    return undefined;
  const isThere = account === "default" || find(objects, "ServiceAccount", account, metadata["namespace"]);
  return isThere ? account : `${account}${UNSURE}`;
}

function* podFacts(id: string, { spec, namespace, annotations }: Pod, objects: readonly PlainMap[]) {
  const name = textOf(spec["serviceAccountName"] ?? spec["serviceAccount"] ?? "default");
  const declared = find(objects, "ServiceAccount", name, namespace);
  const isThere = declared !== undefined || name === "default";
  const account = isThere ? name : `${name}${UNSURE}`;
  if (isThere) yield `${id} starts`;
  const field = "automountServiceAccountToken";
  const automount = spec[field] ?? declared?.[field] ?? true;
  const volumes = listOf(spec["volumes"]).map(mapOf);
  const tokens = volumes
    .flatMap((volume) => listOf(mapOf(volume["projected"])["sources"]).map(mapOf))
    .flatMap((source) => (source["serviceAccountToken"] ? [mapOf(source["serviceAccountToken"])] : []));
  if (automount === true || tokens.some(({ audience }) => audience === undefined))
    yield `${id} acts as ${account}`;
  for (const { audience, expirationSeconds } of tokens) {
    if (audience !== undefined) yield `${id} acts as ${account} towards ${textOf(audience)}`;
    if (typeof expirationSeconds === "number" && expirationSeconds > DAY) {
      yield `${id} has a token of ${account} for longer than a day`;
    }
  }
  for (const secret of secretsOf(spec, volumes)) {
    const object = find(objects, "Secret", secret, namespace);
    const whose = object && accountOfSecret(object, objects);
    if (whose !== undefined) {
      yield `${id} acts as ${whose}`;
      yield `${id} has a token of ${whose} that never ends`;
    }
  }
  if (annotations["vault.hashicorp.com/agent-inject"] === "true") yield `${id} asks for Vault`;
}

function secretsOf(spec: PlainMap, volumes: readonly PlainMap[]): readonly string[] {
  const variables = listOf(spec["containers"]).flatMap((container) =>
    listOf(mapOf(container)["env"]).map(mapOf),
  );
  return [
    ...volumes.map((volume) => mapOf(volume["secret"])["secretName"]),
    ...variables.map((variable) => mapOf(mapOf(variable["valueFrom"])["secretKeyRef"])["name"]),
  ].filter((name) => typeof name === "string");
}

interface Pod {
  readonly spec: PlainMap;
  readonly namespace: Plain | undefined;
  readonly annotations: PlainMap;
}

function podSpecOf(object: PlainMap): Pod | undefined {
  const spec = mapOf(object["spec"]);
  const template =
    object["kind"] === "Pod"
      ? object
      : object["kind"] === "Deployment"
        ? mapOf(spec["template"])
        : object["kind"] === "CronJob"
          ? mapOf(mapOf(mapOf(spec["jobTemplate"])["spec"])["template"])
          : undefined;
  return (
    template && {
      spec: mapOf(template["spec"]),
      namespace: mapOf(object["metadata"])["namespace"],
      annotations: mapOf(mapOf(template["metadata"])["annotations"]),
    }
  );
}

function find(objects: readonly PlainMap[], kind: string, name: string, namespace: Plain | undefined) {
  return objects.find((object) => {
    const metadata = mapOf(object["metadata"]);
    return object["kind"] === kind && metadata["name"] === name && metadata["namespace"] === namespace;
  });
}

function plainOf(node: YamlNode | undefined): Plain {
  const content = resolve(node);
  if (content?.type === "seq") return content.items.map(plainOf);
  if (content?.type === "map") {
    return Object.fromEntries(content.entries.map(({ key, value }) => [key.text, plainOf(value)]));
  }
  return content?.value ?? null;
}

function mapOf(value: Plain | undefined): PlainMap {
  return isMap(value) ? value : {};
}

function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: Plain | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? "");
}

function listOf(value: Plain | undefined): readonly Plain[] {
  return isList(value) ? value : [];
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}
