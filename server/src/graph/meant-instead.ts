import type { Binding, KubernetesObject, Role, ServiceAccount, Subject } from "../model/object";
import { subjectNamespace } from "../model/place";
import { closest } from "../support/near-miss";
import { bindingsWithoutAccount, bindingsWithoutRole, workloadsWithoutAccount } from "./dangling";
import type { ObjectIndex } from "./index";
import { meantRoleKind, meantSubjectKind } from "./meant-kind";
import {
  type Undeclared,
  undeclaredAccountName,
  undeclaredRole,
  undeclaredServiceAccount,
  undeclaredSubject,
} from "./undeclared";

// What somebody names under a wrong name, kind or namespace is not without use. The answers are those of the findings
// about the mistake, so that exactly what these suggest counts as meant.

/** Whether a binding names no role that is declared, and probably means this one. */
export function isRoleMeant(index: ObjectIndex, role: Role): boolean {
  return bindingsWithoutRole(index).some((binding) => {
    if (!comesNear(binding.roleRef.name?.value, role.name?.value)) return false;
    return suggests(undeclaredRole(index, binding), role) || isOfMeantKind(index, binding, role);
  });
}

/** Whether a workload or an operator acts as no ServiceAccount that is declared, and probably means this one. */
export function isMeantToAct(index: ObjectIndex, account: ServiceAccount): boolean {
  return isMeantByWorkload(index, account) || isMeantByOperator(index, account);
}

/** Whether a subject names no ServiceAccount that is declared, and probably means this one. */
export function isMeantToHold(index: ObjectIndex, account: ServiceAccount): boolean {
  return bindingsWithoutAccount(index).some((binding) =>
    binding.subjects.some((subject) => {
      if (!comesNear(subject.name?.value, account.name?.value)) return false;
      return (
        suggests(undeclaredSubject(index, binding, subject), account) ||
        isOfMeantSubjectKind(binding, subject, account)
      );
    }),
  );
}

function isMeantByWorkload(index: ObjectIndex, account: ServiceAccount): boolean {
  return workloadsWithoutAccount(index).some((workload) => {
    const written = workload.serviceAccountName ?? workload.serviceAccountAlias;
    if (!comesNear(written?.value, account.name?.value)) return false;
    return suggests(undeclaredServiceAccount(index, workload), account);
  });
}

function isMeantByOperator(index: ObjectIndex, account: ServiceAccount): boolean {
  return index.ofType("account-user").some((user) =>
    user.accounts.some(({ name, namespace, lookup }) => {
      if (lookup === "nowhere" || !comesNear(name, account.name?.value)) return false;
      return suggests(undeclaredAccountName(index, name, user, namespace), account);
    }),
  );
}

/** The API server rejects the kind that is written, such as that of a Role where only a ClusterRole can be granted. */
function isOfMeantKind(index: ObjectIndex, binding: Binding, role: Role): boolean {
  const { name } = binding.roleRef;
  if (name?.value !== role.name?.value) return false;
  if (binding.kind === "ClusterRoleBinding" && binding.roleRef.kind?.value === role.kind) return true;
  if (meantRoleKind(index, binding) !== role.kind) return false;
  return role.kind === "ClusterRole" || role.namespace === binding.namespace;
}

function isOfMeantSubjectKind(binding: Binding, subject: Subject, account: ServiceAccount): boolean {
  return (
    subject.kind?.value !== "ServiceAccount" &&
    meantSubjectKind(subject) === "ServiceAccount" &&
    subject.name?.value === account.name?.value &&
    subjectNamespace(binding, subject) === account.namespace
  );
}

/** A cheap look before the dear one. */
function comesNear(written: string | undefined, name: string | undefined): boolean {
  return written !== undefined && name !== undefined && closest(written, [name]) !== undefined;
}

function suggests(undeclared: Undeclared<KubernetesObject> | undefined, wanted: KubernetesObject): boolean {
  return (undeclared?.candidates ?? []).some(
    ({ object }) =>
      object.kind === wanted.kind &&
      object.namespace === wanted.namespace &&
      object.name?.value === wanted.name?.value,
  );
}
