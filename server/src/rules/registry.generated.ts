// Written by `npm run codegen`; do not edit.
import admissionAuthorizerCheck from "./admission/authorizer-check";
import admissionBroadExemption from "./admission/broad-exemption";
import admissionPolicyNotEnforced from "./admission/policy-not-enforced";
import admissionUndeclaredSubject from "./admission/undeclared-subject";
import admissionWebhookExemption from "./admission/webhook-exemption";
import admissionWebhookFailOpen from "./admission/webhook-fail-open";
import authnAdmissionPlugins from "./authn/admission-plugins";
import authnAnonymousAuth from "./authn/anonymous-auth";
import authnAuditLogging from "./authn/audit-logging";
import authnAuthorizationAlwaysAllow from "./authn/authorization-always-allow";
import authnAuthorizationWithoutNode from "./authn/authorization-without-node";
import authnAuthorizationWithoutRbac from "./authn/authorization-without-rbac";
import authnClientCa from "./authn/client-ca";
import authnClientCertificateUser from "./authn/client-certificate-user";
import authnControllerCredentials from "./authn/controller-credentials";
import authnDexInsecure from "./authn/dex-insecure";
import authnDexSecret from "./authn/dex-secret";
import authnEncryptionAtRest from "./authn/encryption-at-rest";
import authnExtraArgsShape from "./authn/extra-args-shape";
import authnFlagNotText from "./authn/flag-not-text";
import authnInvalidAuthenticationConfiguration from "./authn/invalid-authentication-configuration";
import authnInvalidAuthorizationConfiguration from "./authn/invalid-authorization-configuration";
import authnInvalidKubeconfig from "./authn/invalid-kubeconfig";
import authnKubeconfigAuthProvider from "./authn/kubeconfig-auth-provider";
import authnKubeconfigDangling from "./authn/kubeconfig-dangling";
import authnKubeconfigInsecure from "./authn/kubeconfig-insecure";
import authnKubeconfigSecret from "./authn/kubeconfig-secret";
import authnKubeletAlwaysAllow from "./authn/kubelet-always-allow";
import authnKubeletAnonymous from "./authn/kubelet-anonymous";
import authnNodeRestriction from "./authn/node-restriction";
import authnOidcWithoutPrefix from "./authn/oidc-without-prefix";
import authnRejectedFlags from "./authn/rejected-flags";
import authnServiceAccountLookup from "./authn/service-account-lookup";
import authnSubjectPrefix from "./authn/subject-prefix";
import authnTokenAuthFile from "./authn/token-auth-file";
import authnTokenLifetime from "./authn/token-lifetime";
import authnUnknownFlag from "./authn/unknown-flag";
import authnWebhookFailOpen from "./authn/webhook-fail-open";
import bindingAdminOrEdit from "./binding/admin-or-edit";
import bindingAllServiceAccounts from "./binding/all-service-accounts";
import bindingAnonymous from "./binding/anonymous";
import bindingAuthenticated from "./binding/authenticated";
import bindingClusterAdmin from "./binding/cluster-admin";
import bindingClusterWide from "./binding/cluster-wide";
import bindingCrossNamespace from "./binding/cross-namespace";
import bindingDefaultServiceAccount from "./binding/default-service-account";
import bindingDuplicateSubject from "./binding/duplicate-subject";
import bindingGrantedTwice from "./binding/granted-twice";
import bindingIgnoredNamespace from "./binding/ignored-namespace";
import bindingInvalidObject from "./binding/invalid-object";
import bindingRoleRefApiGroup from "./binding/role-ref-api-group";
import bindingRoleRefKind from "./binding/role-ref-kind";
import bindingRoleRefName from "./binding/role-ref-name";
import bindingServiceAccountAsUser from "./binding/service-account-as-user";
import bindingServiceAccountNamespace from "./binding/service-account-namespace";
import bindingSubjectApiGroup from "./binding/subject-api-group";
import bindingSubjectKind from "./binding/subject-kind";
import bindingSubjectName from "./binding/subject-name";
import bindingSubjectWildcard from "./binding/subject-wildcard";
import bindingSystemIdentity from "./binding/system-identity";
import bindingSystemMasters from "./binding/system-masters";
import bindingWithoutSubjects from "./binding/without-subjects";
import cloudAccessEntry from "./cloud/access-entry";
import cloudAccessEntryAdmin from "./cloud/access-entry-admin";
import cloudAdminRole from "./cloud/admin-role";
import cloudAnnotationKey from "./cloud/annotation-key";
import cloudAssociationPolicy from "./cloud/association-policy";
import cloudAssociationRole from "./cloud/association-role";
import cloudAwsAuthArn from "./cloud/aws-auth-arn";
import cloudAwsAuthDeprecated from "./cloud/aws-auth-deprecated";
import cloudAwsAuthMasters from "./cloud/aws-auth-masters";
import cloudAwsAuthSyntax from "./cloud/aws-auth-syntax";
import cloudAwsAuthUsername from "./cloud/aws-auth-username";
import cloudAzureClientId from "./cloud/azure-client-id";
import cloudAzureFederation from "./cloud/azure-federation";
import cloudAzurePodLabel from "./cloud/azure-pod-label";
import cloudAzureProxy from "./cloud/azure-proxy";
import cloudDefaultIdentity from "./cloud/default-identity";
import cloudEksctlConfig from "./cloud/eksctl-config";
import cloudGoogleAccount from "./cloud/google-account";
import cloudGoogleHostNetwork from "./cloud/google-host-network";
import cloudGoogleMember from "./cloud/google-member";
import cloudHostCredentials from "./cloud/host-credentials";
import cloudIdentityOnPod from "./cloud/identity-on-pod";
import cloudKeyInManifest from "./cloud/key-in-manifest";
import cloudKiamNamespace from "./cloud/kiam-namespace";
import cloudLegacyPodIdentity from "./cloud/legacy-pod-identity";
import cloudManualRole from "./cloud/manual-role";
import cloudMappedAdminGroup from "./cloud/mapped-admin-group";
import cloudPodIdentityTrust from "./cloud/pod-identity-trust";
import cloudRoleArn from "./cloud/role-arn";
import cloudSharedIdentity from "./cloud/shared-identity";
import cloudSkippedContainers from "./cloud/skipped-containers";
import cloudStaticKeys from "./cloud/static-keys";
import cloudStaticKeysWithIdentity from "./cloud/static-keys-with-identity";
import cloudStsEndpoint from "./cloud/sts-endpoint";
import cloudTokenExpiration from "./cloud/token-expiration";
import cloudTrustCondition from "./cloud/trust-condition";
import cloudTrustSubject from "./cloud/trust-subject";
import cloudTrustTooWide from "./cloud/trust-too-wide";
import cloudTwoIdentities from "./cloud/two-identities";
import cloudUnboundGroup from "./cloud/unbound-group";
import cloudUndeclaredAccount from "./cloud/undeclared-account";
import csrCertManagerApprover from "./csr/cert-manager-approver";
import csrExpiration from "./csr/expiration";
import csrLegacyUnknown from "./csr/legacy-unknown";
import csrNodeSubject from "./csr/node-subject";
import csrOpenCertificatePolicy from "./csr/open-certificate-policy";
import csrPrivilegedSubject from "./csr/privileged-subject";
import csrRemovedVersion from "./csr/removed-version";
import csrServiceAccountRequester from "./csr/service-account-requester";
import csrSignerUsages from "./csr/signer-usages";
import csrUnreadableRequest from "./csr/unreadable-request";
import escalationAdmissionControl from "./escalation/admission-control";
import escalationApiServices from "./escalation/api-services";
import escalationAwsAuth from "./escalation/aws-auth";
import escalationBindVerb from "./escalation/bind-verb";
import escalationBootstrapTokens from "./escalation/bootstrap-tokens";
import escalationConfusedDeputy from "./escalation/confused-deputy";
import escalationCreatePods from "./escalation/create-pods";
import escalationCsrApprove from "./escalation/csr-approve";
import escalationCsrSign from "./escalation/csr-sign";
import escalationEphemeralContainers from "./escalation/ephemeral-containers";
import escalationEscalateVerb from "./escalation/escalate-verb";
import escalationExternalIps from "./escalation/external-ips";
import escalationIdentityObjects from "./escalation/identity-objects";
import escalationImpersonate from "./escalation/impersonate";
import escalationKubeletApi from "./escalation/kubelet-api";
import escalationLeases from "./escalation/leases";
import escalationMintToken from "./escalation/mint-token";
import escalationNamespaceLabels from "./escalation/namespace-labels";
import escalationNodesProxy from "./escalation/nodes-proxy";
import escalationNodesWrite from "./escalation/nodes-write";
import escalationPatchPods from "./escalation/patch-pods";
import escalationPersistentVolumes from "./escalation/persistent-volumes";
import escalationPodsBinding from "./escalation/pods-binding";
import escalationPodsExec from "./escalation/pods-exec";
import escalationPodsPortforward from "./escalation/pods-portforward";
import escalationPolicyExceptions from "./escalation/policy-exceptions";
import escalationPowerfulWorkload from "./escalation/powerful-workload";
import escalationPriorityClasses from "./escalation/priority-classes";
import escalationRbacWrite from "./escalation/rbac-write";
import escalationRedirectTraffic from "./escalation/redirect-traffic";
import escalationSccUse from "./escalation/scc-use";
import escalationSecretsRead from "./escalation/secrets-read";
import escalationServiceAccountsWrite from "./escalation/service-accounts-write";
import escalationSystemConfigmaps from "./escalation/system-configmaps";
import escalationTokenRequest from "./escalation/token-request";
import escalationTrustBundle from "./escalation/trust-bundle";
import meshAllowAll from "./mesh/allow-all";
import meshIstioAllowsNothing from "./mesh/istio-allows-nothing";
import meshIstioAmbientHttp from "./mesh/istio-ambient-http";
import meshIstioAnyAudience from "./mesh/istio-any-audience";
import meshIstioDeniesTcp from "./mesh/istio-denies-tcp";
import meshIstioDestinationRule from "./mesh/istio-destination-rule";
import meshIstioEmptySelector from "./mesh/istio-empty-selector";
import meshIstioHttpOnTcp from "./mesh/istio-http-on-tcp";
import meshIstioInvalidObject from "./mesh/istio-invalid-object";
import meshIstioKeysOverHttp from "./mesh/istio-keys-over-http";
import meshIstioLiteralStar from "./mesh/istio-literal-star";
import meshIstioMethod from "./mesh/istio-method";
import meshIstioMixedDataplane from "./mesh/istio-mixed-dataplane";
import meshIstioMtlsOff from "./mesh/istio-mtls-off";
import meshIstioNeedsMtls from "./mesh/istio-needs-mtls";
import meshIstioNegativeSource from "./mesh/istio-negative-source";
import meshIstioOldApi from "./mesh/istio-old-api";
import meshIstioOutsideMesh from "./mesh/istio-outside-mesh";
import meshIstioPermissive from "./mesh/istio-permissive";
import meshIstioPrincipalFormat from "./mesh/istio-principal-format";
import meshIstioPrivateKey from "./mesh/istio-private-key";
import meshIstioSelectorOnGateway from "./mesh/istio-selector-on-gateway";
import meshIstioSelectorWithoutWorkload from "./mesh/istio-selector-without-workload";
import meshIstioServicePort from "./mesh/istio-service-port";
import meshIstioSeveralPeerAuthentications from "./mesh/istio-several-peer-authentications";
import meshIstioShadowedAllow from "./mesh/istio-shadowed-allow";
import meshIstioSplitRule from "./mesh/istio-split-rule";
import meshIstioTarget from "./mesh/istio-target";
import meshIstioTokenNotRequired from "./mesh/istio-token-not-required";
import meshIstioTrustDomain from "./mesh/istio-trust-domain";
import meshIstioUncheckedToken from "./mesh/istio-unchecked-token";
import meshIstioUncoveredWorkload from "./mesh/istio-uncovered-workload";
import meshIstioUndeclaredNamespace from "./mesh/istio-undeclared-namespace";
import meshIstioUndeclaredServiceAccount from "./mesh/istio-undeclared-service-account";
import meshIstioWidePrincipal from "./mesh/istio-wide-principal";
import meshLinkerdAccessPolicy from "./mesh/linkerd-access-policy";
import meshLinkerdAnyClient from "./mesh/linkerd-any-client";
import meshLinkerdAuthentication from "./mesh/linkerd-authentication";
import meshLinkerdDeprecated from "./mesh/linkerd-deprecated";
import meshLinkerdIdentity from "./mesh/linkerd-identity";
import meshLinkerdInjection from "./mesh/linkerd-injection";
import meshLinkerdNetworks from "./mesh/linkerd-networks";
import meshLinkerdRateLimitClient from "./mesh/linkerd-rate-limit-client";
import meshLinkerdServerOverlap from "./mesh/linkerd-server-overlap";
import meshLinkerdServerWithoutPolicy from "./mesh/linkerd-server-without-policy";
import meshLinkerdTarget from "./mesh/linkerd-target";
import meshLinkerdUnauthenticated from "./mesh/linkerd-unauthenticated";
import meshLinkerdUndeclaredIdentity from "./mesh/linkerd-undeclared-identity";
import meshNetworkPolicyAccount from "./mesh/network-policy-account";
import meshNetworkPolicyAnyNamespace from "./mesh/network-policy-any-namespace";
import operatorAccountWithoutCloudIdentity from "./operator/account-without-cloud-identity";
import operatorAppliedByController from "./operator/applied-by-controller";
import operatorDeprecatedApiVersion from "./operator/deprecated-api-version";
import operatorSecretsStoreIdentity from "./operator/secrets-store-identity";
import operatorStoreNamespace from "./operator/store-namespace";
import operatorTokenRequestMissing from "./operator/token-request-missing";
import operatorUnreachableDestination from "./operator/unreachable-destination";
import operatorUnusedCertificatePolicy from "./operator/unused-certificate-policy";
import operatorVaultRoleMismatch from "./operator/vault-role-mismatch";
import operatorVaultRoleWildcard from "./operator/vault-role-wildcard";
import rbacAggregatedIntoDefaultRole from "./rbac/aggregated-into-default-role";
import rbacAggregatedRoleHasRules from "./rbac/aggregated-role-has-rules";
import rbacAggregationSelectsNothing from "./rbac/aggregation-selects-nothing";
import rbacBuiltInObject from "./rbac/built-in-object";
import rbacClusterAdminEquivalent from "./rbac/cluster-admin-equivalent";
import rbacClusterRoleInOneNamespace from "./rbac/cluster-role-in-one-namespace";
import rbacClusterScopedResourceInRole from "./rbac/cluster-scoped-resource-in-role";
import rbacDeleteEvents from "./rbac/delete-events";
import rbacDeleteWorkloads from "./rbac/delete-workloads";
import rbacDeprecatedApiVersion from "./rbac/deprecated-api-version";
import rbacDuplicateListEntry from "./rbac/duplicate-list-entry";
import rbacDuplicateRule from "./rbac/duplicate-rule";
import rbacIneffectiveWildcard from "./rbac/ineffective-wildcard";
import rbacInvalidObject from "./rbac/invalid-object";
import rbacMergeableRules from "./rbac/mergeable-rules";
import rbacMissingApiGroups from "./rbac/missing-api-groups";
import rbacMissingResources from "./rbac/missing-resources";
import rbacMissingVerbs from "./rbac/missing-verbs";
import rbacMixedRule from "./rbac/mixed-rule";
import rbacNonResourceUrlInRole from "./rbac/non-resource-url-in-role";
import rbacRemovedApi from "./rbac/removed-api";
import rbacResourceNamesCreate from "./rbac/resource-names-create";
import rbacResourceNamesList from "./rbac/resource-names-list";
import rbacResourceNamesShared from "./rbac/resource-names-shared";
import rbacResourceNamesWildcard from "./rbac/resource-names-wildcard";
import rbacSharedNamespace from "./rbac/shared-namespace";
import rbacUnknownKind from "./rbac/unknown-kind";
import rbacUnknownResource from "./rbac/unknown-resource";
import rbacUnknownSubresource from "./rbac/unknown-subresource";
import rbacUnknownVerb from "./rbac/unknown-verb";
import rbacUnsupportedVerb from "./rbac/unsupported-verb";
import rbacUrlPattern from "./rbac/url-pattern";
import rbacVersionInApiGroup from "./rbac/version-in-api-group";
import rbacWildcardApiGroup from "./rbac/wildcard-api-group";
import rbacWildcardResource from "./rbac/wildcard-resource";
import rbacWildcardSubresource from "./rbac/wildcard-subresource";
import rbacWildcardUrl from "./rbac/wildcard-url";
import rbacWildcardVerb from "./rbac/wildcard-verb";
import rbacWriteConfigmaps from "./rbac/write-configmaps";
import rbacWriteCustomResourceDefinitions from "./rbac/write-custom-resource-definitions";
import rbacWriteNetworking from "./rbac/write-networking";
import rbacWritePolicyEngine from "./rbac/write-policy-engine";
import rbacWriteStorage from "./rbac/write-storage";
import rbacWrongApiGroup from "./rbac/wrong-api-group";
import referenceDuplicateObject from "./reference/duplicate-object";
import referenceOwnerReference from "./reference/owner-reference";
import referenceUndeclaredNamespace from "./reference/undeclared-namespace";
import referenceUndeclaredPullSecret from "./reference/undeclared-pull-secret";
import referenceUndeclaredRole from "./reference/undeclared-role";
import referenceUndeclaredServiceAccount from "./reference/undeclared-service-account";
import referenceUndeclaredSubject from "./reference/undeclared-subject";
import referenceUnusedRole from "./reference/unused-role";
import referenceUnusedServiceAccount from "./reference/unused-service-account";
import schemaInvalidValue from "./schema/invalid-value";
import schemaMissingField from "./schema/missing-field";
import schemaUnknownField from "./schema/unknown-field";
import schemaWrongType from "./schema/wrong-type";
import serviceAccountBootstrapToken from "./service-account/bootstrap-token";
import serviceAccountConflictingField from "./service-account/conflicting-field";
import serviceAccountDefaultToken from "./service-account/default-token";
import serviceAccountDefaultUsed from "./service-account/default-used";
import serviceAccountDeprecatedField from "./service-account/deprecated-field";
import serviceAccountHostTokenAccess from "./service-account/host-token-access";
import serviceAccountInvalidName from "./service-account/invalid-name";
import serviceAccountLegacyTokenSecret from "./service-account/legacy-token-secret";
import serviceAccountManualTokenMount from "./service-account/manual-token-mount";
import serviceAccountMountedTokenSecret from "./service-account/mounted-token-secret";
import serviceAccountRedundantAutomount from "./service-account/redundant-automount";
import serviceAccountSecretInEnv from "./service-account/secret-in-env";
import serviceAccountSecretsList from "./service-account/secrets-list";
import serviceAccountShared from "./service-account/shared";
import serviceAccountTokenAudience from "./service-account/token-audience";
import serviceAccountTokenExpiration from "./service-account/token-expiration";
import serviceAccountTokenInManifest from "./service-account/token-in-manifest";
import serviceAccountTokenPath from "./service-account/token-path";
import serviceAccountTokenSecretWithoutAccount from "./service-account/token-secret-without-account";
import serviceAccountUnneededToken from "./service-account/unneeded-token";
import serviceAccountVaultAgentWithoutToken from "./service-account/vault-agent-without-token";
import spiffeAdminOrDownstream from "./spiffe/admin-or-downstream";
import spiffeFederatedDomain from "./spiffe/federated-domain";
import spiffeFederatesWith from "./spiffe/federates-with";
import spiffeInvalidTemplate from "./spiffe/invalid-template";
import spiffeLifetime from "./spiffe/lifetime";
import spiffeNoSelector from "./spiffe/no-selector";
import spiffeSelectsNothing from "./spiffe/selects-nothing";
import spiffeSharedId from "./spiffe/shared-id";
import spiffeStaticEntry from "./spiffe/static-entry";
import spiffeUndeclaredAccount from "./spiffe/undeclared-account";
import spiffeUnknownField from "./spiffe/unknown-field";
import spiffeUnlikeIstio from "./spiffe/unlike-istio";
import spiffeUnregisteredWorkload from "./spiffe/unregistered-workload";
import spiffeWorkloadSocket from "./spiffe/workload-socket";
import { anyRule, type Rule } from "./rule";

