import { HOLE, isKnown } from "../yaml/node";
import type { Binding, KubernetesObject, LoweredObject, ObjectSource, Subject } from "./object";

const CLUSTER_SCOPED = new Set([
  "ClusterRole",
  "ClusterRoleBinding",
  "Namespace",
  "CustomResourceDefinition",
  "IAMIdentityMapping",
  "CertificateSigningRequest",
  // Operators and admission
  "ClusterSecretStore",
  "ClusterIssuer",
  "CertificateRequestPolicy",
  "ClusterPolicy",
  "ClusterCleanupPolicy",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionPolicyBinding",
  "MutatingAdmissionPolicy",
  "MutatingAdmissionPolicyBinding",
  "ValidatingWebhookConfiguration",
  "MutatingWebhookConfiguration",
  // SPIFFE and Cilium
  "ClusterSPIFFEID",
  "ClusterStaticEntry",
  "ClusterFederatedTrustDomain",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy",
]);

/** Puts the content of an object at its place; `defaultNamespace` is assumed where a plain manifest names none. */
export function place(
  content: LoweredObject,
  source: ObjectSource,
  defaultNamespace: string,
): KubernetesObject {
  const namespace = namespaceOf(content, source, defaultNamespace);
  if (source.rendering !== "kustomize" || content.problems.length === 0)
    return { ...content, source, namespace };
  return {
    ...content,
    problems: content.problems.filter(({ field }) => !KUSTOMIZED.test(field)),
    source,
    namespace,
  };
}

/** Fields that a kustomization usually fills in or rewrites. */
const KUSTOMIZED = /^(metadata\b.*|subjects\[\d+\]\.(name|namespace)|roleRef\.name)$/;

export function isKnownNamespace(namespace: string): boolean {
  return isKnown(namespace);
}

function namespaceOf(content: LoweredObject, source: ObjectSource, defaultNamespace: string): string {
  if (
    content.type === "infrastructure" ||
    content.apiVersion === "terraform" ||
    CLUSTER_SCOPED.has(content.kind)
  )
    return "";
  if (content.apiVersion.startsWith("constraints.gatekeeper.sh/")) return "";
  const written = content.namespaceText?.value;
  if (written !== undefined && written !== "" && isKnown(written)) return written;
  if (written === undefined && source.rendering === "plain") return defaultNamespace;
  return buildNamespace(source);
}

/** The namespace that a build will choose; only objects of the same build are in it. */
function buildNamespace(source: ObjectSource): string {
  return `${HOLE}${source.build ?? source.file}`;
}

/** The namespace a ServiceAccount subject is in: its own, else that of its RoleBinding. */
export function subjectNamespace(binding: Binding, subject: Subject): string {
  const written = subject.namespace?.value;
  if (written === undefined || written === "") return binding.namespace;
  return isKnown(written) ? written : buildNamespace(binding.source);
}
