import { closest } from "../../support/near-miss";

/** A name in a template that is no field, where it was looked for, and what comes near it. */
export interface FieldFault {
  readonly name: string;
  readonly of: string;
  readonly near: string | undefined;
}

/** Why a path of a template of SPIRE names nothing; absent where it does, or where nobody can tell. */
export function fieldFault(fields: readonly string[]): FieldFault | undefined {
  const [root = "", field] = fields;
  const known = FIELDS.get(root);
  if (!known) return { name: root, of: "the template's data", near: closest(root, FIELDS.keys()) };
  if (known.length === 0 || field === undefined || known.includes(field)) return undefined;
  return { name: field, of: `.${root}`, near: closest(field, known) };
}

/** Fields of the metadata of an object in Go. */
const META: readonly string[] = [
  "Name",
  "GenerateName",
  "Namespace",
  "SelfLink",
  "UID",
  "ResourceVersion",
  "Generation",
  "CreationTimestamp",
  "DeletionTimestamp",
  "DeletionGracePeriodSeconds",
  "Labels",
  "Annotations",
  "OwnerReferences",
  "Finalizers",
  "ManagedFields",
];

const POD: readonly string[] = [
  "Volumes",
  "InitContainers",
  "Containers",
  "EphemeralContainers",
  "RestartPolicy",
  "TerminationGracePeriodSeconds",
  "ActiveDeadlineSeconds",
  "DNSPolicy",
  "NodeSelector",
  "ServiceAccountName",
  "DeprecatedServiceAccount",
  "AutomountServiceAccountToken",
  "NodeName",
  "HostNetwork",
  "HostPID",
  "HostIPC",
  "ShareProcessNamespace",
  "SecurityContext",
  "ImagePullSecrets",
  "Hostname",
  "Subdomain",
  "Affinity",
  "SchedulerName",
  "Tolerations",
  "HostAliases",
  "PriorityClassName",
  "Priority",
  "DNSConfig",
  "ReadinessGates",
  "RuntimeClassName",
  "EnableServiceLinks",
  "PreemptionPolicy",
  "Overhead",
  "TopologySpreadConstraints",
  "SetHostnameAsFQDN",
  "OS",
  "HostUsers",
  "SchedulingGates",
  "ResourceClaims",
  "Resources",
  "HostnameOverride",
];

const NODE: readonly string[] = [
  "PodCIDR",
  "PodCIDRs",
  "ProviderID",
  "Unschedulable",
  "Taints",
  "ConfigSource",
  "DoNotUseExternalID",
];

/** What a template sees; an empty list is a text without fields. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["TrustDomain", []],
  ["ClusterName", []],
  ["ClusterDomain", []],
  ["PodMeta", META],
  ["PodSpec", POD],
  ["NodeMeta", META],
  ["NodeSpec", NODE],
]);
