import type { JsonObject } from "../../support/json";

/**
 * A call as one enforcement point sees it.
 * What is `undefined` is not known; what is `null` is known to be absent.
 */
export interface Call {
  readonly protocol: "http" | "tcp";
  /** Identity of the peer without `spiffe://`; null without mTLS. */
  readonly principal: string | null | undefined;
  readonly mtls: boolean | undefined;
  /** The direct peer, and the client that a proxy tells of. */
  readonly sourceIp?: string | null | undefined;
  readonly remoteIp?: string | null | undefined;
  readonly destinationIp?: string | null | undefined;
  /** Port of the workload, not of the Service. */
  readonly port?: number | undefined;
  readonly sni?: string | null | undefined;
  readonly method?: string | undefined;
  /** With or without a query. */
  readonly path?: string | undefined;
  readonly host?: string | undefined;
  /** By name in lower case. */
  readonly headers?: ReadonlyMap<string, string> | undefined;
  readonly token?: Token | null | undefined;
  /** What the provider of a CUSTOM policy answers. */
  readonly providers?: ReadonlyMap<string, "allow" | "deny"> | undefined;
}

/** A JSON Web Token of the request. */
export interface Token {
  readonly issuer: string;
  readonly subject: string;
  /** Neither expired nor of a wrong signature. */
  readonly valid: boolean;
  readonly claims: JsonObject;
  /** Claims whose text is a list separated by spaces. */
  readonly spaceDelimited?: readonly string[];
}

/** Who enforces policies: an Envoy beside the Pod or as a gateway, the waypoint of a Service, or the node's ztunnel. */
export type EnforcementPoint = "sidecar" | "waypoint" | "ztunnel";

/** What is called. */
export interface Destination {
  readonly point: EnforcementPoint;
  /** Of the workload; at a waypoint that of the waypoint. */
  readonly namespace: string;
  /** Labels of the Pods; at a waypoint those of the waypoint. */
  readonly labels: ReadonlyMap<string, string>;
  /** A template may add labels. */
  readonly labelsOpen: boolean;
  /** A gateway of the mesh: callers from outside need no mTLS. */
  readonly isGateway?: boolean;
  /** At a waypoint what the request is for. */
  readonly service?: {
    readonly kind: "Service" | "ServiceEntry";
    readonly namespace: string;
    readonly name: string;
  };
}

export const GATEWAY_LABEL = "gateway.networking.k8s.io/gateway-name";

/** Name of the Gateway (Gateway API) whose Pods these are. */
export function gatewayOf({ labels }: Destination): string | undefined {
  return labels.get(GATEWAY_LABEL);
}

/** Whether an attribute is about HTTP, so that a TCP connection has no value for it. */
export function isHttpAttribute(attribute: string): boolean {
  return attribute.startsWith("request.");
}
