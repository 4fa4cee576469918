import type { Binding, KubernetesObject, Workload } from "../model/object";
import { subjectNamespace } from "../model/place";
import type { History, ObjectIndex } from "./index";
import { settled } from "./reads";
import { serviceAccountOf } from "./runs-as";
import { isSameListOfObjects } from "./same-object";

/** Bindings whose role is not there, for whatever reason. */
export const bindingsWithoutRole = danglingObjects(
  writtenBindings,
  isBinding,
  (index, { roleRef, namespace }, counts) =>
    !index.roles(roleRef.kind?.value ?? "", namespace, roleRef.name?.value ?? "").some(counts),
);

/** Bindings without subjects, or with one that is a ServiceAccount which is not there, or of a kind that there is not. */
export const bindingsWithoutAccount = danglingObjects(
  writtenBindings,
  isBinding,
  (index, binding, counts) =>
    binding.subjects.length === 0 ||
    binding.subjects.some((subject) => {
      const { kind, name } = subject;
      if (kind?.value !== "ServiceAccount") return kind?.value !== "User" && kind?.value !== "Group";
      return !index.serviceAccounts(subjectNamespace(binding, subject), name?.value ?? "").some(counts);
    }),
);

/** Workloads whose ServiceAccount is not there. */
export const workloadsWithoutAccount = danglingObjects(
  (index) => index.allWorkloads(),
  isWorkload,
  (index, workload, counts) =>
    !index.serviceAccounts(workload.namespace, serviceAccountOf(workload)).some(counts),
);

type IsDangling<T> = (index: ObjectIndex, object: T, counts: (found: KubernetesObject) => boolean) => boolean;

/**
 * Few objects name what is not there. Those at rest that find nothing at rest are looked for once in a history, so that
 * a keystroke looks at these and at the files that are being edited alone.
 */
function danglingObjects<T extends KubernetesObject>(
  all: (index: ObjectIndex) => readonly T[],
  isOwn: (object: KubernetesObject) => object is T,
  isDangling: IsDangling<T>,
): (index: ObjectIndex) => readonly T[] {
  const atRest = new WeakMap<History, readonly T[]>();
  return settled((index) => {
    const { history, edited } = index.step;
    const rests = ({ source }: KubernetesObject): boolean => !edited.files.has(source.file);
    let known = atRest.get(history);
    if (!known) {
      known = all(index).filter((object) => rests(object) && isDangling(index, object, rests));
      atRest.set(history, known);
    }
    const others = edited.objects.filter(isOwn);
    return [...known, ...others].filter((object) => isDangling(index, object, () => true));
  }, isSameListOfObjects);
}

function writtenBindings(index: ObjectIndex): readonly Binding[] {
  return [
    ...index.clusterRoleBindings(),
    ...index.boundNamespaces().flatMap((namespace) => index.roleBindings(namespace)),
  ].filter(({ source }) => !source.builtIn);
}

function isBinding(object: KubernetesObject): object is Binding {
  return object.type === "binding";
}

function isWorkload(object: KubernetesObject): object is Workload {
  return object.type === "workload";
}
