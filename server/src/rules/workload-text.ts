import type { Workload } from "../model/object";
import type { Container } from "../model/pod-spec";
import { isKnown } from "../yaml/node";

/** `Deployment "web"`, at the start of a sentence. */
export function workloadText({ kind, name }: Workload): string {
  return name && isKnown(name.value) ? `${kind} "${name.value}"` : `This ${kind}`;
}

/** `Container "web"`, at the start of a sentence. */
export function containerText({ name }: Container): string {
  return name && isKnown(name.value) ? `Container "${name.value}"` : "A container";
}
