import type { Snapshot } from "../analysis/snapshot";
import { serviceAccountOf } from "../graph/runs-as";
import { type Binding, fileRange, type KubernetesObject, type Workload } from "../model/object";
import { isKnownNamespace } from "../model/place";
import type { FilePath, FileRange, TextRange } from "../text/range";
import { entryOf, nodeAt } from "../yaml/node";
import { plain } from "./render/plain";

/** What a manifest means without saying it, behind the text that means it. */
export interface InlayHint {
  readonly at: FileRange;
  readonly label: string;
  readonly tooltip: string;
}

/** The hints in a part of a file: assumed namespaces, the implied ServiceAccount, and where a binding grants. */
export function inlayHints(snapshot: Snapshot, file: FilePath, within: TextRange): readonly InlayHint[] {
  const objects = snapshot.file(file)?.objects ?? [];
  const near = objects.filter((object) => {
    const { start, end } = fileRange(object, object.at);
    return start <= within.end && within.start <= end;
  });
  return near
    .flatMap((object) => [...hintsOf(snapshot, object)])
    .filter(({ at }) => within.start <= at.end && at.end <= within.end);
}

function* hintsOf(snapshot: Snapshot, object: KubernetesObject): Iterable<InlayHint> {
  if (object.type === "opaque") return;
  const { name, namespace, namespaceText } = object;
  if (name && !namespaceText && namespace !== "" && isKnownNamespace(namespace)) {
    yield hint(
      object,
      name.at,
      `namespace: ${plain(namespace)}`,
      "No namespace is written, so that this one is assumed.",
    );
  }
  if (object.type === "binding") yield* bindingHints(object);
  if (object.type === "workload") yield* workloadHints(snapshot, object);
}

function* bindingHints(binding: Binding): Iterable<InlayHint> {
  const { roleRef, subjects, namespace, kind } = binding;
  const isPlaced = kind === "RoleBinding" && isKnownNamespace(namespace);
  if (roleRef.name && kind === "ClusterRoleBinding") {
    yield hint(binding, roleRef.name.at, "in every namespace", "A ClusterRoleBinding grants everywhere.");
  } else if (roleRef.name && isPlaced) {
    yield hint(
      binding,
      roleRef.name.at,
      `only in ${plain(namespace)}`,
      "A RoleBinding grants in its own namespace.",
    );
  }
  for (const { kind: subjectKind, name, namespace: written } of subjects) {
    if (subjectKind?.value !== "ServiceAccount" || !name || written || !isPlaced) continue;
    yield hint(
      binding,
      name.at,
      `namespace: ${plain(namespace)}`,
      "Without a namespace it is that of the RoleBinding.",
    );
  }
}

function* workloadHints(snapshot: Snapshot, workload: Workload): Iterable<InlayHint> {
  const { serviceAccountName, serviceAccountAlias, podSpecPath, templated } = workload;
  if (serviceAccountName || serviceAccountAlias || templated) return;
  const { document } = snapshot.open(workload);
  const parent = nodeAt(document.root, [...workload.source.path, ...podSpecPath.slice(0, -1)]);
  const spec = entryOf(parent, String(podSpecPath.at(-1)));
  if (!spec?.value) return;
  const label = `serviceAccountName: ${plain(serviceAccountOf(workload))}`;
  yield hint(workload, spec.key.at, label, "No ServiceAccount is named, so that it runs as this one.");
}

function hint(object: KubernetesObject, at: TextRange, label: string, tooltip: string): InlayHint {
  return { at: fileRange(object, at), label, tooltip };
}
