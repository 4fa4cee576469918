import { isKnown, type YamlMap, valueOf } from "../../../yaml/node";
import type { Lowering } from "../../lowering";
import type { ObjectContent, Text, TextList } from "../../object";
import { booleanField, textField, textList } from "../../read";
import type { Reference } from "../../reference";
import { selectorField } from "../../selector";
import type {
  ClusterSpiffeIdContent,
  ClusterStaticEntryContent,
  FederatedTrustDomainContent,
} from "./content";
import { parseWorkloadId } from "./spiffe-id";

/** The kinds of the controller manager of SPIRE. */
export const SPIFFE_LOWERINGS: readonly (readonly [string, Lowering])[] = [
  ["spire.spiffe.io/ClusterSPIFFEID", lowerSpiffeId],
  ["spire.spiffe.io/ClusterStaticEntry", lowerStaticEntry],
  ["spire.spiffe.io/ClusterFederatedTrustDomain", lowerTrustDomain],
];

function lowerSpiffeId(node: YamlMap, meta: ObjectContent): ClusterSpiffeIdContent {
  const spec = valueOf(node, "spec");
  const template = textField(spec, "spiffeIDTemplate");
  return {
    ...meta,
    type: "cluster-spiffe-id",
    template,
    podSelector: selectorField(spec, "podSelector"),
    namespaceSelector: selectorField(spec, "namespaceSelector"),
    federatesWith: textList(spec, "federatesWith", meta.kindAt),
    admin: booleanField(spec, "admin"),
    downstream: booleanField(spec, "downstream"),
    fallback: booleanField(spec, "fallback")?.value === true,
    ttl: textField(spec, "ttl"),
    jwtTtl: textField(spec, "jwtTtl"),
    templates: [
      ...(template ? [template] : []),
      ...textList(spec, "dnsNameTemplates", meta.kindAt).items,
      ...textList(spec, "workloadSelectorTemplates", meta.kindAt).items,
    ],
    references: template ? idReference(template) : [],
  };
}

function lowerStaticEntry(node: YamlMap, meta: ObjectContent): ClusterStaticEntryContent {
  const spec = valueOf(node, "spec");
  const spiffeId = textField(spec, "spiffeID");
  const selectors = textList(spec, "selectors", meta.kindAt);
  return {
    ...meta,
    type: "cluster-static-entry",
    spiffeId,
    parentId: textField(spec, "parentID"),
    selectors,
    federatesWith: textList(spec, "federatesWith", meta.kindAt),
    references: [...(spiffeId ? idReference(spiffeId) : []), ...selectorReferences(selectors)],
  };
}

function lowerTrustDomain(node: YamlMap, meta: ObjectContent): FederatedTrustDomainContent {
  const spec = valueOf(node, "spec");
  const profile = valueOf(spec, "bundleEndpointProfile");
  return {
    ...meta,
    type: "federated-trust-domain",
    trustDomain: textField(spec, "trustDomain"),
    bundleUrl: textField(spec, "bundleEndpointURL"),
    profile: textField(profile, "type"),
    endpointId: textField(profile, "endpointSPIFFEID"),
  };
}

function idReference({ value, at }: Text): readonly Reference[] {
  const id = parseWorkloadId(value);
  if (!id) return [];
  const to = { kind: "ServiceAccount", namespace: id.namespace, name: id.account } as const;
  return [{ at, to, use: "peer", skip: id.skip }];
}

const ACCOUNT = "k8s:sa:";
const NAMESPACE = "k8s:ns:";

/** `k8s:ns:shop` and `k8s:sa:cart` together select the Pods of one ServiceAccount. */
export function selectedAccount({
  items,
}: TextList): { readonly name: Text; readonly namespace: Text | undefined } | undefined {
  const name = items.find(({ value }) => value.startsWith(ACCOUNT));
  return name && { name, namespace: items.find(({ value }) => value.startsWith(NAMESPACE)) };
}

function selectorReferences(selectors: TextList): readonly Reference[] {
  const place = selectors.items.find(({ value }) => value.startsWith(NAMESPACE));
  const own = selectedAccount(selectors);
  const res: Reference[] = [];
  if (place && isKnown(place.value)) {
    const name = place.value.slice(NAMESPACE.length);
    res.push({
      at: place.at,
      to: { kind: "Namespace", namespace: "", name },
      use: "place",
      skip: NAMESPACE.length,
    });
  }
  if (place && own) {
    const namespace = place.value.slice(NAMESPACE.length);
    const name = own.name.value.slice(ACCOUNT.length);
    res.push({
      at: own.name.at,
      to: { kind: "ServiceAccount", namespace, name },
      use: "peer",
      skip: ACCOUNT.length,
    });
  }
  return res;
}
