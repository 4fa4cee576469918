import type { ObjectIndex } from "../graph/index";
import { subjectKey } from "../graph/granting";
import type { Binding, PolicyRule, Role, RoleRule, Subject } from "../model/object";
import { subjectNamespace } from "../model/place";
import { removeItems, setItems } from "../yaml/edit";
import { isKnown, type NodePath } from "../yaml/node";
import type { YamlValue } from "../yaml/print";
import { isPlainObject } from "./account-change";
import { changeAndAppend } from "./append-object";
import type { Step } from "./in-sequence";
import { policyValue } from "./policy-value";
import type { Fix } from "./rule";
import { counted } from "./words";

const GROUP = "rbac.authorization.k8s.io";

/** A rule of the role of which something has no effect in a namespace. */
export interface Misplaced {
  readonly rule: RoleRule;
  /** What a ClusterRole is to say. */
  readonly moved: PolicyRule;
  /** Resources that stay; without any the rule goes away. */
  readonly left: readonly string[];
}

/**
 * Puts what counts nowhere but cluster-wide into a ClusterRole, which whoever holds the role gets through a
 * ClusterRoleBinding. `what` names it in the title.
 */
export function moveToClusterRole(
  index: ObjectIndex,
  role: Role,
  misplaced: readonly Misplaced[],
  what: string,
): readonly Fix[] {
  const name = `${role.name?.value ?? ""}-cluster`;
  const bindings = index.bindingsOf(role).filter(({ kind }) => kind === "RoleBinding");
  if (misplaced.length === 0 || !isPlainObject(role) || role.rulesOpen || role.aggregation) return [];
  if (!role.name || !isKnown(name) || index.roles("ClusterRole", "", name).length > 0) return [];
  if (!bindings.every(isWhole) || index.clusterRoleBindings().some((other) => other.name?.value === name)) {
    return [];
  }
  const subjects = subjectsOf(bindings);
  const effect =
    subjects.length === 0
      ? "nobody holds it before a ClusterRoleBinding names it"
      : `starts to grant it to ${counted(subjects.length, "subject")}`;
  return [
    {
      title: `Move ${what} to ClusterRole "${name}": ${effect}`,
      permissions: "wider",
      change: (documents) =>
        changeAndAppend(documents, role, (path) => takeOut([...path, "rules"], misplaced), [
          clusterRole(name, misplaced),
          ...(subjects.length > 0 ? [clusterRoleBinding(name, subjects)] : []),
        ]),
    },
  ];
}

function isWhole(binding: Binding): boolean {
  if (!isPlainObject(binding) || binding.subjectsOpen || binding.problems.length > 0) return false;
  return binding.subjects.every(({ name }) => isKnown(name?.value ?? ""));
}

function subjectsOf(bindings: readonly Binding[]): readonly YamlValue[] {
  const res = new Map<string, YamlValue>();
  for (const binding of bindings) {
    for (const subject of binding.subjects)
      res.set(subjectKey(binding, subject), subjectValue(binding, subject));
  }
  return [...res.values()];
}

function subjectValue(binding: Binding, subject: Subject): YamlValue {
  const kind = subject.kind?.value ?? "";
  const name = subject.name?.value ?? "";
  return kind === "ServiceAccount"
    ? { kind, name, namespace: subjectNamespace(binding, subject) }
    : { apiGroup: GROUP, kind, name };
}

function takeOut(rules: NodePath, misplaced: readonly Misplaced[]): readonly Step[] {
  const gone = misplaced.filter(({ left }) => left.length === 0).map(({ rule }) => rule.index);
  const kept = misplaced.filter(({ left }) => left.length > 0);
  return [
    ...kept.map(
      ({ rule, left }): Step =>
        (document, text) =>
          setItems(document, text, [...rules, rule.index, "resources"], left),
    ),
    (document, text) => removeItems(document, text, rules, gone),
  ];
}

function clusterRole(name: string, misplaced: readonly Misplaced[]): YamlValue {
  const rules = misplaced.map(({ moved }) => policyValue(moved));
  return { apiVersion: `${GROUP}/v1`, kind: "ClusterRole", metadata: { name }, rules };
}

function clusterRoleBinding(name: string, subjects: readonly YamlValue[]): YamlValue {
  return {
    apiVersion: `${GROUP}/v1`,
    kind: "ClusterRoleBinding",
    metadata: { name },
    roleRef: { apiGroup: GROUP, kind: "ClusterRole", name },
    subjects,
  };
}
