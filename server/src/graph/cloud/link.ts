import type { KubernetesObject } from "../../model/object";
import type { TextRange } from "../../text/range";

export interface CloudPlace {
  readonly object: KubernetesObject;
  readonly at: TextRange;
}

/** An identity of a cloud that Pods of a ServiceAccount get. */
export interface CloudLink {
  readonly provider: "aws" | "gcp" | "azure";
  readonly mechanism: "irsa" | "pod-identity" | "workload-identity" | "direct";
  /** ARN of a role, email of a service account, client id. */
  readonly principal: string;
  /** Whether the cloud accepts the ServiceAccount, as far as the workspace tells. */
  readonly trust: "matches" | "mismatch" | "unknown";
  /** What makes the link: an annotation, an association. */
  readonly from: CloudPlace;
  /** Where the workspace makes the identity. */
  readonly declared: readonly CloudPlace[];
  /** What says whom it trusts. */
  readonly trustedBy: CloudPlace | undefined;
}
