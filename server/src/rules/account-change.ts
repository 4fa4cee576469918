import type { ObjectIndex } from "../graph/index";
import { principalOf } from "../graph/principal";
import type { Binding, KubernetesObject, Subject, Workload } from "../model/object";
import { dnsSubdomainFault } from "../model/name-syntax";
import { subjectNamespace } from "../model/place";
import { insertEntry, insertItems, setScalar } from "../yaml/edit";
import { isKnown } from "../yaml/node";
import { changeDocument } from "./fix";
import type { Step } from "./in-sequence";
import { specPath } from "./pod-spec-of";
import type { DocumentAccess } from "./rule";

/** A subject that names a ServiceAccount, in a binding of the workspace. */
export interface NamedSubject {
  readonly binding: Binding;
  readonly subject: Subject;
}

/** Subjects that mean a ServiceAccount, also those that name its user. */
export function subjectsNaming(index: ObjectIndex, namespace: string, name: string): readonly NamedSubject[] {
  const user = `system:serviceaccount:${namespace}:${name}`;
  const bindings = [
    ...index.clusterRoleBindings(),
    ...index.boundNamespaces().flatMap((own) => index.roleBindings(own)),
  ];
  return bindings
    .filter(({ source }) => !source.builtIn)
    .flatMap((binding) =>
      binding.subjects.flatMap((subject) => {
        const isMeant =
          subject.kind?.value === "ServiceAccount"
            ? subject.name?.value === name && subjectNamespace(binding, subject) === namespace
            : principalOf(binding, subject)?.kind === "User" && subject.name?.value === user;
        return isMeant ? [{ binding, subject }] : [];
      }),
    );
}

export function byBinding(
  subjects: readonly NamedSubject[],
): readonly (readonly [Binding, readonly Subject[]])[] {
  const res = new Map<Binding, Subject[]>();
  for (const { binding, subject } of subjects) res.set(binding, [...(res.get(binding) ?? []), subject]);
  return [...res];
}

/** Nothing goes by that name yet, so that the new ServiceAccount holds nothing else. */
export function isFreeAccount(index: ObjectIndex, namespace: string, name: string): boolean {
  if (name === "" || !isKnown(name) || dnsSubdomainFault(name) !== undefined) return false;
  return (
    index.serviceAccounts(namespace, name).length === 0 && subjectsNaming(index, namespace, name).length === 0
  );
}

export function isPlainObject({
  source,
  templated,
}: Pick<KubernetesObject, "source" | "templated">): boolean {
  return source.rendering === "plain" && !templated;
}

/** Makes a workload run as another ServiceAccount. */
export function runAs(workload: Workload, name: string): Step {
  return (document, text) => {
    const at = specPath(workload);
    if (workload.serviceAccountName) return setScalar(document, text, [...at, "serviceAccountName"], name);
    if (workload.serviceAccountAlias) return setScalar(document, text, [...at, "serviceAccount"], name);
    return insertEntry(document, text, at, "serviceAccountName", name);
  };
}

/** Names more ServiceAccounts in a binding, each in the way in which `subjects` name the one they are to be like. */
export function addSubjects(
  documents: DocumentAccess,
  binding: Binding,
  subjects: readonly Subject[],
  names: readonly string[],
) {
  return changeDocument(documents, binding, ({ document, text }, path) => {
    const [first] = subjects;
    const namespace = first?.namespace?.value;
    const values = names.map((name) => {
      const value = { kind: "ServiceAccount", name };
      return namespace === undefined ? value : { ...value, namespace };
    });
    return insertItems(document, text, [...path, "subjects"], (first?.index ?? 0) + 1, values);
  });
}
