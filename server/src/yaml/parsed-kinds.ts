/** Whether an object of this kind, with this text, is about identity, so that all of it has to be read. */
export function isParsedKind(kind: string, text: string): boolean {
  const word = PARSED_KINDS.get(kind);
  return word !== undefined && (word === "always" || word.test(text));
}

/**
 * Kinds that are read whole, or only where a word stands in their text.
 * A kind is known by its name alone here; what has the same name in another group costs a little time.
 */
const PARSED_KINDS: ReadonlyMap<string, "always" | RegExp> = new Map<string, "always" | RegExp>([
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
  ["Kustomization", /serviceAccountName/],
  ["HelmRelease", /serviceAccountName/],
  ["OCIRepository", /serviceAccountName/],
  ["GitRepository", /serviceAccountName/],
  ["Bucket", /serviceAccountName/],
  ["ImageRepository", /serviceAccountName/],
  ["Provider", /serviceAccountName/],
  ["AppProject", /[sS]erviceAccount/],
  ["KubernetesAuthEngineConfig", /ServiceAccount/],
  ["KubernetesAuthEngineRole", "always"],
  ["Vault", /bound_service_account/],
  // Authentication and authorization of the cluster
  ["Pod", /kube-(?:apiserver|controller-manager)/],
  ["Config", "always"],
  ["AuthenticationConfiguration", "always"],
  ["AuthorizationConfiguration", "always"],
  ["EncryptionConfiguration", "always"],
  ["KubeletConfiguration", "always"],
  ["CertificateSigningRequest", "always"],
  ["ClusterConfiguration", "always"],
  ["KubeadmControlPlane", /extraArgs/],
  ["KubeadmControlPlaneTemplate", /extraArgs/],
  ["KubeadmConfig", /extraArgs/],
  ["KubeadmConfigTemplate", /extraArgs/],
  ["Cluster", /extraArgs|kubeAPIServer|kube-apiserver-arg|serviceAccountExternalPermissions/],
  ["Simple", /kube-apiserver-arg/],
  ["KubeAuthenticationConfig", "always"],
  ["ConfigMap", /^\s+connectors:|name:\s*aws-auth/m],
  // Identities of clouds
  ["Policy", /(?:iam\.services\.k8s|iam\.aws)\./],
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

/** Whether a text without a kind may be a configuration about identity, such as that of Dex, k3s or Talos. */
export function isKindlessConfiguration(text: string): boolean {
  return KINDLESS.test(text);
}

const KINDLESS = /^(?: {0,4}connectors|kube-(?:apiserver|controller-manager)-arg|machine):/m;
