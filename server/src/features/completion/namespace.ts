import { podSpecPath } from "../../model/lower-workload";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";
import { namespacesOf } from "./principals";

/** Where an object about identity is. */
export function ownNamespaceChoices(place: CompletionPlace): readonly Choice[] {
  if (place.pattern !== "metadata namespace" || !isAboutIdentity(place)) return [];
  return namespaceChoices(place);
}

export function namespaceChoices({ index, namespace }: CompletionPlace): readonly Choice[] {
  const own = namespacesOf(index);
  const all = [...own, ...INITIAL.filter((name) => !own.includes(name))];
  return all.map((text) => {
    const detail =
      index.namespacesNamed(text).length > 0 ? "declared here" : text === namespace ? "of this object" : "";
    return { text, kind: "namespace", detail };
  });
}

/** Namespaces of every cluster. */
const INITIAL: readonly string[] = ["default", "kube-system", "kube-public", "kube-node-lease"];

/** Kinds that Rolecall looks into and that live in a namespace. */
export function isAboutIdentity({ apiVersion, group, kind }: CompletionPlace): boolean {
  return NAMESPACED.has(`${group}/${kind}`) || podSpecPath(apiVersion, kind) !== undefined;
}

const NAMESPACED: ReadonlySet<string> = new Set([
  "/ServiceAccount",
  "/Secret",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
  "security.istio.io/AuthorizationPolicy",
  "security.istio.io/PeerAuthentication",
  "security.istio.io/RequestAuthentication",
  "policy.linkerd.io/AuthorizationPolicy",
  "policy.linkerd.io/MeshTLSAuthentication",
  "policy.linkerd.io/NetworkAuthentication",
  "policy.linkerd.io/Server",
  "policy.linkerd.io/ServerAuthorization",
  "eks.services.k8s.aws/PodIdentityAssociation",
  "iam.cnrm.cloud.google.com/IAMServiceAccount",
  "iam.cnrm.cloud.google.com/IAMPolicyMember",
  "managedidentity.azure.com/UserAssignedIdentity",
  "managedidentity.azure.com/FederatedIdentityCredential",
]);
