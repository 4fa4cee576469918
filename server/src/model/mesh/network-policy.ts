import {
  entryOf,
  isKnown,
  type NodePath,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
} from "../../yaml/node";
import { fieldNodes } from "../fields";
import type { Lowering } from "../lowering";
import type { ObjectContent, Text } from "../content";
import { textItems, textMap } from "../read";
import type { Reference } from "../reference";
import type { NetworkPeer, NetworkPolicyContent } from "./network-policy-content";

export const NETWORK_POLICY_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["cilium.io/CiliumNetworkPolicy", (node, meta) => lowerPeers(meta, ciliumPeers(node, false))],
  ["cilium.io/CiliumClusterwideNetworkPolicy", (node, meta) => lowerPeers(meta, ciliumPeers(node, true))],
  ["projectcalico.org/NetworkPolicy", (node, meta) => lowerPeers(meta, calicoPeers(node, false))],
  ["crd.projectcalico.org/NetworkPolicy", (node, meta) => lowerPeers(meta, calicoPeers(node, false))],
  ["projectcalico.org/GlobalNetworkPolicy", (node, meta) => lowerPeers(meta, calicoPeers(node, true))],
  ["crd.projectcalico.org/GlobalNetworkPolicy", (node, meta) => lowerPeers(meta, calicoPeers(node, true))],
];

function lowerPeers(meta: ObjectContent, peers: readonly NetworkPeer[]): NetworkPolicyContent {
  const references = peers.flatMap(({ at, name, namespace, lookup }): readonly Reference[] =>
    lookup === "certain" ? [{ at, to: { kind: "ServiceAccount", namespace, name }, use: "peer" }] : [],
  );
  return { ...meta, type: "account-network-policy", peers, references };
}

const ACCOUNT = "io.cilium.k8s.policy.serviceaccount";
const NAMESPACE = "io.kubernetes.pod.namespace";
const NAMESPACE_LABELS = "io.cilium.k8s.namespace.labels.";

const RULES = ["spec", "specs[]"];
const PEERS = [
  "ingress[].fromEndpoints[]",
  "egress[].toEndpoints[]",
  "ingressDeny[].fromEndpoints[]",
  "egressDeny[].toEndpoints[]",
];

function ciliumPeers(root: YamlMap, isClusterwide: boolean): readonly NetworkPeer[] {
  const subjects = RULES.flatMap((rule) => fieldNodes(root, `${rule}.endpointSelector`));
  const others = RULES.flatMap((rule) => PEERS.flatMap((peer) => fieldNodes(root, `${rule}.${peer}`)));
  return [...subjects, ...others].flatMap(({ node, path }) => ciliumPeer(node, path, isClusterwide));
}

/** Labels may say where they come from: `k8s:io.cilium…`. */
function withoutSource(key: string): string {
  return key.replace(/^(?:k8s|any)[:.]/, "");
}

function ciliumPeer(selector: YamlContent, path: NodePath, isClusterwide: boolean): readonly NetworkPeer[] {
  const labels = valueOf(selector, "matchLabels");
  if (labels?.type !== "map") return [];
  const texts = new Map<string, { readonly key: string; readonly text: Text }>();
  for (const [key, text] of textMap(labels)) texts.set(withoutSource(key), { key, text });
  const account = texts.get(ACCOUNT);
  if (!account || !isKnown(account.text.value) || account.text.value === "") return [];
  const namespace = texts.get(NAMESPACE)?.text.value;
  const selectsNamespaces =
    [...texts.keys()].some((key) => key.startsWith(NAMESPACE_LABELS)) ||
    entryOf(selector, "matchExpressions") !== undefined;
  const isUnknown = (namespace !== undefined && !isKnown(namespace)) || selectsNamespaces || labels.open;
  return [
    {
      at: account.text.at,
      path: [...path, "matchLabels", account.key],
      name: account.text.value,
      namespace,
      lookup: isUnknown ? "unknown" : namespace !== undefined || !isClusterwide ? "certain" : "any",
    },
  ];
}

const SIDES = ["ingress[].source", "ingress[].destination", "egress[].source", "egress[].destination"];

function calicoPeers(root: YamlMap, isGlobal: boolean): readonly NetworkPeer[] {
  return SIDES.flatMap((side) => fieldNodes(root, `spec.${side}`)).flatMap(({ node, path }) => {
    const names = valueOf(valueOf(node, "serviceAccounts"), "names");
    const hasSelector = valueOf(node, "namespaceSelector") !== undefined;
    if (names?.type !== "seq") return [];
    return names.items.flatMap((item, position) =>
      textItems([resolve(item)])
        .filter(({ value }) => isKnown(value))
        .map(
          ({ value, at }): NetworkPeer => ({
            at,
            path: [...path, "serviceAccounts", "names", position],
            name: value,
            namespace: undefined,
            lookup: hasSelector ? "unknown" : isGlobal ? "any" : "certain",
          }),
        ),
    );
  });
}
