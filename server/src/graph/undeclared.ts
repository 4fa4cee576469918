import type { Binding, KubernetesObject, Role, ServiceAccount, Subject, Workload } from "../model/object";
import { subjectNamespace } from "../model/place";
import { closest } from "../support/near-miss";
import { isKnown } from "../yaml/node";
import type { ObjectIndex } from "./index";
import { serviceAccountOf } from "./runs-as";
import {
  type Resolution,
  resolveRoleRef,
  resolveServiceAccount,
  resolveSubject,
  resolveWorkload,
} from "./resolve";

/** An object that was probably meant, and in what it differs from the name that is not declared. */
export interface Candidate<T> {
  readonly object: T;
  readonly differs: "name" | "kind" | "namespace";
  /** Something else than the namespace that was assumed where a manifest names none. */
  readonly evident: boolean;
}

/** A name that is certainly not declared, with what comes near it: same place, same name elsewhere. */
export interface Undeclared<T> {
  readonly name: string;
  readonly namespace: string;
  readonly candidates: readonly Candidate<T>[];
}

const MAX_CANDIDATES = 3;

export function undeclaredRole(index: ObjectIndex, binding: Binding): Undeclared<Role> | undefined {
  const { kind, name } = binding.roleRef;
  if (!kind || !name || !isMissing(index, resolveRoleRef(index, binding))) return undefined;
  // The server takes no such binding, whatever is declared.
  if (binding.kind === "ClusterRoleBinding" && kind.value !== "ClusterRole") return undefined;
  const { namespace } = binding;
  const near = nearRole(index, kind.value, namespace, name.value);
  const others = index.rolesNamed(name.value).filter(isFixed);
  const otherKind = others.filter(
    (role) => role.kind !== kind.value && (role.kind === "ClusterRole" || role.namespace === namespace),
  );
  const elsewhere = others.filter((role) => role.kind === "Role" && role.namespace !== namespace);
  return {
    name: name.value,
    namespace,
    candidates: [
      ...candidates(otherKind, "kind", binding),
      ...candidates(near, "name", binding),
      ...candidates(elsewhere, "namespace", binding),
    ].slice(0, MAX_CANDIDATES),
  };
}

/** The ServiceAccount of a workload. */
export function undeclaredServiceAccount(
  index: ObjectIndex,
  workload: Workload,
): Undeclared<ServiceAccount> | undefined {
  if (!isMissing(index, resolveWorkload(index, workload))) return undefined;
  const name = serviceAccountOf(workload);
  const { namespace } = workload;
  return { name, namespace, candidates: nearServiceAccounts(index, namespace, name, workload) };
}

/**
 * The ServiceAccount that another object names, such as the one whose token a Secret is to hold. It is looked for in
 * the namespace of that object, if none is written.
 */
export function undeclaredAccountName(
  index: ObjectIndex,
  name: string,
  from: KubernetesObject,
  written?: string,
): Undeclared<ServiceAccount> | undefined {
  const namespace = written ?? from.namespace;
  if (!isMissing(index, resolveServiceAccount(index, namespace, name, from))) return undefined;
  const near = nearServiceAccounts(index, namespace, name, written === undefined ? from : undefined);
  return { name, namespace, candidates: near };
}

/** The ServiceAccount of a subject. */
export function undeclaredSubject(
  index: ObjectIndex,
  binding: Binding,
  subject: Subject,
): Undeclared<ServiceAccount> | undefined {
  if (!subject.name || !isMissing(index, resolveSubject(index, binding, subject))) return undefined;
  const name = subject.name.value;
  const namespace = subjectNamespace(binding, subject);
  const from = subject.namespace ? undefined : binding;
  return { name, namespace, candidates: nearServiceAccounts(index, namespace, name, from) };
}

