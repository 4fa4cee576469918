import type { TextRange } from "../../../text/range";
import type { ObjectContent, Spanned, Text, TextList } from "../../content";
import type { WrittenSelector } from "../../selector";

/** A port of some Pods, which is closed to all who are not authorized. */
export interface LinkerdServerContent extends ObjectContent {
  readonly type: "linkerd-server";
  /** Absent for one about external workloads. */
  readonly podSelector: WrittenSelector | undefined;
  readonly port: Text | undefined;
  /** Absent means `deny`. */
  readonly accessPolicy: Text | undefined;
}

/** The AuthorizationPolicy of Linkerd, which has its name in common with Istio's. */
export interface LinkerdPolicyContent extends ObjectContent {
  readonly type: "linkerd-authorization-policy";
  readonly target: ObjectRef | undefined;
  readonly authentications: RefList;
}

export interface MeshTlsAuthenticationContent extends ObjectContent {
  readonly type: "mesh-tls-authentication";
  readonly identities: TextList;
  readonly identityRefs: RefList;
}

export interface NetworkAuthenticationContent extends ObjectContent {
  readonly type: "network-authentication";
  readonly networks: NetworkList;
}

/** What AuthorizationPolicy was before. */
export interface ServerAuthorizationContent extends ObjectContent {
  readonly type: "server-authorization";
  readonly serverName: Text | undefined;
  readonly serverSelector: WrittenSelector | undefined;
  readonly unauthenticated: Spanned<boolean> | undefined;
  readonly networks: NetworkList;
  readonly meshTls: MeshTls | undefined;
}

/** A route that an AuthorizationPolicy may be about. */
export interface RouteContent extends ObjectContent {
  readonly type: "route";
}

export interface RateLimitContent extends ObjectContent {
  readonly type: "linkerd-rate-limit";
  readonly clients: RefList;
}

export interface MeshTls {
  readonly at: TextRange;
  readonly unauthenticatedTls: Spanned<boolean> | undefined;
  readonly identities: TextList;
  readonly accounts: RefList;
}

/** A mapping that names an object by group, kind, name and namespace. */
export interface ObjectRef {
  readonly at: TextRange;
  readonly group: string;
  readonly kind: Text | undefined;
  readonly name: Text | undefined;
  readonly namespace: Text | undefined;
  readonly open: boolean;
}

export interface RefList {
  readonly present: boolean;
  /** The list, its key, or the kind of the object where there is none. */
  readonly at: TextRange;
  readonly items: readonly ObjectRef[];
  readonly open: boolean;
}

export interface NetworkList {
  readonly present: boolean;
  readonly at: TextRange;
  readonly items: readonly Network[];
  readonly open: boolean;
}

export interface Network {
  readonly cidr: Text | undefined;
  readonly except: readonly Text[];
}

export type LinkerdContent =
  | LinkerdServerContent
  | LinkerdPolicyContent
  | MeshTlsAuthenticationContent
  | NetworkAuthenticationContent
  | ServerAuthorizationContent
  | RateLimitContent
  | RouteContent;
