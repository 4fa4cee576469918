import type { ObjectIndex } from "../graph/index";
import type { ServiceAccount, Subject } from "../model/object";
import { isKnownNamespace } from "../model/place";

const MAX_ACCOUNTS = 3;

/** One ServiceAccount of the name of a subject for each namespace that has it. */
export function accountsOfName(index: ObjectIndex, subject: Subject): readonly ServiceAccount[] {
  const named = index
    .serviceAccountsNamed(subject.name?.value ?? "")
    .filter(({ namespace, source }) => source.rendering !== "kustomize" && isKnownNamespace(namespace));
  return [...new Map(named.map((account) => [account.namespace, account])).values()].slice(0, MAX_ACCOUNTS);
}
