import type { CatalogueRow } from "./row";

/** Family F: identities of clouds. */
export const CLOUDS: readonly CatalogueRow[] = [
  { row: "F1", about: "a role annotation that is no ARN of a role", peers: [] },
  {
    row: "F2",
    about: "a role in another partition than other ARNs",
    peers: [],
    leftOut:
      "One workspace may serve clusters of several partitions, and no manifest says which cluster it is for.",
  },
  { row: "F3", about: "a key that resembles the one of a cloud", peers: [] },
  { row: "F4", about: "the role annotation on a Pod or a workload", peers: [] },
  { row: "F5", about: "a token lifetime that AWS cannot use", peers: [] },
  { row: "F6", about: "an audience that the role does not accept", peers: [] },
  { row: "F7", about: "a choice of STS endpoints that cannot be read", peers: [] },
  { row: "F8", about: "skipped containers that do not exist", peers: [] },
  {
    row: "F9",
    about: "an annotated ServiceAccount that nobody uses",
    peers: ["kubescape provider-iam-assumption-v1"],
    leftOut:
      "What `reference/unused-service-account` finds: every ServiceAccount that nobody uses, those with annotations too.",
  },
  {
    row: "F10",
    about: "a ServiceAccount that has a cloud identity",
    peers: [
      "rbac-police providerIAM",
      "kubescape provider-iam-assumption-v1",
      "managed-kubernetes-auditing-toolkit find-role-relationships",
      "kubesplaining PATH-AWS-IAM-ROLE",
    ],
    leftOut:
      "A fact and no mistake: hovers, `rolecall permissions` and its JSON tell the identity of each ServiceAccount.",
  },
  {
    row: "F11",
    about: "a role of an administrator",
    peers: ["kubesplaining KUBE-CLOUD-IRSA-ADMIN-ROLE-001"],
  },
  {
    row: "F12",
    about: "a workload that seems to use AWS without a role",
    peers: ["kubesplaining KUBE-CLOUD-IRSA-MISSING-001"],
    leftOut:
      "The name of an image or a variable does not tell that the workload calls AWS, nor that the node's role is not meant.",
  },
  { row: "F13", about: "one cloud identity for several ServiceAccounts", peers: [] },
  { row: "F14", about: "a cloud identity of the ServiceAccount default", peers: [] },
  {
    row: "F15",
    about: "a trust policy that fits no ServiceAccount, or too many",
    peers: ["managed-kubernetes-auditing-toolkit find-role-relationships"],
  },
  { row: "F16", about: "variables of a role that are set by hand", peers: [] },
  {
    row: "F17",
    about: "a changed annotation that running Pods do not have yet",
    peers: [],
    leftOut: "Which Pods run, and since when, is known to the cluster only.",
  },
  {
    row: "F18",
    about: "the network plugin of EKS with the role of the node",
    peers: ["kyverno require-aws-node-irsa"],
    leftOut:
      "EKS installs the plugin as an add-on, so that its ServiceAccount is in hardly any repository; for those that hold it the rules for all ServiceAccounts count.",
  },
  { row: "F19", about: "a role annotation beside an association", peers: [] },
  { row: "F20", about: "an association for an undeclared ServiceAccount", peers: [] },
  { row: "F21", about: "an association without a valid role", peers: ["eksctl validation.go"] },
  { row: "F22", about: "a policy in an association with session tags", peers: [] },
  { row: "F23", about: "a wildcard in an association", peers: [] },
  { row: "F24", about: "a role that does not trust EKS Pod Identity", peers: [] },
  { row: "F25", about: "associations without the agent", peers: ["eksctl validation.go"] },
  {
    row: "F26",
    about: "roles for ServiceAccounts without an OIDC provider",
    peers: ["eksctl validation.go"],
  },
  {
    row: "F27",
    about: "aws-auth maps to system:masters",
    peers: ["kubesplaining KUBE-CLOUD-AWSAUTH-SYSTEM-MASTERS-001"],
  },
  {
    row: "F28",
    about: "a mapped group of administrators",
    peers: ["kubesplaining KUBE-CLOUD-AWSAUTH-OVERBROAD-001"],
  },
  {
    row: "F29",
    about: "aws-auth that cannot be read",
    peers: ["kubesplaining KUBE-CLOUD-AWSAUTH-PARSE-ERROR-001"],
  },
  { row: "F30", about: "aws-auth instead of access entries", peers: ["kubescape C-0285"] },
  { row: "F31", about: "an ARN in aws-auth that nobody has", peers: [] },
  { row: "F32", about: "one user name for everybody who has a role", peers: [] },
  { row: "F33", about: "an access entry that EKS rejects", peers: ["eksctl access_entry.go"] },
  { row: "F34", about: "an access entry of an administrator", peers: [] },
  { row: "F35", about: "an IAMIdentityMapping to system:masters", peers: [] },
  {
    row: "F36",
    about: "Pods that reach the metadata server of the node",
    peers: [
      "kubesplaining KUBE-CLOUD-IMDS-PIVOT-001",
      "kubesplaining KUBE-NETPOL-IMDS-001",
      "kubescape C-0052",
    ],
    leftOut:
      "Whether Pods reach it is decided by the hop limit of the nodes and the network plugin, which no manifest shows.",
  },
  { row: "F37", about: "annotations of kube2iam and kiam", peers: [] },
  { row: "F38", about: "a namespace that permits kiam no role", peers: [] },
  {
    row: "F39",
    about: "keys of a cloud in a manifest or a variable",
    peers: [
      "polaris sensitiveContainerEnvVar",
      "polaris sensitiveConfigmapContent",
      "kubescape C-0012",
      "kubescape C-0259",
      "managed-kubernetes-auditing-toolkit find-secrets",
      "trivy KSV-0109",
      "trivy KSV-01010",
    ],
  },
  { row: "F40", about: "keys beside a cloud identity", peers: [] },
  { row: "F41", about: "credentials of the node in a volume", peers: ["kubescape C-0020"] },
  {
    row: "F42",
    about: "an annotation that is no Google service account",
    peers: ["kubesplaining KUBE-CLOUD-GKE-WI-001"],
  },
  { row: "F43", about: "the Google annotation on a Pod", peers: [] },
  { row: "F44", about: "a Google identity in the network of the node", peers: [] },
  {
    row: "F45",
    about: "no node selector for the metadata server of GKE",
    peers: [],
    leftOut:
      "It matters only where some node pools lack the metadata server, which no manifest shows; on Autopilot the selector is rejected.",
  },
  { row: "F46", about: "a member that is not the annotated ServiceAccount", peers: [] },
  {
    row: "F47",
    about: "node pools with the default account",
    peers: ["kube-bench 5.2.1"],
    leftOut:
      "About the nodes and not the workloads; `cloud/google-account` finds ServiceAccounts that use that account.",
  },
  { row: "F48", about: "Pods without the label of Azure Workload ID", peers: [] },
  { row: "F49", about: "the label of Azure in another place", peers: [] },
  {
    row: "F50",
    about: "a label that is a boolean",
    peers: [],
    leftOut: "What `schema/wrong-type` finds: every label that is no text.",
  },
  {
    row: "F51",
    about: "the label of Azure in a selector",
    peers: [],
    leftOut: "Harmless as it stands: it only keeps somebody from taking the label away later.",
  },
  { row: "F52", about: "a client or tenant that is no GUID", peers: ["kubesplaining KUBE-CLOUD-AZWI-001"] },
  { row: "F53", about: "a token lifetime that Azure rejects", peers: [] },
  { row: "F54", about: "skipped containers in the wrong form", peers: [] },
  { row: "F55", about: "the proxy of Azure in the network of the node", peers: [] },
  { row: "F56", about: "a federated credential that fits no ServiceAccount", peers: [] },
  { row: "F57", about: "objects and labels of aad-pod-identity", peers: [] },
  {
    row: "F58",
    about: "a cluster of AKS without Azure RBAC",
    peers: ["kubescape C-0241"],
    leftOut: "A setting of the cluster in the cloud, which its manifests do not hold.",
  },
  {
    row: "F59",
    about: "users that the IAM authenticator manages",
    peers: ["kubescape C-0232"],
    leftOut: "The check of the peer finds every Role, whatever it grants, and says nothing about users.",
  },
  {
    row: "F60",
    about: "nodes that may do more to a registry than read",
    peers: [
      "kubescape C-0222",
      "kubescape C-0223",
      "kubescape C-0250",
      "kubescape C-0251",
      "kubescape C-0308",
    ],
    leftOut: "Permissions of nodes in the cloud, which the manifests of a cluster do not hold.",
  },
];
