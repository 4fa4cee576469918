import { isKnown } from "../../yaml/node";

export interface SubjectAccount {
  readonly namespace: string;
  readonly name: string;
}

/** The ServiceAccount of `system:serviceaccount:NAMESPACE:NAME`; wildcards are parts of the names. */
export function accountOfSubject(text: string): SubjectAccount | undefined {
  const [, namespace, name] = SUBJECT.exec(text.trim()) ?? [];
  if (namespace === undefined || name === undefined || !isKnown(text)) return undefined;
  return { namespace, name };
}

const SUBJECT = /^system:serviceaccount:([^:]+):([^:]+)$/;

export function subjectOf({ namespace, name }: SubjectAccount): string {
  return `system:serviceaccount:${namespace}:${name}`;
}
