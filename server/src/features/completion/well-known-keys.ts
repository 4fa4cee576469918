/** What carries labels and annotations about identity. */
export type KeyBearer =
  | "service-account"
  | "pod"
  | "namespace"
  | "cluster-role"
  | "role"
  | "secret"
  | "policy";

export interface WellKnownKey {
  readonly key: string;
  readonly place: "annotations" | "labels";
  readonly on: readonly KeyBearer[];
  readonly meaning: string;
  /** Values that make sense, the usual one first, each with what it means. */
  readonly values?: readonly (readonly [string, string])[];
  /** What the workspace declares or uses as its value. */
  readonly names?: "aws-role" | "google-account" | "azure-client";
}

const TRUE: readonly (readonly [string, string])[] = [["true", "the only value that counts"]];

/** Labels and annotations that decide about identity, by the system that reads them. */
export const WELL_KNOWN_KEYS: readonly WellKnownKey[] = [
  {
    key: "eks.amazonaws.com/role-arn",
    place: "annotations",
    on: ["service-account"],
    meaning:
      "Amazon EKS: Pods of the ServiceAccount assume this IAM role, if its trust policy names the ServiceAccount.",
    names: "aws-role",
  },
  {
    key: "eks.amazonaws.com/audience",
    place: "annotations",
    on: ["service-account"],
    meaning: "Amazon EKS: audience of the token; the trust policy must ask for the same.",
    values: [["sts.amazonaws.com", "what counts without the annotation"]],
  },
  {
    key: "eks.amazonaws.com/sts-regional-endpoints",
    place: "annotations",
    on: ["service-account"],
    meaning: "Amazon EKS: whether the role is assumed in the own region.",
    values: [
      ["true", "in the region of the cluster"],
      ["false", "at the global endpoint"],
    ],
  },
  {
    key: "eks.amazonaws.com/token-expiration",
    place: "annotations",
    on: ["service-account", "pod"],
    meaning: "Amazon EKS: seconds that the token lives, at least 600; that of the Pod wins.",
    values: [
      ["3600", "one hour"],
      ["86400", "a day: what counts without the annotation"],
    ],
  },
  {
    key: "eks.amazonaws.com/skip-containers",
    place: "annotations",
    on: ["pod"],
    meaning: "Amazon EKS: containers, separated by commas, that get no token for the IAM role.",
  },
  {
    key: "iam.gke.io/gcp-service-account",
    place: "annotations",
    on: ["service-account"],
    meaning:
      "Google Cloud: Pods of the ServiceAccount act as this Google service account, if it grants them roles/iam.workloadIdentityUser.",
    names: "google-account",
  },
  {
    key: "iam.gke.io/return-principal-id-as-email",
    place: "annotations",
    on: ["service-account"],
    meaning:
      "Google Cloud: the metadata server tells the identity of the ServiceAccount itself as its email address.",
    values: TRUE,
  },
  {
    key: "azure.workload.identity/client-id",
    place: "annotations",
    on: ["service-account"],
    meaning:
      "Azure: Pods of the ServiceAccount that carry the label azure.workload.identity/use get tokens for this client.",
    names: "azure-client",
  },
  {
    key: "azure.workload.identity/tenant-id",
    place: "annotations",
    on: ["service-account"],
    meaning: "Azure: tenant of the identity, where it is not that of the cluster.",
  },
  {
    key: "azure.workload.identity/service-account-token-expiration",
    place: "annotations",
    on: ["service-account", "pod"],
    meaning: "Azure: seconds that the token lives, from 3600 to 86400; Pods outside of that are refused.",
    values: [
      ["3600", "one hour: what counts without the annotation"],
      ["86400", "a day"],
    ],
  },
  {
    key: "azure.workload.identity/skip-containers",
    place: "annotations",
    on: ["pod"],
    meaning: "Azure: containers, separated by semicolons, that get no token.",
  },
  {
    key: "azure.workload.identity/inject-proxy-sidecar",
    place: "annotations",
    on: ["pod"],
    meaning: "Azure: a sidecar answers software that still asks the metadata server for tokens.",
    values: TRUE,
  },
  {
    key: "azure.workload.identity/proxy-sidecar-port",
    place: "annotations",
    on: ["pod"],
    meaning: "Azure: port of that sidecar.",
    values: [["8000", "what counts without the annotation"]],
  },
  {
    key: "azure.workload.identity/use",
    place: "labels",
    on: ["pod"],
    meaning: "Azure: without this label on the Pod nothing is injected, whatever the ServiceAccount says.",
    values: TRUE,
  },
  {
    key: "sidecar.istio.io/inject",
    place: "labels",
    on: ["pod"],
    meaning: "Istio: whether the Pod gets a proxy, and with it an identity in the mesh.",
    values: [
      ["true", "it gets one"],
      ["false", "it calls and is called without an identity"],
    ],
  },
  {
    key: "istio.io/dataplane-mode",
    place: "labels",
    on: ["namespace", "pod"],
    meaning: "Istio: whether Pods are in the ambient mesh.",
    values: [
      ["ambient", "ztunnel carries their identity"],
      ["none", "they are not in the mesh"],
    ],
  },
  {
    key: "istio-injection",
    place: "labels",
    on: ["namespace"],
    meaning: "Istio: whether Pods of the namespace get a proxy, and with it an identity in the mesh.",
    values: [
      ["enabled", "they get one"],
      ["disabled", "they do not"],
    ],
  },
  {
    key: "istio.io/rev",
    place: "labels",
    on: ["namespace", "pod"],
    meaning: "Istio: revision of the control plane that gives Pods their proxy.",
  },
  {
    key: "istio.io/dry-run",
    place: "annotations",
    on: ["policy"],
    meaning: "Istio: the policy is only logged, not enforced.",
    values: TRUE,
  },
  {
    key: "linkerd.io/inject",
    place: "annotations",
    on: ["namespace", "pod"],
    meaning: "Linkerd: whether Pods get a proxy, and with it an identity in the mesh.",
    values: [
      ["enabled", "they get one"],
      ["ingress", "they get one, as an ingress controller"],
      ["disabled", "they do not"],
    ],
  },
  {
    key: "config.linkerd.io/default-inbound-policy",
    place: "annotations",
    on: ["namespace", "pod"],
    meaning: "Linkerd: who may call a port that no Server describes.",
    values: [
      ["deny", "nobody"],
      ["cluster-authenticated", "meshed clients of this cluster"],
      ["all-authenticated", "meshed clients of any cluster"],
      ["cluster-unauthenticated", "everybody in the networks of the cluster"],
      ["all-unauthenticated", "everybody: what counts without the annotation"],
      ["audit", "everybody, and calls without a policy are logged"],
    ],
  },
  {
    key: "pod-security.kubernetes.io/enforce",
    place: "labels",
    on: ["namespace"],
    meaning: "Pods that ask for more are refused.",
    values: [
      ["restricted", "no way to the node that is known"],
      ["baseline", "no way to the node without a further mistake"],
      ["privileged", "everything: whoever makes Pods here owns the nodes"],
    ],
  },
  ...["admin", "edit", "view"].map(
    (role): WellKnownKey => ({
      key: `rbac.authorization.k8s.io/aggregate-to-${role}`,
      place: "labels",
      on: ["cluster-role"],
      meaning: `The rules are added to the built-in ClusterRole ${role}: whoever holds that one holds them too.`,
      values: TRUE,
    }),
  ),
  {
    key: "rbac.authorization.kubernetes.io/autoupdate",
    place: "annotations",
    on: ["cluster-role", "role"],
    meaning: "Of built-in roles: whether the API server puts back what was taken out of them.",
    values: [
      ["true", "it does"],
      ["false", "it leaves them as they are"],
    ],
  },
  {
    key: "kubernetes.io/enforce-mountable-secrets",
    place: "annotations",
    on: ["service-account"],
    meaning:
      "Pods of the ServiceAccount may only use the Secrets that it lists. Deprecated since Kubernetes 1.32.",
    values: TRUE,
  },
  {
    key: "kubernetes.io/service-account.name",
    place: "annotations",
    on: ["secret"],
    meaning: "The ServiceAccount whose token Kubernetes writes into this Secret. The token never expires.",
  },
];
