import type { TextRange } from "../../../text/range";
import { entryOf, resolve, valueOf, type YamlContent, type YamlMap, type YamlNode } from "../../../yaml/node";
import type { Lowering } from "../../lowering";
import type { ObjectContent } from "../../object";
import { booleanField, isOpen, textField, textItems, textList } from "../../read";
import type { Reference } from "../../reference";
import { selectorField } from "../../selector";
import type {
  LinkerdPolicyContent,
  LinkerdServerContent,
  MeshTls,
  MeshTlsAuthenticationContent,
  NetworkAuthenticationContent,
  NetworkList,
  ObjectRef,
  RateLimitContent,
  RefList,
  RouteContent,
  ServerAuthorizationContent,
} from "./content";
import { identityReference } from "./identity";

/** The kinds of Linkerd, and the routes that its policies may be about. */
export const LINKERD_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["policy.linkerd.io/Server", lowerServer],
  ["policy.linkerd.io/AuthorizationPolicy", lowerPolicy],
  ["policy.linkerd.io/MeshTLSAuthentication", lowerMeshTls],
  ["policy.linkerd.io/NetworkAuthentication", lowerNetworks],
  ["policy.linkerd.io/ServerAuthorization", lowerServerAuthorization],
  ["policy.linkerd.io/HTTPLocalRateLimitPolicy", lowerRateLimit],
  ["policy.linkerd.io/HTTPRoute", lowerRoute],
  ["gateway.networking.k8s.io/HTTPRoute", lowerRoute],
  ["gateway.networking.k8s.io/GRPCRoute", lowerRoute],
];

function lowerServer(node: YamlMap, meta: ObjectContent): LinkerdServerContent {
  const spec = valueOf(node, "spec");
  return {
    ...meta,
    type: "linkerd-server",
    podSelector: selectorField(spec, "podSelector"),
    port: textField(spec, "port"),
    accessPolicy: textField(spec, "accessPolicy"),
  };
}

function lowerPolicy(node: YamlMap, meta: ObjectContent): LinkerdPolicyContent {
  const spec = valueOf(node, "spec");
  const target = entryOf(spec, "targetRef");
  const authentications = refList(spec, "requiredAuthenticationRefs", meta.kindAt);
  const ref = target && objectRef(resolve(target.value), target.key.at);
  return {
    ...meta,
    type: "linkerd-authorization-policy",
    target: ref,
    authentications,
    references: [...(ref ? refReferences(ref) : []), ...authentications.items.flatMap(refReferences)],
  };
}

function lowerMeshTls(node: YamlMap, meta: ObjectContent): MeshTlsAuthenticationContent {
  const spec = valueOf(node, "spec");
  const identities = textList(spec, "identities", meta.kindAt);
  const identityRefs = refList(spec, "identityRefs", meta.kindAt);
  return {
    ...meta,
    type: "mesh-tls-authentication",
    identities,
    identityRefs,
    references: [
      ...identities.items.flatMap(identityReference),
      ...identityRefs.items.flatMap(refReferences),
    ],
  };
}

function lowerNetworks(node: YamlMap, meta: ObjectContent): NetworkAuthenticationContent {
  return {
    ...meta,
    type: "network-authentication",
    networks: networkList(valueOf(node, "spec"), meta.kindAt),
  };
}

function lowerServerAuthorization(node: YamlMap, meta: ObjectContent): ServerAuthorizationContent {
  const spec = valueOf(node, "spec");
  const server = valueOf(spec, "server");
  const client = valueOf(spec, "client");
  const meshTls = readMeshTls(client, meta);
  return {
    ...meta,
    type: "server-authorization",
    serverName: textField(server, "name"),
    serverSelector: selectorField(server, "selector"),
    unauthenticated: booleanField(client, "unauthenticated"),
    networks: networkList(client, meta.kindAt),
    meshTls,
    references: meshTls
      ? [
          ...meshTls.identities.items.flatMap(identityReference),
          ...meshTls.accounts.items.flatMap(accountReference),
        ]
      : [],
  };
}

function readMeshTls(client: YamlContent | undefined, meta: ObjectContent): MeshTls | undefined {
  const entry = entryOf(client, "meshTLS");
  if (!entry) return undefined;
  return {
    at: entry.key.at,
    unauthenticatedTls: booleanField(entry.value, "unauthenticatedTLS"),
    identities: textList(entry.value, "identities", meta.kindAt),
    accounts: refList(entry.value, "serviceAccounts", meta.kindAt),
  };
}

function lowerRateLimit(node: YamlMap, meta: ObjectContent): RateLimitContent {
  const spec = valueOf(node, "spec");
  const overrides = valueOf(spec, "overrides");
  const items = overrides?.type === "seq" ? overrides.items : [];
  const lists = items.map((item) => refList(item, "clientRefs", meta.kindAt));
  const refs = lists.flatMap((list) => list.items);
  const clients = {
    present: lists.length > 0,
    at: lists[0]?.at ?? meta.kindAt,
    items: refs,
    open: lists.some(({ open }) => open),
  };
  return { ...meta, type: "linkerd-rate-limit", clients, references: refs.flatMap(refReferences) };
}

function lowerRoute(_node: YamlMap, meta: ObjectContent): RouteContent {
  return { ...meta, type: "route" };
}

function refList(parent: YamlNode | undefined, key: string, absentAt: TextRange): RefList {
  const entry = entryOf(parent, key);
  const value = resolve(entry?.value);
  const items = value?.type === "seq" ? value.items : [];
  return {
    present: entry !== undefined,
    at: entry?.key.at ?? absentAt,
    items: items.flatMap((item) => {
      const content = resolve(item);
      return content ? [objectRef(content, content.at)] : [];
    }),
    open: isOpen(parent) || isOpen(value),
  };
}

function objectRef(node: YamlContent | undefined, at: TextRange): ObjectRef {
  return {
    at,
    group: textField(node, "group")?.value ?? "",
    kind: textField(node, "kind"),
    name: textField(node, "name"),
    namespace: textField(node, "namespace"),
    open: isOpen(node),
  };
}

function networkList(parent: YamlContent | undefined, absentAt: TextRange): NetworkList {
  const entry = entryOf(parent, "networks");
  const value = resolve(entry?.value);
  const items = value?.type === "seq" ? value.items : [];
  return {
    present: entry !== undefined,
    at: entry?.key.at ?? absentAt,
    items: items.map((item) => {
      const except = valueOf(item, "except");
      return { cidr: textField(item, "cidr"), except: except?.type === "seq" ? textItems(except.items) : [] };
    }),
    open: isOpen(parent) || isOpen(value),
  };
}

/** ServiceAccounts and Namespaces have a name in the model of references; other kinds are looked up by rules. */
function refReferences(ref: ObjectRef): readonly Reference[] {
  const { name, kind, group } = ref;
  if (!name || !isCore(group)) return [];
  if (kind?.value === "ServiceAccount") return accountReference(ref);
  if (kind?.value !== "Namespace") return [];
  return [{ at: name.at, to: { kind: "Namespace", namespace: "", name: name.value }, use: "place" }];
}

function accountReference({ name, namespace }: ObjectRef): readonly Reference[] {
  if (!name) return [];
  const to = { kind: "ServiceAccount", namespace: namespace?.value, name: name.value } as const;
  return [{ at: name.at, to, use: "peer" }];
}

function isCore(group: string): boolean {
  return group === "" || group === "core";
}
