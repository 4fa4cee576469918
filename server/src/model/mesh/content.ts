import type { IstioContent } from "./istio/content";
import type { LinkerdContent } from "./linkerd/content";
import type { NetworkPolicyContent } from "./network-policy-content";
import type { SpiffeContent } from "./spiffe/content";

/** Objects about Istio, Linkerd, Cilium and SPIFFE, and the Services and Gateways that their policies are about. */
export type MeshContent = IstioContent | LinkerdContent | SpiffeContent | NetworkPolicyContent;
