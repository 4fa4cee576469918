import { grantText } from "../graph/granting";
import type { ObjectIndex } from "../graph/index";
import type { Binding, Subject, Workload } from "../model/object";
import { isKnownNamespace } from "../model/place";
import { setScalar } from "../yaml/edit";
import {
  addSubjects,
  byBinding,
  isFreeAccount,
  isPlainObject,
  type NamedSubject,
  runAs,
  subjectsNaming,
} from "./account-change";
import { changeAndAppend } from "./append-object";
import { allChanges, allEdits, changeDocument } from "./fix";
import type { DocumentAccess, Fix } from "./rule";

/** A subject that names the ServiceAccount `default` of a namespace, in a binding of the workspace. */
export type DefaultSubject = NamedSubject;

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
  if (!isFreeAccount(index, namespace, name) || !isPlainObject(workload) || !isKnownNamespace(namespace))
    return [];
  if (subjects.length === 0 || !subjects.every(({ binding }) => isPlainObject(binding))) return [];
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
          changeAndAppend(documents, workload, () => [runAs(workload, name)], [
            {
              apiVersion: "v1",
              kind: "ServiceAccount",
              metadata: workload.namespaceText ? { name, namespace } : { name },
            },
          ]),
          ...byBinding(subjects).map(([binding, own]) =>
            isOnly
              ? replaceSubjects(documents, binding, own, name)
              : addSubjects(documents, binding, own, [name]),
          ),
        ]),
    },
  ];
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
