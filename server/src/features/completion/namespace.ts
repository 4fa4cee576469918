import type { ObjectIndex } from "../../graph/index";
import { podSpecPath } from "../../model/lower-workload";
import type { Choice } from "./item";
import { type CompletionPlace, currentText } from "./place";
import { namespacesOf } from "./principals";

/** Where an object about identity is. */
export function ownNamespaceChoices(place: CompletionPlace): readonly Choice[] {
  const isAssociation = place.kind === "PodIdentityAssociation" && place.pattern === "spec namespace";
  if (!isAssociation && place.pattern !== "metadata namespace") return [];
  return isAboutIdentity(place) ? namespaceChoices(place) : [];
}

export function namespaceChoices(place: CompletionPlace): readonly Choice[] {
  const { index, namespace } = place;
  const current = currentText(place);
  const own = namespacesOf(index).filter((name) => name !== current || isUsedElsewhere(index, name));
  const all = [...own, ...INITIAL.filter((name) => !own.includes(name))];
  return all.map((text) => {
    const detail =
      index.namespacesNamed(text).length > 0 ? "declared here" : text === namespace ? "of this object" : "";
    return { text, kind: "namespace", detail };
  });
}

/** The object whose namespace is being typed does not count. */
function isUsedElsewhere(index: ObjectIndex, name: string): boolean {
  if (index.namespacesNamed(name).length > 0) return true;
  const inside = [index.serviceAccountsIn(name), index.workloadsIn(name), index.roleBindings(name)];
  return inside.reduce((sum, { length }) => sum + length, 0) > 1;
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
