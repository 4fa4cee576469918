import {
  entryOf,
  nodeAt,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
  type YamlNode,
} from "../../yaml/node";
import type { ObjectContent, Text } from "../object";
import { booleanField, isOpen, textField, textList } from "../read";
import type { AuthenticationConfigurationContent, ClaimMapping, JwtAuthenticator } from "./content";
import { fieldProblems } from "./field-problems";
import { validateAuthentication } from "./validate-authentication";

/** The file behind `--authentication-config`. */
export function lowerAuthenticationConfiguration(
  node: YamlMap,
  meta: ObjectContent,
): AuthenticationConfigurationContent {
  return lowerAt(node, meta, []);
}

/** Talos holds it below `configuration`. */
export function lowerTalosAuthentication(
  node: YamlMap,
  meta: ObjectContent,
): AuthenticationConfigurationContent {
  return lowerAt(node, meta, ["configuration"]);
}

function lowerAt(node: YamlMap, meta: ObjectContent, root: NodePath): AuthenticationConfigurationContent {
  const configuration = nodeAt(node, root);
  const jwt = valueOf(configuration, "jwt");
  return {
    ...meta,
    type: "authentication-configuration",
    root,
    problems: fieldProblems(node, meta, root, validateAuthentication),
    jwt:
      jwt?.type === "seq"
        ? jwt.items.flatMap((item, index) => {
            const content = resolve(item);
            return content?.type === "map" ? [readJwt(content, [...root, "jwt", index])] : [];
          })
        : [],
    jwtOpen: isOpen(configuration) || isOpen(jwt),
    anonymous: readAnonymous(configuration),
  };
}

function readJwt(item: YamlContent, path: NodePath): JwtAuthenticator {
  const issuer = valueOf(item, "issuer");
  const mappings = valueOf(item, "claimMappings");
  const url = textField(issuer, "url");
  return {
    at: url?.at ?? item.at,
    path,
    url,
    audiences: textList(issuer, "audiences", item.at),
    username: readMapping(mappings, "username"),
    groups: readMapping(mappings, "groups"),
    userRules: expressions(valueOf(item, "userValidationRules")),
    open: isOpen(item) || isOpen(issuer) || isOpen(mappings),
  };
}

function readMapping(mappings: YamlContent | undefined, key: string): ClaimMapping | undefined {
  const entry = entryOf(mappings, key);
  const mapping = resolve(entry?.value);
  if (!entry || mapping?.type !== "map") return undefined;
  return {
    at: entry.key.at,
    claim: textField(mapping, "claim"),
    prefix: textField(mapping, "prefix"),
    expression: textField(mapping, "expression"),
  };
}

function expressions(list: YamlNode | undefined): readonly Text[] {
  const content = resolve(list);
  const items = content?.type === "seq" ? content.items : [];
  return items.map((item) => textField(item, "expression")).filter((text) => text !== undefined);
}

function readAnonymous(
  configuration: YamlContent | undefined,
): AuthenticationConfigurationContent["anonymous"] {
  const entry = entryOf(configuration, "anonymous");
  if (!entry) return undefined;
  const conditions = valueOf(entry.value, "conditions");
  const items = conditions?.type === "seq" ? conditions.items : [];
  const paths = items.map((item) => textField(item, "path")).filter((text) => text !== undefined);
  return {
    at: entry.key.at,
    enabled: booleanField(entry.value, "enabled"),
    paths: { present: items.length > 0, at: entry.key.at, items: paths, open: isOpen(conditions) },
    hasConditions: items.length > 0 || isOpen(conditions) || isOpen(resolve(entry.value)),
  };
}
