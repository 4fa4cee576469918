/** Whether an object of this kind, with this text, is about identity, so that all of it has to be read. */
export function isParsedKind(kind: string, text: string): boolean {
  const words = PARSED_KINDS.get(kind);
  if (!words) return text.includes(CONSTRAINTS);
  return words.some((word) => word === "always" || word.test(text));
}

/** Each template of Gatekeeper makes a kind of its own. */
const CONSTRAINTS = "constraints.gatekeeper.sh/";

/**
 * Kinds that are read whole, or only where a word stands in their text.
 * A kind is known by its name alone here; what has the same name in another group costs a little time.
 */
const PARSED_KINDS: ReadonlyMap<string, readonly ("always" | RegExp)[]> = byKind([
  ["Role", "always"],
  ["ClusterRole", "always"],
  ["RoleBinding", "always"],
  ["ClusterRoleBinding", "always"],
  ["ServiceAccount", "always"],
  // Istio
  ["AuthorizationPolicy", "always"],
  ["PeerAuthentication", "always"],
  ["RequestAuthentication", "always"],
  ["ServiceEntry", /networking\.istio\.io/],
  ["DestinationRule", /\btls\b/],
  ["IstioOperator", /meshConfig/],
  ["ServiceRole", /rbac\.istio\.io/],
  ["ServiceRoleBinding", /rbac\.istio\.io/],
  ["ClusterRbacConfig", /rbac\.istio\.io/],
  ["RbacConfig", /rbac\.istio\.io/],
  // Of old Istio, of Kyverno, of the audit log, of AWS
  [
    "Policy",
    /authentication\.istio\.io|subjects|[rR]oles|system:serviceaccount|audit\.k8s\.io|(?:iam\.services\.k8s|iam\.aws)\./,
  ],
  ["MeshPolicy", /authentication\.istio\.io/],
  // Gateway API
  ["Gateway", /gateway\.networking\.k8s\.io/],
  // Linkerd
  ["Server", /policy\.linkerd\.io/],
  ["MeshTLSAuthentication", "always"],
  ["NetworkAuthentication", "always"],
  ["ServerAuthorization", "always"],
  ["HTTPLocalRateLimitPolicy", "always"],
  ["HTTPRoute", "always"],
  ["GRPCRoute", "always"],
  // SPIRE
  ["ClusterSPIFFEID", "always"],
  ["ClusterStaticEntry", "always"],
  ["ClusterFederatedTrustDomain", "always"],
  // Cilium and Calico
  ["CiliumNetworkPolicy", /policy\.serviceaccount/],
  ["CiliumClusterwideNetworkPolicy", /policy\.serviceaccount/],
  ["NetworkPolicy", /serviceAccounts/],
  ["GlobalNetworkPolicy", /serviceAccounts/],
  // Admission
  ["ClusterPolicy", /subjects|[rR]oles|system:serviceaccount/],
  ["PolicyException", /subjects|[rR]oles|system:serviceaccount/],
  ["ClusterCleanupPolicy", /subjects|[rR]oles|system:serviceaccount/],
  ["CleanupPolicy", /subjects|[rR]oles|system:serviceaccount/],
  ["ValidatingAdmissionPolicy", "always"],
  ["ValidatingAdmissionPolicyBinding", "always"],
  ["MutatingAdmissionPolicy", /system:|authorizer/],
  ["ValidatingPolicy", /system:|authorizer/],
  ["MutatingPolicy", /system:|authorizer/],
  ["ValidatingWebhookConfiguration", "always"],
  ["MutatingWebhookConfiguration", "always"],
  // Operators that act as a ServiceAccount
  ["VaultAuth", /[sS]erviceAccount/],
  ["VaultAuthGlobal", /[sS]erviceAccount/],
  ["SecretStore", /serviceAccount|v1beta1/],
  ["ClusterSecretStore", /serviceAccount|v1beta1/],
  ["ECRAuthorizationToken", /serviceAccount/],
  ["STSSessionToken", /serviceAccount/],
  ["GCRAccessToken", /serviceAccount/],
  ["ACRAccessToken", /serviceAccount/],
  ["VaultDynamicSecret", /serviceAccount/],
  ["Issuer", /serviceAccount/],
  ["ClusterIssuer", /serviceAccount/],
  ["Kustomization", /toolkit\.fluxcd\.io/],
  ["HelmRelease", /toolkit\.fluxcd\.io/],
  ["OCIRepository", /serviceAccountName/],
  ["GitRepository", /serviceAccountName/],
  ["Bucket", /serviceAccountName/],
  ["ImageRepository", /serviceAccountName/],
  ["Provider", /serviceAccountName/],
  ["AppProject", /[sS]erviceAccount/],
  ["KubernetesAuthEngineConfig", /ServiceAccount/],
  ["KubernetesAuthEngineRole", "always"],
  ["SecretProviderClass", "always"],
  ["CertificateRequestPolicy", "always"],
  ["Vault", /bound_service_account/],
  // Operators that make ServiceAccounts
  ["Kafka", /kafka\.strimzi\.io/],
  ["KafkaConnect", /kafka\.strimzi\.io/],
  ["KafkaBridge", /kafka\.strimzi\.io/],
  ["KafkaMirrorMaker", /kafka\.strimzi\.io/],
  ["KafkaMirrorMaker2", /kafka\.strimzi\.io/],
  // Custom resources whose Pods run as a ServiceAccount (see model/pod-makers.ts)
  ["Rollout", /serviceAccount/],
  ["Workflow", /serviceAccount/],
  ["WorkflowTemplate", /serviceAccount/],
  ["CronWorkflow", /serviceAccount/],
  ["Sensor", /serviceAccount/],
  ["EventSource", /serviceAccount/],
  ["AnalysisTemplate", /serviceAccount/],
  ["Service", /serving\.knative\.dev/],
  ["Configuration", /serving\.knative\.dev/],
  ["Revision", /serviceAccount/],
  ["ApiServerSource", /serviceAccount/],
  ["ContainerSource", /serviceAccount/],
  ["TaskRun", /serviceAccount/],
  ["CustomRun", /serviceAccount/],
  ["PipelineRun", /serviceAccount/],
  ["EventListener", /serviceAccount/],
  ["Trigger", /serviceAccount/],
  ["Prometheus", /serviceAccount/],
  ["PrometheusAgent", /serviceAccount/],
  ["Alertmanager", /serviceAccount/],
  ["ThanosRuler", /serviceAccount/],
  ["OpenTelemetryCollector", /serviceAccount/],
  ["CloneSet", /serviceAccount/],
  ["StatefulSet", /apps\.kruise\.io/],
  ["DaemonSet", /apps\.kruise\.io/],
  ["BroadcastJob", /serviceAccount/],
  ["AdvancedCronJob", /serviceAccount/],
  ["ScaledJob", /serviceAccount/],
  ["Job", /batch\.volcano\.sh/],
  ["JobSet", /serviceAccount/],
  ["LeaderWorkerSet", /serviceAccount/],
  ["Notebook", /serviceAccount/],
  ["PyTorchJob", /serviceAccount/],
  ["TFJob", /serviceAccount/],
  ["MPIJob", /serviceAccount/],
  ["XGBoostJob", /serviceAccount/],
  ["RayCluster", /serviceAccount/],
  ["RayJob", /serviceAccount/],
  ["RayService", /serviceAccount/],
  ["SparkApplication", /serviceAccount/],
  ["ScheduledSparkApplication", /serviceAccount/],
  ["FlinkDeployment", /serviceAccount/],
  ["Elasticsearch", /serviceAccount/],
  ["Kibana", /serviceAccount/],
  ["Beat", /serviceAccount/],
  ["AutoscalingRunnerSet", /serviceAccount/],
  ["RunnerDeployment", /serviceAccount/],
  ["DeploymentConfig", /serviceAccount/],
  ["BuildConfig", /serviceAccount/],
  ["Tenant", /serviceAccount/],
  ["Integration", /serviceAccount/],
  ["ClusterServiceVersion", /serviceAccount/],
  // Authentication and authorization of the cluster
  ["Pod", /kube-(?:apiserver|controller-manager)/],
  ["Config", "always"],
  ["AuthenticationConfiguration", "always"],
  ["AuthorizationConfiguration", "always"],
  ["EncryptionConfiguration", "always"],
  ["KubeletConfiguration", "always"],
  ["CertificateSigningRequest", "always"],
  ["ClusterConfiguration", "always"],
  ["InitConfiguration", /kubeletExtraArgs/],
  ["JoinConfiguration", /kubeletExtraArgs/],
  ["KubeadmControlPlane", /[eE]xtraArgs/],
  ["KubeadmControlPlaneTemplate", /[eE]xtraArgs/],
  ["KubeadmConfig", /[eE]xtraArgs/],
  ["KubeadmConfigTemplate", /[eE]xtraArgs/],
  ["Cluster", /[eE]xtraArgs|kubeAPIServer|kube-apiserver-arg|serviceAccountExternalPermissions/],
  ["Simple", /kube-apiserver-arg/],
  ["KubeAuthenticationConfig", "always"],
  ["ConfigMap", /^\s+connectors:|name:\s*aws-auth/m],
  // Identities of clouds
  ["RolePolicy", /iam\.aws\./],
  ["RolePolicyAttachment", /iam\.aws\./],
  ["PodIdentityAssociation", "always"],
  ["AccessEntry", /eks\./],
  ["ClusterConfig", "always"],
  ["IAMIdentityMapping", "always"],
  ["IAMServiceAccount", "always"],
  ["IAMPolicyMember", "always"],
  ["IAMPolicy", "always"],
  ["IAMPartialPolicy", "always"],
  ["UserAssignedIdentity", "always"],
  ["FederatedIdentityCredential", "always"],
  ["AzureIdentity", "always"],
  ["AzureIdentityBinding", "always"],
  ["AzurePodIdentityException", "always"],
]);

/** Several groups may have a kind of the same name, each with words of its own. */
function byKind(
  all: readonly (readonly [string, "always" | RegExp])[],
): ReadonlyMap<string, readonly ("always" | RegExp)[]> {
  const res = new Map<string, ("always" | RegExp)[]>();
  for (const [kind, word] of all) {
    const words = res.get(kind);
    if (words) words.push(word);
    else res.set(kind, [word]);
  }
  return res;
}

/** Whether a text without a kind may be a configuration about identity, such as that of Dex, k3s or Talos. */
export function isKindlessConfiguration(text: string): boolean {
  return KINDLESS.test(text);
}

const KINDLESS =
  /^(?: {0,4}connectors|kube-(?:apiserver|controller-manager)-arg|kubelet-arg|machine):|^[ \t]*- kube-apiserver[ \t\r]*$/m;
