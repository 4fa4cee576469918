import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import type { Choice } from "./item";
import type { CompletionPlace } from "./place";

export interface KnownAccount {
  readonly namespace: string;
  readonly name: string;
}

/** ServiceAccounts that the workspace declares, those of the namespace first, `default` of the namespace last. */
export function knownAccounts({ index }: CompletionPlace, namespace: string): readonly KnownAccount[] {
  const res = new Map<string, KnownAccount>();
  for (const object of index.objects()) {
    if (object.type !== "service-account") continue;
    const name = object.name?.value ?? "";
    if (name === "" || !isKnown(name)) continue;
    res.set(`${object.namespace}/${name}`, { namespace: object.namespace, name });
  }
  const all = [...res.values()].sort((a, b) => (sortKey(a, namespace) < sortKey(b, namespace) ? -1 : 1));
  if (!isKnownNamespace(namespace) || namespace === "" || res.has(`${namespace}/default`)) return all;
  return [...all, { namespace, name: "default" }];
}

function sortKey({ namespace, name }: KnownAccount, own: string): string {
  return `${namespace === own ? 0 : 1} ${namespace}/${name}`;
}

/** ServiceAccounts of one namespace, by their names. */
export function ownAccountChoices(place: CompletionPlace, namespace: string): readonly Choice[] {
  return knownAccounts(place, namespace)
    .filter((account) => account.namespace === namespace)
    .map((account) => accountChoice(account));
}

export function accountChoice({ namespace, name }: KnownAccount): Choice {
  const where = isKnownNamespace(namespace) ? `in ${namespace}` : "of this build";
  return {
    text: name,
    kind: "principal",
    detail: name === "default" ? `${where}; what Pods run as that name none` : where,
    about: ["principal", "ServiceAccount", namespace, name],
  };
}
