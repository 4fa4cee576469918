import type { ObjectContent, Spanned, Text, TextList } from "../../content";
import type { WrittenSelector } from "../../selector";

/** Gives Pods a SPIFFE ID that a Go template makes of them. */
export interface ClusterSpiffeIdContent extends ObjectContent {
  readonly type: "cluster-spiffe-id";
  readonly template: Text | undefined;
  readonly podSelector: WrittenSelector | undefined;
  readonly namespaceSelector: WrittenSelector | undefined;
  readonly federatesWith: TextList;
  readonly admin: Spanned<boolean> | undefined;
  readonly downstream: Spanned<boolean> | undefined;
  readonly fallback: boolean;
  readonly ttl: Text | undefined;
  readonly jwtTtl: Text | undefined;
  /** All templates: of the id, of DNS names and of selectors. */
  readonly templates: readonly Text[];
}

/** An entry of SPIRE, written by hand. */
export interface ClusterStaticEntryContent extends ObjectContent {
  readonly type: "cluster-static-entry";
  readonly spiffeId: Text | undefined;
  readonly parentId: Text | undefined;
  readonly selectors: TextList;
  readonly federatesWith: TextList;
}

/** Another trust domain, whose keys SPIRE fetches. */
export interface FederatedTrustDomainContent extends ObjectContent {
  readonly type: "federated-trust-domain";
  readonly trustDomain: Text | undefined;
  readonly bundleUrl: Text | undefined;
  readonly profile: Text | undefined;
  readonly endpointId: Text | undefined;
}

export type SpiffeContent = ClusterSpiffeIdContent | ClusterStaticEntryContent | FederatedTrustDomainContent;
