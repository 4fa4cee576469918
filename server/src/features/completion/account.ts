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
  for (const object of index.allServiceAccounts()) {
    const name = object.name?.value ?? "";
    const key = `${object.namespace}/${name}`;
    if (name === "" || res.has(key) || !isKnown(name)) continue;
    // What another build installs cannot be named from here.
    if (object.namespace !== namespace && !isKnownNamespace(object.namespace)) continue;
    res.set(key, { namespace: object.namespace, name });
  }
  const keyed = [...res].map(([key, account]) => ({
    key,
    account,
    rank: account.namespace === namespace ? 0 : 1,
  }));
  keyed.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const all = keyed.map(({ account }) => account);
  if (!isKnownNamespace(namespace) || namespace === "" || res.has(`${namespace}/default`)) return all;
  return [...all, { namespace, name: "default" }];
}

/** ServiceAccounts of one namespace, by their names. */
export function ownAccountChoices(place: CompletionPlace, namespace: string): readonly Choice[] {
  const own = new Set(place.index.serviceAccountsIn(namespace).map(({ name }) => name?.value ?? ""));
  const names = [...own].filter((name) => name !== "" && isKnown(name) && name !== "default").sort();
  return [...names, "default"].map((name) => accountChoice({ namespace, name }));
}

export function accountChoice(
  { namespace, name }: KnownAccount,
  label = name,
  edits: Choice["edits"] = NO_EDITS,
): Choice {
  const where = isKnownNamespace(namespace) ? `in ${namespace}` : "of this build";
  return {
    text: name,
    kind: "principal",
    label,
    detail: name === "default" ? `${where}; what Pods run as that name none` : where,
    about: ["principal", "ServiceAccount", namespace, name],
    edits,
  };
}

const NO_EDITS: NonNullable<Choice["edits"]> = [];
