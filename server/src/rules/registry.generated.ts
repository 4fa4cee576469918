// Written by `npm run codegen`; do not edit.
import bindingAllServiceAccounts from "./binding/all-service-accounts";
import bindingAnonymous from "./binding/anonymous";
import bindingAuthenticated from "./binding/authenticated";
import bindingClusterAdmin from "./binding/cluster-admin";
import bindingDefaultServiceAccount from "./binding/default-service-account";
import bindingInvalidObject from "./binding/invalid-object";
import bindingRoleRefApiGroup from "./binding/role-ref-api-group";
import bindingRoleRefKind from "./binding/role-ref-kind";
import bindingRoleRefName from "./binding/role-ref-name";
import bindingServiceAccountNamespace from "./binding/service-account-namespace";
import bindingSubjectApiGroup from "./binding/subject-api-group";
import bindingSubjectKind from "./binding/subject-kind";
import bindingSubjectName from "./binding/subject-name";
import bindingSubjectWildcard from "./binding/subject-wildcard";
import bindingSystemMasters from "./binding/system-masters";
import escalationAdmissionControl from "./escalation/admission-control";
import escalationApiServices from "./escalation/api-services";
import escalationBindVerb from "./escalation/bind-verb";
import escalationCreatePods from "./escalation/create-pods";
import escalationEphemeralContainers from "./escalation/ephemeral-containers";
import escalationEscalateVerb from "./escalation/escalate-verb";
import escalationExternalIps from "./escalation/external-ips";
import escalationImpersonate from "./escalation/impersonate";
import escalationKubeletApi from "./escalation/kubelet-api";
import escalationMintToken from "./escalation/mint-token";
import escalationNodesProxy from "./escalation/nodes-proxy";
import escalationNodesWrite from "./escalation/nodes-write";
import escalationPatchPods from "./escalation/patch-pods";
import escalationPodsExec from "./escalation/pods-exec";
import escalationPodsPortforward from "./escalation/pods-portforward";
import escalationRbacWrite from "./escalation/rbac-write";
import escalationRedirectTraffic from "./escalation/redirect-traffic";
import escalationSecretsRead from "./escalation/secrets-read";
import escalationTokenRequest from "./escalation/token-request";
import rbacAggregatedRoleHasRules from "./rbac/aggregated-role-has-rules";
import rbacClusterAdminEquivalent from "./rbac/cluster-admin-equivalent";
import rbacClusterScopedResourceInRole from "./rbac/cluster-scoped-resource-in-role";
import rbacDeleteEvents from "./rbac/delete-events";
import rbacDeleteWorkloads from "./rbac/delete-workloads";
import rbacDuplicateRule from "./rbac/duplicate-rule";
import rbacIneffectiveWildcard from "./rbac/ineffective-wildcard";
import rbacInvalidObject from "./rbac/invalid-object";
import rbacMissingApiGroups from "./rbac/missing-api-groups";
import rbacMissingResources from "./rbac/missing-resources";
import rbacMissingVerbs from "./rbac/missing-verbs";
import rbacMixedRule from "./rbac/mixed-rule";
import rbacNonResourceUrlInRole from "./rbac/non-resource-url-in-role";
import rbacResourceNamesCreate from "./rbac/resource-names-create";
import rbacResourceNamesWildcard from "./rbac/resource-names-wildcard";
import rbacUnknownResource from "./rbac/unknown-resource";
import rbacUnknownSubresource from "./rbac/unknown-subresource";
import rbacUnknownVerb from "./rbac/unknown-verb";
import rbacUnsupportedVerb from "./rbac/unsupported-verb";
import rbacVersionInApiGroup from "./rbac/version-in-api-group";
import rbacWildcardApiGroup from "./rbac/wildcard-api-group";
import rbacWildcardResource from "./rbac/wildcard-resource";
import rbacWildcardVerb from "./rbac/wildcard-verb";
import rbacWriteCustomResourceDefinitions from "./rbac/write-custom-resource-definitions";
import rbacWriteNetworking from "./rbac/write-networking";
import rbacWritePolicyEngine from "./rbac/write-policy-engine";
import rbacWriteStorage from "./rbac/write-storage";
import rbacWrongApiGroup from "./rbac/wrong-api-group";
import referenceUndeclaredRole from "./reference/undeclared-role";
import referenceUndeclaredServiceAccount from "./reference/undeclared-service-account";
import referenceUndeclaredSubject from "./reference/undeclared-subject";
import { anyRule, type Rule } from "./rule";

/** Every rule, in the order of ids. */
export const RULES: readonly Rule[] = [
  anyRule(bindingAllServiceAccounts),
  anyRule(bindingAnonymous),
  anyRule(bindingAuthenticated),
  anyRule(bindingClusterAdmin),
  anyRule(bindingDefaultServiceAccount),
  anyRule(bindingInvalidObject),
  anyRule(bindingRoleRefApiGroup),
  anyRule(bindingRoleRefKind),
  anyRule(bindingRoleRefName),
  anyRule(bindingServiceAccountNamespace),
  anyRule(bindingSubjectApiGroup),
  anyRule(bindingSubjectKind),
  anyRule(bindingSubjectName),
  anyRule(bindingSubjectWildcard),
  anyRule(bindingSystemMasters),
  anyRule(escalationAdmissionControl),
  anyRule(escalationApiServices),
  anyRule(escalationBindVerb),
  anyRule(escalationCreatePods),
  anyRule(escalationEphemeralContainers),
  anyRule(escalationEscalateVerb),
  anyRule(escalationExternalIps),
  anyRule(escalationImpersonate),
  anyRule(escalationKubeletApi),
  anyRule(escalationMintToken),
  anyRule(escalationNodesProxy),
  anyRule(escalationNodesWrite),
  anyRule(escalationPatchPods),
  anyRule(escalationPodsExec),
  anyRule(escalationPodsPortforward),
  anyRule(escalationRbacWrite),
  anyRule(escalationRedirectTraffic),
  anyRule(escalationSecretsRead),
  anyRule(escalationTokenRequest),
  anyRule(rbacAggregatedRoleHasRules),
  anyRule(rbacClusterAdminEquivalent),
  anyRule(rbacClusterScopedResourceInRole),
  anyRule(rbacDeleteEvents),
  anyRule(rbacDeleteWorkloads),
  anyRule(rbacDuplicateRule),
  anyRule(rbacIneffectiveWildcard),
  anyRule(rbacInvalidObject),
  anyRule(rbacMissingApiGroups),
  anyRule(rbacMissingResources),
  anyRule(rbacMissingVerbs),
  anyRule(rbacMixedRule),
  anyRule(rbacNonResourceUrlInRole),
  anyRule(rbacResourceNamesCreate),
  anyRule(rbacResourceNamesWildcard),
  anyRule(rbacUnknownResource),
  anyRule(rbacUnknownSubresource),
  anyRule(rbacUnknownVerb),
  anyRule(rbacUnsupportedVerb),
  anyRule(rbacVersionInApiGroup),
  anyRule(rbacWildcardApiGroup),
  anyRule(rbacWildcardResource),
  anyRule(rbacWildcardVerb),
  anyRule(rbacWriteCustomResourceDefinitions),
  anyRule(rbacWriteNetworking),
  anyRule(rbacWritePolicyEngine),
  anyRule(rbacWriteStorage),
  anyRule(rbacWrongApiGroup),
  anyRule(referenceUndeclaredRole),
  anyRule(referenceUndeclaredServiceAccount),
  anyRule(referenceUndeclaredSubject),
];
