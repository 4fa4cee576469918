import type { Binding, Subject } from "../model/object";
import { closest } from "../support/near-miss";
import type { ObjectIndex } from "./index";

export type SubjectKind = "ServiceAccount" | "User" | "Group";

const SUBJECT_KINDS: readonly SubjectKind[] = ["ServiceAccount", "User", "Group"];

/** What the kind of a subject was probably meant to be. */
export function meantSubjectKind({ kind }: Subject): SubjectKind | undefined {
  const near = kind && closest(kind.value, SUBJECT_KINDS);
  return SUBJECT_KINDS.find((known) => known === near);
}

/** What the kind of a roleRef was probably meant to be: the one that comes near, or the only one that has such a role. */
export function meantRoleKind(index: ObjectIndex, binding: Binding): string | undefined {
  const kinds = binding.kind === "ClusterRoleBinding" ? ["ClusterRole"] : ["Role", "ClusterRole"];
  const { kind } = binding.roleRef;
  return kind && (closest(kind.value, kinds) ?? declaredKind(binding, index, kinds));
}

function declaredKind(binding: Binding, index: ObjectIndex, kinds: readonly string[]): string | undefined {
  const { namespace, roleRef } = binding;
  const declared = kinds.filter((kind) => index.roles(kind, namespace, roleRef.name?.value ?? "").length > 0);
  return declared.length === 1 ? declared[0] : undefined;
}
