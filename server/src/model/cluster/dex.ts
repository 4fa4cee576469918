import { parseDocument } from "../../yaml/parse";
import {
  entryOf,
  isKnown,
  nodeAt,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
  type YamlScalar,
} from "../../yaml/node";
import type { LoweredObject, ObjectContent, Text } from "../object";
import { textField } from "../read";
import type { DexConnector, DexContent, DexField } from "./content";

/** Dex's own file, or values of its chart: neither has a kind. */
export function lowerDexFile(node: YamlMap, meta: ObjectContent): DexContent | undefined {
  for (const path of [[], ["config"], ["dex", "config"]] satisfies NodePath[]) {
    const configuration = nodeAt(node, path);
    const connectors = readConnectors(configuration, path, undefined);
    if (connectors.length > 0)
      return { ...meta, type: "dex", issuer: textField(configuration, "issuer"), connectors };
  }
  return undefined;
}

/** A ConfigMap that holds the file as a text, as `config.yaml`, or as `dex.config` of Argo CD. */
export function lowerDexConfigMap(node: YamlMap, meta: ObjectContent): LoweredObject {
  const found = dexIn(node, "data");
  return found ? { ...meta, type: "dex", ...found } : { ...meta, type: "opaque" };
}

/** The configuration that is a text of a ConfigMap's `data` or a Secret's `stringData`. */
export function dexIn(
  node: YamlContent | undefined,
  field: "data" | "stringData",
): Pick<DexContent, "issuer" | "connectors"> | undefined {
  const data = valueOf(node, field);
  if (data?.type !== "map") return undefined;
  for (const { key, value } of data.entries) {
    const text = resolve(value);
    if (text?.type !== "scalar" || !CONNECTORS.test(text.text) || text.text.length > LONGEST) continue;
    const root = resolve(parseDocument(text.text).root);
    const connectors = readConnectors(root, [field, key.text], text);
    const issuer = textField(root, "issuer");
    if (connectors.length > 0) return { issuer: issuer && { value: issuer.value, at: text.at }, connectors };
  }
  return undefined;
}

const CONNECTORS = /^connectors:/m;
const LONGEST = 200_000;

function readConnectors(
  configuration: YamlContent | undefined,
  path: NodePath,
  holder: YamlScalar | undefined,
): readonly DexConnector[] {
  const list = valueOf(configuration, "connectors");
  if (list?.type !== "seq") return [];
  return list.items.flatMap((item, index) => {
    const connector = resolve(item);
    const type = textField(connector, "type");
    if (connector?.type !== "map" || !type) return [];
    return [readConnector(connector, type, holder ? path : [...path, "connectors", index], holder)];
  });
}

function readConnector(
  node: YamlMap,
  type: Text,
  path: NodePath,
  holder: YamlScalar | undefined,
): DexConnector {
  const config = valueOf(node, "config");
  const groups = valueOf(config, "groupSearch");
  const users = valueOf(config, "userSearch");
  const field = (key: string, at: Text["at"]): DexField => ({
    field: key,
    at: holder?.at ?? at,
    inner: holder && at,
  });
  return {
    at: holder?.at ?? type.at,
    inner: holder && type.at,
    path,
    kind: type.value,
    id: textField(node, "id")?.value ?? "",
    name: textField(node, "name")?.value ?? "",
    groupAttribute: textField(groups, "nameAttr")?.value,
    userAttribute: textField(users, "emailAttr")?.value,
    insecure: INSECURE.flatMap((key) => {
      const entry = entryOf(config, key);
      const value = resolve(entry?.value);
      return entry && value?.type === "scalar" && value.value === true ? [field(key, value.at)] : [];
    }),
    secrets: SECRETS.flatMap((key) => {
      const text = textField(config, key);
      return text && isSecretText(text.value) ? [field(key, text.at)] : [];
    }),
  };
}

const INSECURE = ["insecureNoSSL", "insecureSkipVerify", "insecureSkipEmailVerified"];
const SECRETS = ["bindPW", "clientSecret"];

/** `$LDAP_PASSWORD` is read from the environment, `$dex.github.clientSecret` by Argo CD from a Secret. */
function isSecretText(text: string): boolean {
  return text !== "" && isKnown(text) && !/^[$<{[(]|^x+$|REDACTED|\.\.\./i.test(text);
}