/** An object of any other kind that is named; `objects` are all of its kind. */
export function undeclaredObject<T extends KubernetesObject>(
  index: ObjectIndex,
  objects: readonly T[],
  namespace: string,
  name: string,
  from: KubernetesObject,
): Undeclared<T> | undefined {
  if (index.settings.world === "open" || from.source.rendering !== "plain") return undefined;
  if (name === "" || !isKnown(name) || !isKnown(namespace)) return undefined;
  const named = objects.filter((object) => object.name?.value === name);
  if (named.some((object) => object.namespace === namespace || !isFixed(object))) return undefined;
  const here = objects.filter((object) => object.namespace === namespace && isFixed(object));
  const near = nearest(name, namesOf(here));
  const alike = here.filter((object) => object.name?.value === near).slice(0, 1);
  return {
    name,
    namespace,
    candidates: [...candidates(alike, "name", from), ...candidates(named, "namespace", from)].slice(
      0,
      MAX_CANDIDATES,
    ),
  };
}

/** An undeclared name is an error only where the workspace is everything (product.md section 3). */
export function undeclaredSeverity(
  index: ObjectIndex,
  { candidates: found }: Undeclared<KubernetesObject>,
): "error" | "warning" | "information" {
  if (index.settings.world === "closed") return "error";
  return found.some(({ evident }) => evident) ? "warning" : "information";
}

function isMissing<T>(index: ObjectIndex, { state }: Resolution<T>): boolean {
  return index.settings.world !== "open" && state === "missing";
}

function nearRole(index: ObjectIndex, kind: string, namespace: string, name: string): readonly Role[] {
  const near = nearest(name, namesOf(index.rolesIn(kind, namespace)));
  return near === undefined ? [] : index.roles(kind, namespace, near).filter(isFixed).slice(0, 1);
}

function nearServiceAccounts(
  index: ObjectIndex,
  namespace: string,
  name: string,
  from: KubernetesObject | undefined,
): readonly Candidate<ServiceAccount>[] {
  const near = nearest(name, namesOf(index.serviceAccountsIn(namespace)));
  const alike = near === undefined ? [] : index.serviceAccounts(namespace, near).filter(isFixed).slice(0, 1);
  const elsewhere = index.serviceAccountsNamed(name).filter(isFixed);
  return [...candidates(alike, "name", from), ...candidates(elsewhere, "namespace", from)].slice(
    0,
    MAX_CANDIDATES,
  );
}

/** `from` holds the undeclared name; without one, the namespace that is looked in was written down. */
function candidates<T extends KubernetesObject>(
  objects: readonly T[],
  differs: Candidate<T>["differs"],
  from: KubernetesObject | undefined,
): readonly Candidate<T>[] {
  const seen = new Set<string>();
  return objects
    .filter(({ namespace }) => differs !== "namespace" || (!seen.has(namespace) && seen.add(namespace)))
    .map((object) => ({
      object,
      differs,
      evident: differs !== "namespace" || isEvident(object, from),
    }));
}

/** Both namespaces are written, or one file writes the one and leaves out the other. */
function isEvident(object: KubernetesObject, from: KubernetesObject | undefined): boolean {
  if (isAssumed(object)) return false;
  return from === undefined || !isAssumed(from) || from.source.file === object.source.file;
}

/** Who applies the manifest chooses the namespace; `default` is only assumed. */
function isAssumed(object: KubernetesObject): boolean {
  return object.namespaceText === undefined;
}

/** Neither a chart nor a kustomization chooses the name or the namespace. */
function isFixed(object: KubernetesObject): boolean {
  return object.source.rendering !== "kustomize" && isKnown(object.namespace);
}

function namesOf(objects: readonly KubernetesObject[]): readonly string[] {
  const names = new Set<string>();
  for (const { name } of objects) if (name && isKnown(name.value)) names.add(name.value);
  return [...names];
}

/** The near miss of a name; names of one series, such as `worker-1` and `worker-2`, are no misses. */
function nearest(name: string, names: readonly string[]): string | undefined {
  return closest(
    name,
    names.filter((candidate) => !isSibling(name, candidate)),
  );
}

function isSibling(left: string, right: string): boolean {
  if (left.toLowerCase() === right.toLowerCase()) return false;
  if (left.replaceAll(/\d+/g, "0") === right.replaceAll(/\d+/g, "0")) return true;
  const parts = left.split(/[-._:]/);
  const others = right.split(/[-._:]/);
  if (parts.length !== others.length) return false;
  const different = parts.flatMap((part, position) => {
    const other = others[position] ?? "";
    return part === other ? [] : [Math.max(part.length, other.length)];
  });
  return different.every((length) => length <= 2);
}
