import type { TextRange } from "../../text/range";
import type { NodePath } from "../../yaml/node";
import type { ObjectContent } from "../content";

/** A network policy of Cilium or Calico that tells Pods apart by their ServiceAccount. */
export interface NetworkPolicyContent extends ObjectContent {
  readonly type: "account-network-policy";
  readonly peers: readonly NetworkPeer[];
}

/** A place that names the ServiceAccount of Pods. */
export interface NetworkPeer {
  readonly at: TextRange;
  readonly path: NodePath;
  readonly name: string;
  /** Undefined: that of the policy. */
  readonly namespace: string | undefined;
  /** `certain`: of that namespace. `any`: of every namespace. `unknown`: of namespaces that something else selects. */
  readonly lookup: "certain" | "any" | "unknown";
}
