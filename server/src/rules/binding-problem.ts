import type { Binding, Problem, Subject } from "../model/object";

/** What the API server rejects in bindings, by the rule that reports it. */
export type BindingFault =
  | "role-ref-kind"
  | "role-ref-api-group"
  | "role-ref-name"
  | "subject-kind"
  | "subject-api-group"
  | "subject-name"
  | "service-account-namespace"
  | "invalid-object";

/** The problems of one rule; every problem belongs to one. */
export function problemsOf(binding: Binding, fault: BindingFault): readonly Problem[] {
  return binding.problems.filter((problem) => faultOf(binding, problem) === fault);
}

/** Whether the API server takes nothing that stands in the field, so that it is not looked up. */
export function isRejected(binding: Binding, field: string): boolean {
  return binding.problems.some((problem) => problem.field === field);
}

/** The subject that a problem is about. */
export function subjectOf(binding: Binding, problem: Problem): Subject | undefined {
  const match = /^subjects\[(\d+)\]/.exec(problem.field);
  return match ? binding.subjects[Number(match[1])] : undefined;
}

/** Namespace and name of a ServiceAccount whose user name was written where its name belongs. */
export function pastedServiceAccount(
  subject: Subject,
): { readonly namespace: string; readonly name: string } | undefined {
  const match = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(subject.name?.value ?? "");
  const [, namespace, name] = match ?? [];
  return namespace !== undefined && name !== undefined ? { namespace, name } : undefined;
}

function faultOf(binding: Binding, problem: Problem): BindingFault | undefined {
  const { field } = problem;
  const isUnsupported = problem.type === "FieldValueNotSupported";
  if (field === "roleRef.kind" && isUnsupported) return hasRoleRef(binding) ? "role-ref-kind" : undefined;
  if (field === "roleRef.apiGroup" && isUnsupported) return "role-ref-api-group";
  if (field === "roleRef.name") return "role-ref-name";
  const subject = subjectOf(binding, problem);
  if (!subject) return "invalid-object";
  if (field.endsWith("].kind") && isUnsupported) return "subject-kind";
  if (field.endsWith("].apiGroup") && isUnsupported) return "subject-api-group";
  // A subject without kind and name is one mistake, and so is a user name that lacks a namespace beside it.
  if (field.endsWith("].name")) return subject.kind || subject.name ? "subject-name" : undefined;
  if (field.endsWith("].namespace") && problem.type === "FieldValueRequired") {
    return pastedServiceAccount(subject) ? undefined : "service-account-namespace";
  }
  return "invalid-object";
}

/** Without a roleRef, the missing name stands for the missing kind as well. */
function hasRoleRef({ roleRef }: Binding): boolean {
  return roleRef.kind !== undefined || roleRef.name !== undefined;
}
