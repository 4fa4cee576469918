import type { ObjectIndex } from "../graph/index";
import type { Binding, KubernetesObject, Role, ServiceAccount } from "../model/object";
import { isTokenSecret, accountOf } from "../model/secret";
import { setScalar } from "../yaml/edit";
import { isKnown } from "../yaml/node";
import { isPlainObject, type NamedSubject, subjectsNaming } from "./account-change";
import { allChanges, changeDocument } from "./fix";
import type { DocumentAccess, Fix } from "./rule";
import { counted } from "./words";

const INITIAL = ["default", "kube-system", "kube-public", "kube-node-lease"];

/**
 * Sets another namespace for a Role with its RoleBindings, for a RoleBinding, or for a ServiceAccount with the subjects
 * that name it. Only where the workspace has one namespace to choose, and nothing else would have to move along.
 */
export function moveToNamespace(index: ObjectIndex, object: Role | Binding | ServiceAccount): readonly Fix[] {
  const target = onlyNamespace(index, object);
  const moving = target === undefined ? [] : companionsOf(index, object);
  if (target === undefined || moving.length === 0) return [];
  if (!moving.every((other) => isMovable(other) && isFree(index, other, target))) return [];
  const subjects =
    object.type === "service-account"
      ? subjectsNaming(index, object.namespace, object.name?.value ?? "")
      : [];
  if (!subjects.every(({ subject, binding }) => subject.namespace && isMovable(binding))) return [];
  return [
    {
      title: `Set namespace "${target}"${titleOf(object, moving.length - 1)} from "${object.namespace}" there`,
      permissions: "wider",
      change: (documents) =>
        allChanges([
          ...moving.map((other) => setNamespace(documents, other, target)),
          ...subjects.map((named) => setSubject(documents, named, target)),
        ]),
    },
  ];
}

/** The one that the file declares, or else the workspace. */
function onlyNamespace(index: ObjectIndex, { source, namespaceText }: KubernetesObject): string | undefined {
  if (!namespaceText) return undefined;
  const declared = index.allNamespaces().filter(({ name }) => name && !INITIAL.includes(name.value));
  if (!declared.every((own) => isPlainObject(own) && isKnown(own.name?.value ?? ""))) return undefined;
  const near = declared.filter((own) => own.source.file === source.file);
  const names = new Set((near.length > 0 ? near : declared).map(({ name }) => name?.value));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** The object and what would lose its role; nothing where Pods or Secrets would have to move too. */
function companionsOf(
  index: ObjectIndex,
  object: Role | Binding | ServiceAccount,
): readonly (Role | Binding | ServiceAccount)[] {
  const { namespace } = object;
  const name = object.name?.value ?? "";
  if (object.type === "role") {
    const bindings = index.bindingsOf(object).filter(({ namespaceText }) => namespaceText !== undefined);
    return index.roles(object.kind, namespace, name).length === 1 ? [object, ...bindings] : [];
  }
  if (object.type === "binding") {
    // A Role moves with the bindings that grant it.
    return object.kind === "RoleBinding" && object.roleRef.kind?.value === "ClusterRole" ? [object] : [];
  }
  const hasPods = index.workloadsOf(namespace, name).length > 0;
  const hasToken = index
    .allSecrets()
    .some(
      (secret) =>
        secret.namespace === namespace && isTokenSecret(secret) && accountOf(secret)?.value === name,
    );
  const isOnly = index.serviceAccounts(namespace, name).length === 1;
  return hasPods || hasToken || !isOnly || object.secrets.present || object.imagePullSecrets.present
    ? []
    : [object];
}

function isMovable(object: Role | Binding | ServiceAccount): boolean {
  const { name, namespaceText, problems } = object;
  if (!isPlainObject(object) || problems.length > 0 || !name || !isKnown(name.value)) return false;
  return object.type === "binding" || (namespaceText !== undefined && name.value !== "default");
}

function isFree(index: ObjectIndex, object: Role | Binding | ServiceAccount, target: string): boolean {
  const name = object.name?.value ?? "";
  if (object.type === "role") return index.roles(object.kind, target, name).length === 0;
  if (object.type === "service-account") return index.serviceAccounts(target, name).length === 0;
  return index.roleBindings(target).every((other) => other.name?.value !== name);
}

function titleOf({ type }: Role | Binding | ServiceAccount, others: number): string {
  if (type === "service-account") return " here and in the subjects that name it: moves its permissions";
  if (others === 0) return ": moves what it grants";
  return ` here and for ${counted(others, "RoleBinding")}: moves what they grant`;
}

function setNamespace(documents: DocumentAccess, object: KubernetesObject, target: string) {
  return changeDocument(documents, object, ({ document, text }, path) =>
    setScalar(document, text, [...path, "metadata", "namespace"], target),
  );
}

function setSubject(documents: DocumentAccess, { binding, subject }: NamedSubject, target: string) {
  return changeDocument(documents, binding, ({ document, text }, path) =>
    setScalar(document, text, [...path, "subjects", subject.index, "namespace"], target),
  );
}
