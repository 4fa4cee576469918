import { grantText, isGrantedElsewhere } from "../graph/granting";
import type { ObjectIndex } from "../graph/index";
import type { Candidate } from "../graph/undeclared";
import type { Binding, ServiceAccount, Subject } from "../model/object";
import { isKnownNamespace, subjectNamespace } from "../model/place";
import { insertEntry, removeItem, removeItems, setScalar, type YamlValue } from "../yaml/edit";
import { isKnown, type NodePath } from "../yaml/node";
import { changeAndAppend } from "./append-object";
import { changeObject } from "./fix";
import type { Step } from "./in-sequence";
import type { Fix } from "./rule";

const RBAC_GROUP = "rbac.authorization.k8s.io";
const MAX_NAMESPACES = 3;

/** Names another ServiceAccount in a subject: the one that was probably meant. */
export function correctSubject(
  binding: Binding,
  subject: Subject,
  { object, differs }: Candidate<ServiceAccount>,
): Fix {
  const name = object.name?.value ?? "";
  const key = differs === "namespace" ? "namespace" : "name";
  const value = key === "namespace" ? object.namespace : name;
  return {
    title: `Change the ${key} to "${value}": starts to grant the role to ServiceAccount "${name}" in namespace "${object.namespace}"`,
    permissions: "wider",
    change: changeObject(binding, ({ document, text }, path) => {
      const at = [...path, "subjects", subject.index];
      return key === "namespace" && !subject.namespace
        ? insertEntry(document, text, at, key, value, "name")
        : setScalar(document, text, [...at, key], value);
    }),
  };
}

/** Takes one subject out of its binding; `loss` says what that takes away. */
export function removeSubject(index: ObjectIndex, binding: Binding, subject: Subject, loss: string): Fix {
  const name = subject.name?.value ?? "";
  const isKept = isGrantedElsewhere(index, binding, subject);
  const effect = isKept ? `another binding still grants ${grantText(binding)}` : loss;
  return {
    title: `Remove ${isKnown(name) ? `"${name}"` : "this subject"}: ${effect}`,
    permissions: isKept ? "equal" : "narrower",
    change: changeObject(binding, ({ document, text }, path) =>
      removeItem(document, text, [...path, "subjects"], subject.index),
    ),
  };
}

/** Names a built-in role that allows less; `loss` says what that takes away. */
export function grantInstead(binding: Binding, role: string, loss: string): readonly Fix[] {
  // What is rejected or has no subjects grants nothing yet.
  if (binding.problems.length > 0 || (binding.subjects.length === 0 && !binding.subjectsOpen)) return [];
  return [
    {
      title: `Grant "${role}" instead: ${loss}; delete the live ${binding.kind} first`,
      permissions: "narrower",
      change: changeObject(binding, ({ document, text }, path) =>
        setScalar(document, text, [...path, "roleRef", "name"], role),
      ),
    },
  ];
}

/**
 * A ClusterRoleBinding of ServiceAccounts as RoleBindings where they live, each with its own ServiceAccounts: Pods
 * run in the namespace of their ServiceAccount. No fix where other subjects would lose what they hold.
 */
export function toRoleBindings(index: ObjectIndex, binding: Binding): readonly Fix[] {
  const { name, roleRef, subjects, source } = binding;
  if (binding.kind !== "ClusterRoleBinding" || binding.subjectsOpen || binding.problems.length > 0) return [];
  if (source.rendering !== "plain" || !name || !roleRef.name || !isKnown(name.value + roleRef.name.value)) {
    return [];
  }
  if (subjects.some(({ kind }) => kind?.value !== "ServiceAccount")) return [];
  const namespaces = [...new Set(subjects.map((subject) => subjectNamespace(binding, subject)))];
  const [first, ...others] = namespaces;
  if (first === undefined || namespaces.length > MAX_NAMESPACES || !namespaces.every(isKnownNamespace))
    return [];
  const where = namespaces.map((namespace) => `"${namespace}"`).join(", ");
  const what =
    others.length === 0 ? `a RoleBinding in namespace ${where}` : `RoleBindings in namespaces ${where}`;
  const isKept = subjects.every((subject) => isGrantedElsewhere(index, binding, subject));
  const effect = isKept ? "another binding still grants the rest" : "takes away the rest of the cluster";
  return [
    {
      title: `Replace with ${what}: ${effect}; delete the live one by hand`,
      permissions: isKept ? "equal" : "narrower",
      change: (documents) =>
        changeAndAppend(
          documents,
          binding,
          (path) => becomeRoleBinding(binding, path, first),
          others.map((namespace) => roleBinding(binding, namespace)),
        ),
    },
  ];
}

function becomeRoleBinding(binding: Binding, path: NodePath, namespace: string): readonly Step[] {
  const foreign = binding.subjects.filter((subject) => subjectNamespace(binding, subject) !== namespace);
  return [
    (document, text) => setScalar(document, text, [...path, "kind"], "RoleBinding"),
    (document, text) =>
      binding.namespaceText
        ? setScalar(document, text, [...path, "metadata", "namespace"], namespace)
        : insertEntry(document, text, [...path, "metadata"], "namespace", namespace, "name"),
    (document, text) =>
      removeItems(
        document,
        text,
        [...path, "subjects"],
        foreign.map(({ index }) => index),
      ),
  ];
}

function roleBinding(binding: Binding, namespace: string): YamlValue {
  const own = binding.subjects.filter((subject) => subjectNamespace(binding, subject) === namespace);
  return {
    apiVersion: `${RBAC_GROUP}/v1`,
    kind: "RoleBinding",
    metadata: { name: binding.name?.value ?? "", namespace },
    roleRef: { apiGroup: RBAC_GROUP, kind: "ClusterRole", name: binding.roleRef.name?.value ?? "" },
    subjects: own.map(({ name }) => ({ kind: "ServiceAccount", name: name?.value ?? "", namespace })),
  };
}
