/** A resource that Kubernetes does not serve any more and that old manifests still name. */
export interface RemovedResource {
  readonly apiGroup: string;
  readonly resource: string;
  /** The first release without it, where that is known. */
  readonly since: string | undefined;
  /** What to use now: a resource, or words where nothing took its place. */
  readonly now: { readonly apiGroup: string; readonly resource: string } | string;
}

const REMOVED: readonly RemovedResource[] = [
  moved("extensions", "daemonsets", "1.16", "apps"),
  moved("extensions", "deployments", "1.16", "apps"),
  moved("extensions", "replicasets", "1.16", "apps"),
  moved("extensions", "networkpolicies", "1.16", "networking.k8s.io"),
  moved("extensions", "ingresses", "1.22", "networking.k8s.io"),
  moved("extensions", "jobs", undefined, "batch"),
  moved("extensions", "horizontalpodautoscalers", undefined, "autoscaling"),
  moved("extensions", "replicationcontrollers", "1.16", ""),
  moved("extensions", "thirdpartyresources", "1.8", "apiextensions.k8s.io", "customresourcedefinitions"),
  gone("extensions", "podsecuritypolicies", "1.16", "Pod Security admission"),
  gone("policy", "podsecuritypolicies", "1.25", "Pod Security admission"),
  moved("apps", "petsets", "1.5", "apps", "statefulsets"),
  moved("batch", "scheduledjobs", "1.8", "batch", "cronjobs"),
  gone("settings.k8s.io", "podpresets", "1.20", "a mutating admission webhook or policy"),
  gone("auditregistration.k8s.io", "auditsinks", "1.19", "the audit webhook of the API server"),
  moved(
    "admissionregistration.k8s.io",
    "externaladmissionhookconfigurations",
    "1.9",
    "admissionregistration.k8s.io",
    "validatingwebhookconfigurations",
  ),
  gone("admissionregistration.k8s.io", "initializerconfigurations", "1.14", "an admission webhook"),
  gone("networking.k8s.io", "clustercidrs", "1.29", "the configuration of the node IPAM controller"),
  moved("resource.k8s.io", "resourceclasses", "1.31", "resource.k8s.io", "deviceclasses"),
  moved("resource.k8s.io", "resourceclassparameters", "1.31", "resource.k8s.io", "deviceclasses"),
  moved("resource.k8s.io", "resourceclaimparameters", "1.31", "resource.k8s.io", "resourceclaims"),
  gone(
    "resource.k8s.io",
    "podschedulingcontexts",
    "1.32",
    "structured parameters of dynamic resource allocation",
  ),
];

const REMOVED_GROUPS: ReadonlySet<string> = new Set([
  "extensions",
  "settings.k8s.io",
  "auditregistration.k8s.io",
]);

export function removedResource(apiGroup: string, resource: string): RemovedResource | undefined {
  return REMOVED.find((entry) => entry.apiGroup === apiGroup && entry.resource === resource);
}

/** Whether Kubernetes serves nothing under the group any more. */
export function isRemovedGroup(apiGroup: string): boolean {
  return REMOVED_GROUPS.has(apiGroup);
}

function moved(
  apiGroup: string,
  resource: string,
  since: string | undefined,
  to: string,
  as = resource,
): RemovedResource {
  return { apiGroup, resource, since, now: { apiGroup: to, resource: as } };
}

function gone(apiGroup: string, resource: string, since: string, now: string): RemovedResource {
  return { apiGroup, resource, since, now };
}
