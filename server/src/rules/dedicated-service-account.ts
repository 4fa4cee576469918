import { grantText } from "../graph/granting";
import type { ObjectIndex } from "../graph/index";
import { principalOf } from "../graph/principal";
import type { Binding, Subject, Workload } from "../model/object";
import { isKnownNamespace, subjectNamespace } from "../model/place";
import { dnsSubdomainFault } from "../model/name-syntax";
import { insertEntry, insertItem, setScalar } from "../yaml/edit";
import { isKnown } from "../yaml/node";
import { appendObjects } from "./append-object";
import { allChanges, allEdits, changeDocument } from "./fix";
import type { DocumentAccess, Fix } from "./rule";

/** A subject that names the ServiceAccount `default` of a namespace, in a binding of the workspace. */
export interface DefaultSubject {
  readonly binding: Binding;
  readonly subject: Subject;
}

export function bindingsOfDefault(index: ObjectIndex, namespace: string): readonly DefaultSubject[] {
  return subjectsNaming(index, namespace, "default");
}

/** The only workload that runs as `default` of a namespace; with several, nobody knows which of them needs what. */
export function onlyDefaultWorkload(index: ObjectIndex, namespace: string): Workload | undefined {
  const [workload, ...others] = index.workloadsOf(namespace, "default");
  return others.length === 0 ? workload : undefined;
}

/**
 * Gives a workload a ServiceAccount of its own with all that `default` holds by name. Where the workspace has no other
 * workload that runs as `default`, the bindings name the new one instead of it; else beside it.
 */
export function dedicatedServiceAccount(index: ObjectIndex, workload: Workload): readonly Fix[] {
  const { namespace } = workload;
  const name = workload.name?.value ?? "";
  const subjects = bindingsOfDefault(index, namespace);
  if (!isFree(index, namespace, name) || !isPlain(workload) || !isKnownNamespace(namespace)) return [];
  if (subjects.length === 0 || !subjects.every(({ binding }) => isPlain(binding))) return [];
  if (subjects.some(({ subject }) => subject.kind?.value !== "ServiceAccount")) return [];
  const isOnly = onlyDefaultWorkload(index, namespace) === workload;
  const grants = [...new Set(subjects.map(({ binding }) => grantText(binding)))].join(" and ");
  const effect = isOnly
    ? `moves ${grants} from "default" to it`
    : `it gets ${grants} too, which "default" keeps for other Pods`;
  return [
    {
      title: `Create ServiceAccount "${name}" and run ${workload.kind} "${name}" as it: ${effect}`,
      permissions: "wider",
      change: (documents) =>
        allChanges([
          nameAccount(documents, workload, name),
          appendObjects(documents, workload, [
            {
              apiVersion: "v1",
              kind: "ServiceAccount",
              metadata: workload.namespaceText ? { name, namespace } : { name },
            },
          ]),
          ...byBinding(subjects).map(([binding, own]) =>
            isOnly
              ? replaceSubjects(documents, binding, own, name)
              : addSubject(documents, binding, own, name),
          ),
        ]),
    },
  ];
}

function nameAccount(documents: DocumentAccess, workload: Workload, name: string) {
  return changeDocument(documents, workload, ({ document, text }, path) => {
    const at = [...path, ...workload.podSpecPath];
    if (workload.serviceAccountName) return setScalar(document, text, [...at, "serviceAccountName"], name);
    if (workload.serviceAccountAlias) return setScalar(document, text, [...at, "serviceAccount"], name);
    return insertEntry(document, text, at, "serviceAccountName", name);
  });
}

function replaceSubjects(
  documents: DocumentAccess,
  binding: Binding,
  subjects: readonly Subject[],
  name: string,
) {
  return changeDocument(documents, binding, ({ document, text }, path) => {
    const at = [...path, "subjects"];
    return allEdits(subjects.map(({ index }) => setScalar(document, text, [...at, index, "name"], name)));
  });
}

function addSubject(documents: DocumentAccess, binding: Binding, subjects: readonly Subject[], name: string) {
  return changeDocument(documents, binding, ({ document, text }, path) => {
    const [first] = subjects;
    const namespace = first?.namespace?.value;
    const value = { kind: "ServiceAccount", name };
    return insertItem(
      document,
      text,
      [...path, "subjects"],
      (first?.index ?? 0) + 1,
      namespace === undefined ? value : { ...value, namespace },
    );
  });
}

function byBinding(subjects: readonly DefaultSubject[]): readonly (readonly [Binding, readonly Subject[]])[] {
  const res = new Map<Binding, Subject[]>();
  for (const { binding, subject } of subjects) res.set(binding, [...(res.get(binding) ?? []), subject]);
  return [...res];
}

/** Nothing goes by that name yet, so that the new ServiceAccount holds nothing else. */
function isFree(index: ObjectIndex, namespace: string, name: string): boolean {
  if (name === "" || !isKnown(name) || dnsSubdomainFault(name) !== undefined) return false;
  return (
    index.serviceAccounts(namespace, name).length === 0 && subjectsNaming(index, namespace, name).length === 0
  );
}

function isPlain({ source, templated }: Workload | Binding): boolean {
  return source.rendering === "plain" && !templated;
}

/** Subjects that mean a ServiceAccount, also those that name its user. */
function subjectsNaming(index: ObjectIndex, namespace: string, name: string): readonly DefaultSubject[] {
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
