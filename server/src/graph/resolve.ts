import type { Binding, Placed, Role, ServiceAccount, Subject, Workload } from "../model/object";
import { isKnownNamespace, subjectNamespace } from "../model/place";
import { isKnown } from "../yaml/node";
import { cloudFacts } from "./cloud/facts";
import type { ObjectIndex } from "./index";
import { serviceAccountOf } from "./runs-as";

/** What a name means. `missing` is definite; a template or a kustomization makes it `unknown`. */
export type Resolution<T> =
  | { readonly state: "found"; readonly objects: readonly T[] }
  | { readonly state: "missing" }
  | { readonly state: "unknown" };

const UNKNOWN = { state: "unknown" } as const;
const MISSING = { state: "missing" } as const;

/** ClusterRoles that clusters, their installers and their providers bring along. */
const PROVIDED_ROLE = /^(system:|kubeadm:)/;
/** Namespaces whose ServiceAccounts come with the cluster. */
const PROVIDED_NAMESPACE = /^kube-(system|public|node-lease)$/;

/** The roles a binding refers to; several when the workspace declares one role more than once. */
export function resolveRoleRef(index: ObjectIndex, binding: Binding): Resolution<Role> {
  const kind = binding.roleRef.kind?.value;
  const name = binding.roleRef.name?.value;
  if (!name || !isKnown(name) || (kind !== "Role" && kind !== "ClusterRole")) return UNKNOWN;
  const objects = index.roles(kind, binding.namespace, name);
  if (objects.length > 0) return { state: "found", objects };
  if (kind === "ClusterRole" && PROVIDED_ROLE.test(name)) return UNKNOWN;
  if (isRendered(binding) || index.rolesNamed(name).some((role) => role.kind === kind && isMovable(role))) {
    return UNKNOWN;
  }
  return MISSING;
}

/** The ServiceAccount a subject names; subjects of other kinds have no inventory. */
export function resolveSubject(
  index: ObjectIndex,
  binding: Binding,
  subject: Subject,
): Resolution<ServiceAccount> {
  const name = subject.name?.value;
  if (subject.kind?.value !== "ServiceAccount" || !name) return UNKNOWN;
  return resolveServiceAccount(index, subjectNamespace(binding, subject), name, binding);
}

/** The ServiceAccount a workload runs as. */
export function resolveWorkload(index: ObjectIndex, workload: Workload): Resolution<ServiceAccount> {
  return resolveServiceAccount(index, workload.namespace, serviceAccountOf(workload), workload);
}

/** `from` is the object that holds the name. Every namespace has a ServiceAccount `default`. */
export function resolveServiceAccount(
  index: ObjectIndex,
  namespace: string,
  name: string,
  from: Placed,
): Resolution<ServiceAccount> {
  if (!isKnown(name)) return UNKNOWN;
  if (isVariable(name) || isVariable(namespace)) return UNKNOWN;
  const objects = index.serviceAccounts(namespace, name);
  if (objects.length > 0 || name === "default") return { state: "found", objects };
  if (namespace === "" || !isKnownNamespace(namespace) || PROVIDED_NAMESPACE.test(namespace)) return UNKNOWN;
  if (isRendered(from) || index.serviceAccountsNamed(name).some(isMovable)) return UNKNOWN;
  // Terraform, eksctl and others make ServiceAccounts too, and so do operators.
  if (index.declarations({ kind: "ServiceAccount", namespace, name }).length > 0) return UNKNOWN;
  if (cloudFacts(index).named("made-account", `${namespace}/${name}`).length > 0) return UNKNOWN;
  return MISSING;
}

/** `${NAME}`, `$(NAME)` and `<name>` are filled in by something that is not known here, such as Flux. */
export function isVariable(name: string): boolean {
  return /\$[{(]|^<.*>$/.test(name);
}

/** A chart or a kustomization may still rename the object or bring others along. */
function isRendered(object: Placed): boolean {
  return object.source.rendering !== "plain";
}

/** The object may end up in another namespace than the one it is declared in. */
function isMovable(object: Placed): boolean {
  return object.source.rendering === "kustomize" || !isKnownNamespace(object.namespace);
}
