// Written by `npm run codegen`; do not edit.

/** Kubernetes 1.36, by group: plural, kind, namespaced or cluster-scoped, verbs, subresources with their verbs. */
export const API_RESOURCES = `
# 
bindings Binding n c
componentstatuses ComponentStatus c gl
configmaps ConfigMap n *
endpoints Endpoints n *
events Event n *
limitranges LimitRange n *
namespaces Namespace c cdglpuw finalize=u status=gpu
nodes Node c * proxy=cdgpu status=gpu
persistentvolumeclaims PersistentVolumeClaim n * status=gpu
persistentvolumes PersistentVolume c * status=gpu
pods Pod n * attach=cg binding=c ephemeralcontainers=gpu eviction=c exec=cg log=g portforward=cg proxy=cdgpu resize=gpu status=gpu
podtemplates PodTemplate n *
replicationcontrollers ReplicationController n * scale=gpu status=gpu
resourcequotas ResourceQuota n * status=gpu
secrets Secret n *
serviceaccounts ServiceAccount n * token=c
services Service n * proxy=cdgpu status=gpu
# admissionregistration.k8s.io
mutatingadmissionpolicies MutatingAdmissionPolicy c *
mutatingadmissionpolicybindings MutatingAdmissionPolicyBinding c *
mutatingwebhookconfigurations MutatingWebhookConfiguration c *
validatingadmissionpolicies ValidatingAdmissionPolicy c * status=gpu
validatingadmissionpolicybindings ValidatingAdmissionPolicyBinding c *
validatingwebhookconfigurations ValidatingWebhookConfiguration c *
# apiextensions.k8s.io
customresourcedefinitions CustomResourceDefinition c * status=gpu
# apiregistration.k8s.io
apiservices APIService c * status=gpu
# apps
controllerrevisions ControllerRevision n *
daemonsets DaemonSet n * status=gpu
deployments Deployment n * scale=gpu status=gpu
replicasets ReplicaSet n * scale=gpu status=gpu
statefulsets StatefulSet n * scale=gpu status=gpu
# authentication.k8s.io
selfsubjectreviews SelfSubjectReview c c
tokenreviews TokenReview c c
# authorization.k8s.io
localsubjectaccessreviews LocalSubjectAccessReview n c
selfsubjectaccessreviews SelfSubjectAccessReview c c
selfsubjectrulesreviews SelfSubjectRulesReview c c
subjectaccessreviews SubjectAccessReview c c
# autoscaling
horizontalpodautoscalers HorizontalPodAutoscaler n * status=gpu
# batch
cronjobs CronJob n * status=gpu
jobs Job n * status=gpu
# certificates.k8s.io
certificatesigningrequests CertificateSigningRequest c * approval=gpu status=gpu
clustertrustbundles ClusterTrustBundle c *
podcertificaterequests PodCertificateRequest n * status=gpu
# coordination.k8s.io
leases Lease n *
leasecandidates LeaseCandidate n *
# discovery.k8s.io
endpointslices EndpointSlice n *
# events.k8s.io
events Event n *
# flowcontrol.apiserver.k8s.io
flowschemas FlowSchema c * status=gpu
prioritylevelconfigurations PriorityLevelConfiguration c * status=gpu
# internal.apiserver.k8s.io
storageversions StorageVersion c * status=gpu
# networking.k8s.io
ingressclasses IngressClass c *
ingresses Ingress n * status=gpu
ipaddresses IPAddress c *
networkpolicies NetworkPolicy n *
servicecidrs ServiceCIDR c * status=gpu
# node.k8s.io
runtimeclasses RuntimeClass c *
# policy
poddisruptionbudgets PodDisruptionBudget n * status=gpu
# rbac.authorization.k8s.io
clusterrolebindings ClusterRoleBinding c *
clusterroles ClusterRole c *
rolebindings RoleBinding n *
roles Role n *
# resource.k8s.io
deviceclasses DeviceClass c *
resourceclaims ResourceClaim n * status=gpu
resourceclaimtemplates ResourceClaimTemplate n *
resourceslices ResourceSlice c *
devicetaintrules DeviceTaintRule c * status=gpu
resourcepoolstatusrequests ResourcePoolStatusRequest c * status=gpu
# scheduling.k8s.io
priorityclasses PriorityClass c *
podgroups PodGroup n * status=gpu
workloads Workload n *
# storage.k8s.io
csidrivers CSIDriver c *
csinodes CSINode c *
csistoragecapacities CSIStorageCapacity n *
storageclasses StorageClass c *
volumeattachments VolumeAttachment c * status=gpu
volumeattributesclasses VolumeAttributesClass c *
# storagemigration.k8s.io
storageversionmigrations StorageVersionMigration c * status=gpu
`;

/** Names that only authorization knows: group, resource, what it is for. */
export const SYNTHETIC_RESOURCES = `
 nodes/metrics kubelet API: /metrics*
 nodes/stats kubelet API: /stats/*
 nodes/log kubelet API: /logs/*
 nodes/spec kubelet API: /spec/*
 nodes/configz kubelet API (fine-grained)
 nodes/healthz kubelet API (fine-grained)
 nodes/pods kubelet API (fine-grained)
 nodes/checkpoint kubelet API
 users verb impersonate
 groups verb impersonate
 serviceaccounts verb impersonate (also a real resource)
authentication.k8s.io uids verb impersonate
authentication.k8s.io userextras/<key> verb impersonate; the extra key is the subresource
authentication.k8s.io users verbs impersonate:<mode> (1.35+)
authentication.k8s.io groups verbs impersonate:<mode> (1.35+)
authentication.k8s.io nodes verbs impersonate:associated-node / impersonate:arbitrary-node (1.35+)
authentication.k8s.io serviceaccounts verb impersonate:serviceaccount (1.35+)
certificates.k8s.io signers verbs sign, approve, attest; name is the signer name
rbac.authorization.k8s.io roles verbs bind, escalate
rbac.authorization.k8s.io clusterroles verbs bind, escalate
resource.k8s.io resourceclaims/binding 1.36+: status.allocation/reservedFor
resource.k8s.io resourceclaims/driver 1.36+: verbs associated-node:update|patch, arbitrary-node:update|patch
`;