/** Every rule, in the order of ids. */
export const RULES: readonly Rule[] = [
  anyRule(admissionAuthorizerCheck),
  anyRule(admissionBroadExemption),
  anyRule(admissionPolicyNotEnforced),
  anyRule(admissionUndeclaredSubject),
  anyRule(admissionWebhookExemption),
  anyRule(admissionWebhookFailOpen),
  anyRule(authnAdmissionPlugins),
  anyRule(authnAnonymousAuth),
  anyRule(authnAuditLogging),
  anyRule(authnAuthorizationAlwaysAllow),
  anyRule(authnAuthorizationWithoutNode),
  anyRule(authnAuthorizationWithoutRbac),
  anyRule(authnClientCa),
  anyRule(authnClientCertificateUser),
  anyRule(authnControllerCredentials),
  anyRule(authnDexInsecure),
  anyRule(authnDexSecret),
  anyRule(authnEncryptionAtRest),
  anyRule(authnExtraArgsShape),
  anyRule(authnFlagNotText),
  anyRule(authnInvalidAuthenticationConfiguration),
  anyRule(authnInvalidAuthorizationConfiguration),
  anyRule(authnInvalidKubeconfig),
  anyRule(authnKubeconfigAuthProvider),
  anyRule(authnKubeconfigDangling),
  anyRule(authnKubeconfigInsecure),
  anyRule(authnKubeconfigSecret),
  anyRule(authnKubeletAlwaysAllow),
  anyRule(authnKubeletAnonymous),
  anyRule(authnNodeRestriction),
  anyRule(authnOidcWithoutPrefix),
  anyRule(authnRejectedFlags),
  anyRule(authnServiceAccountLookup),
  anyRule(authnSubjectPrefix),
  anyRule(authnTokenAuthFile),
  anyRule(authnTokenLifetime),
  anyRule(authnUnknownFlag),
  anyRule(authnWebhookFailOpen),
  anyRule(bindingAdminOrEdit),
  anyRule(bindingAllServiceAccounts),
  anyRule(bindingAnonymous),
  anyRule(bindingAuthenticated),
  anyRule(bindingClusterAdmin),
  anyRule(bindingClusterWide),
  anyRule(bindingCrossNamespace),
  anyRule(bindingDefaultServiceAccount),
  anyRule(bindingDuplicateSubject),
  anyRule(bindingGrantedTwice),
  anyRule(bindingIgnoredNamespace),
  anyRule(bindingInvalidObject),
  anyRule(bindingRoleRefApiGroup),
  anyRule(bindingRoleRefKind),
  anyRule(bindingRoleRefName),
  anyRule(bindingServiceAccountAsUser),
  anyRule(bindingServiceAccountNamespace),
  anyRule(bindingSubjectApiGroup),
  anyRule(bindingSubjectKind),
  anyRule(bindingSubjectName),
  anyRule(bindingSubjectWildcard),
  anyRule(bindingSystemIdentity),
  anyRule(bindingSystemMasters),
  anyRule(bindingWithoutSubjects),
  anyRule(cloudAccessEntry),
  anyRule(cloudAccessEntryAdmin),
  anyRule(cloudAdminRole),
  anyRule(cloudAnnotationKey),
  anyRule(cloudAssociationPolicy),
  anyRule(cloudAssociationRole),
  anyRule(cloudAwsAuthArn),
  anyRule(cloudAwsAuthDeprecated),
  anyRule(cloudAwsAuthMasters),
  anyRule(cloudAwsAuthSyntax),
  anyRule(cloudAwsAuthUsername),
  anyRule(cloudAzureClientId),
  anyRule(cloudAzureFederation),
  anyRule(cloudAzurePodLabel),
  anyRule(cloudAzureProxy),
  anyRule(cloudDefaultIdentity),
  anyRule(cloudEksctlConfig),
  anyRule(cloudGoogleAccount),
  anyRule(cloudGoogleHostNetwork),
  anyRule(cloudGoogleMember),
  anyRule(cloudHostCredentials),
  anyRule(cloudIdentityOnPod),
  anyRule(cloudKeyInManifest),
  anyRule(cloudKiamNamespace),
  anyRule(cloudLegacyPodIdentity),
  anyRule(cloudManualRole),
  anyRule(cloudMappedAdminGroup),
  anyRule(cloudPodIdentityTrust),
  anyRule(cloudRoleArn),
  anyRule(cloudSharedIdentity),
  anyRule(cloudSkippedContainers),
  anyRule(cloudStaticKeys),
  anyRule(cloudStaticKeysWithIdentity),
  anyRule(cloudStsEndpoint),
  anyRule(cloudTokenExpiration),
  anyRule(cloudTrustCondition),
  anyRule(cloudTrustSubject),
  anyRule(cloudTrustTooWide),
  anyRule(cloudTwoIdentities),
  anyRule(cloudUnboundGroup),
  anyRule(cloudUndeclaredAccount),
  anyRule(csrCertManagerApprover),
  anyRule(csrExpiration),
  anyRule(csrLegacyUnknown),
  anyRule(csrNodeSubject),
  anyRule(csrOpenCertificatePolicy),
  anyRule(csrPrivilegedSubject),
  anyRule(csrRemovedVersion),
  anyRule(csrServiceAccountRequester),
  anyRule(csrSignerUsages),
  anyRule(csrUnreadableRequest),
  anyRule(escalationAdmissionControl),
  anyRule(escalationApiServices),
  anyRule(escalationAwsAuth),
  anyRule(escalationBindVerb),
  anyRule(escalationBootstrapTokens),
  anyRule(escalationConfusedDeputy),
  anyRule(escalationCreatePods),
  anyRule(escalationCsrApprove),
  anyRule(escalationCsrSign),
  anyRule(escalationEphemeralContainers),
  anyRule(escalationEscalateVerb),
  anyRule(escalationExternalIps),
  anyRule(escalationIdentityObjects),
  anyRule(escalationImpersonate),
  anyRule(escalationKubeletApi),
  anyRule(escalationLeases),
  anyRule(escalationMintToken),
  anyRule(escalationNamespaceLabels),
  anyRule(escalationNodesProxy),
  anyRule(escalationNodesWrite),
  anyRule(escalationPatchPods),
  anyRule(escalationPersistentVolumes),
  anyRule(escalationPodsBinding),
  anyRule(escalationPodsExec),
  anyRule(escalationPodsPortforward),
  anyRule(escalationPolicyExceptions),
  anyRule(escalationPowerfulWorkload),
  anyRule(escalationPriorityClasses),
  anyRule(escalationRbacWrite),
  anyRule(escalationRedirectTraffic),
  anyRule(escalationSccUse),
  anyRule(escalationSecretsRead),
  anyRule(escalationServiceAccountsWrite),
  anyRule(escalationSystemConfigmaps),
  anyRule(escalationTokenRequest),
  anyRule(escalationTrustBundle),
  anyRule(meshAllowAll),
  anyRule(meshIstioAllowsNothing),
  anyRule(meshIstioAmbientHttp),
  anyRule(meshIstioAnyAudience),
  anyRule(meshIstioDeniesTcp),
  anyRule(meshIstioDestinationRule),
  anyRule(meshIstioEmptySelector),
  anyRule(meshIstioHttpOnTcp),
  anyRule(meshIstioInvalidObject),
  anyRule(meshIstioKeysOverHttp),
  anyRule(meshIstioLiteralStar),
  anyRule(meshIstioMethod),
  anyRule(meshIstioMixedDataplane),
  anyRule(meshIstioMtlsOff),
  anyRule(meshIstioNeedsMtls),
  anyRule(meshIstioNegativeSource),
  anyRule(meshIstioOldApi),
  anyRule(meshIstioOutsideMesh),
  anyRule(meshIstioPermissive),
  anyRule(meshIstioPrincipalFormat),
  anyRule(meshIstioPrivateKey),
  anyRule(meshIstioSelectorOnGateway),
  anyRule(meshIstioSelectorWithoutWorkload),
  anyRule(meshIstioServicePort),
  anyRule(meshIstioSeveralPeerAuthentications),
  anyRule(meshIstioShadowedAllow),
  anyRule(meshIstioSplitRule),
  anyRule(meshIstioTarget),
  anyRule(meshIstioTokenNotRequired),
  anyRule(meshIstioTrustDomain),
  anyRule(meshIstioUncheckedToken),
  anyRule(meshIstioUncoveredWorkload),
  anyRule(meshIstioUndeclaredNamespace),
  anyRule(meshIstioUndeclaredServiceAccount),
  anyRule(meshIstioWidePrincipal),
  anyRule(meshLinkerdAccessPolicy),
  anyRule(meshLinkerdAnyClient),
  anyRule(meshLinkerdAuthentication),
  anyRule(meshLinkerdDeprecated),
  anyRule(meshLinkerdIdentity),
  anyRule(meshLinkerdInjection),
  anyRule(meshLinkerdNetworks),
  anyRule(meshLinkerdRateLimitClient),
  anyRule(meshLinkerdServerOverlap),
  anyRule(meshLinkerdServerWithoutPolicy),
  anyRule(meshLinkerdTarget),
  anyRule(meshLinkerdUnauthenticated),
  anyRule(meshLinkerdUndeclaredIdentity),
  anyRule(meshNetworkPolicyAccount),
  anyRule(meshNetworkPolicyAnyNamespace),
  anyRule(operatorAccountWithoutCloudIdentity),
  anyRule(operatorAppliedByController),
  anyRule(operatorDeprecatedApiVersion),
  anyRule(operatorSecretsStoreIdentity),
  anyRule(operatorStoreNamespace),
  anyRule(operatorTokenRequestMissing),
  anyRule(operatorUnreachableDestination),
  anyRule(operatorUnusedCertificatePolicy),
  anyRule(operatorVaultRoleMismatch),
  anyRule(operatorVaultRoleWildcard),
  anyRule(rbacAggregatedIntoDefaultRole),
  anyRule(rbacAggregatedRoleHasRules),
  anyRule(rbacAggregationSelectsNothing),
  anyRule(rbacBuiltInObject),
  anyRule(rbacClusterAdminEquivalent),
  anyRule(rbacClusterRoleInOneNamespace),
  anyRule(rbacClusterScopedResourceInRole),
  anyRule(rbacDeleteEvents),
  anyRule(rbacDeleteWorkloads),
  anyRule(rbacDeprecatedApiVersion),
  anyRule(rbacDuplicateListEntry),
  anyRule(rbacDuplicateRule),
  anyRule(rbacIneffectiveWildcard),
  anyRule(rbacInvalidObject),
  anyRule(rbacMergeableRules),
  anyRule(rbacMissingApiGroups),
  anyRule(rbacMissingResources),
  anyRule(rbacMissingVerbs),
  anyRule(rbacMixedRule),
  anyRule(rbacNonResourceUrlInRole),
  anyRule(rbacRemovedApi),
  anyRule(rbacResourceNamesCreate),
  anyRule(rbacResourceNamesList),
  anyRule(rbacResourceNamesShared),
  anyRule(rbacResourceNamesWildcard),
  anyRule(rbacSharedNamespace),
  anyRule(rbacUnknownKind),
  anyRule(rbacUnknownResource),
  anyRule(rbacUnknownSubresource),
  anyRule(rbacUnknownVerb),
  anyRule(rbacUnsupportedVerb),
  anyRule(rbacUrlPattern),
  anyRule(rbacVersionInApiGroup),
  anyRule(rbacWildcardApiGroup),
  anyRule(rbacWildcardResource),
  anyRule(rbacWildcardSubresource),
  anyRule(rbacWildcardUrl),
  anyRule(rbacWildcardVerb),
  anyRule(rbacWriteConfigmaps),
  anyRule(rbacWriteCustomResourceDefinitions),
  anyRule(rbacWriteNetworking),
  anyRule(rbacWritePolicyEngine),
  anyRule(rbacWriteStorage),
  anyRule(rbacWrongApiGroup),
  anyRule(referenceDuplicateObject),
  anyRule(referenceOwnerReference),
  anyRule(referenceUndeclaredNamespace),
  anyRule(referenceUndeclaredPullSecret),
  anyRule(referenceUndeclaredRole),
  anyRule(referenceUndeclaredServiceAccount),
  anyRule(referenceUndeclaredSubject),
  anyRule(referenceUnusedRole),
  anyRule(referenceUnusedServiceAccount),
  anyRule(schemaInvalidValue),
  anyRule(schemaMissingField),
  anyRule(schemaUnknownField),
  anyRule(schemaWrongType),
  anyRule(serviceAccountBootstrapToken),
  anyRule(serviceAccountConflictingField),
  anyRule(serviceAccountDefaultToken),
  anyRule(serviceAccountDefaultUsed),
  anyRule(serviceAccountDeprecatedField),
  anyRule(serviceAccountHostTokenAccess),
  anyRule(serviceAccountInvalidName),
  anyRule(serviceAccountLegacyTokenSecret),
  anyRule(serviceAccountManualTokenMount),
  anyRule(serviceAccountMountedTokenSecret),
  anyRule(serviceAccountRedundantAutomount),
  anyRule(serviceAccountSecretInEnv),
  anyRule(serviceAccountSecretsList),
  anyRule(serviceAccountShared),
  anyRule(serviceAccountTokenAudience),
  anyRule(serviceAccountTokenExpiration),
  anyRule(serviceAccountTokenInManifest),
  anyRule(serviceAccountTokenPath),
  anyRule(serviceAccountTokenSecretWithoutAccount),
  anyRule(serviceAccountUnneededToken),
  anyRule(serviceAccountVaultAgentWithoutToken),
  anyRule(spiffeAdminOrDownstream),
  anyRule(spiffeFederatedDomain),
  anyRule(spiffeFederatesWith),
  anyRule(spiffeInvalidTemplate),
  anyRule(spiffeLifetime),
  anyRule(spiffeNoSelector),
  anyRule(spiffeSelectsNothing),
  anyRule(spiffeSharedId),
  anyRule(spiffeStaticEntry),
  anyRule(spiffeUndeclaredAccount),
  anyRule(spiffeUnknownField),
  anyRule(spiffeUnlikeIstio),
  anyRule(spiffeUnregisteredWorkload),
  anyRule(spiffeWorkloadSocket),
];
