import { isKnownNamespace } from "../../model/place";
import { accountChoice, knownAccounts } from "./account";
import type { Choice } from "./item";
import { namespaceChoices } from "./namespace";
import { type CompletionPlace, currentText, siblingText } from "./place";
import { namedPrincipals } from "./principals";
import { setSibling } from "./sibling";

/** A subject of a binding: its kind, whom it names, and where that one is. */
export function subjectChoices(place: CompletionPlace): readonly Choice[] {
  if (place.group !== "rbac.authorization.k8s.io") return [];
  if (place.kind !== "RoleBinding" && place.kind !== "ClusterRoleBinding") return [];
  switch (place.pattern) {
    case "subjects [] kind":
      return KINDS;
    case "subjects [] apiGroup":
      return siblingText(place, "kind") === "ServiceAccount"
        ? []
        : [{ text: "rbac.authorization.k8s.io", kind: "value", detail: "of users and groups" }];
    case "subjects [] name":
      return nameChoices(place);
    case "subjects [] namespace":
      return subjectNamespaces(place);
    default:
      return [];
  }
}

const KINDS: readonly Choice[] = [
  { text: "ServiceAccount", kind: "value", detail: "an identity of Pods; needs its namespace" },
  { text: "Group", kind: "value", detail: "whoever the API server counts as a member" },
  { text: "User", kind: "value", detail: "one person or program" },
];

function nameChoices(place: CompletionPlace): readonly Choice[] {
  const kind = siblingText(place, "kind");
  const isFree = kind !== "ServiceAccount" && kind !== "User" && kind !== "Group";
  if (kind === "User" && place.caret.typed.startsWith(ACCOUNT_USER)) return accountUsers(place);
  const current = currentText(place);
  const named = (kind === "ServiceAccount" ? [] : namedPrincipals(place))
    .filter((principal) => isFree || principal.kind === kind)
    // What is being typed is no name that somebody else uses.
    .filter(({ name, meaning }) => name !== current || meaning !== undefined)
    .map((principal): Choice => {
      const detail = [principal.kind, principal.meaning].filter((part) => part !== undefined).join(": ");
      const about = ["principal", principal.kind, "", principal.name];
      return {
        text: principal.name,
        kind: "principal",
        detail,
        about,
        edits: kindEdits(place, isFree, principal.kind),
      };
    });
  const accounts = isFree || kind === "ServiceAccount" ? accountChoices(place, isFree) : [];
  return [...accounts, ...named];
}

const ACCOUNT_USER = "system:serviceaccount:";

/** The user names of ServiceAccounts. */
function accountUsers(place: CompletionPlace): readonly Choice[] {
  return knownAccounts(place, place.namespace)
    .filter(({ namespace }) => isKnownNamespace(namespace))
    .map((account) => {
      const text = `${ACCOUNT_USER}${account.namespace}:${account.name}`;
      return { ...accountChoice(account, text), text };
    });
}

function kindEdits(place: CompletionPlace, isFree: boolean, kind: string): NonNullable<Choice["edits"]> {
  return isFree ? setSibling(place.text, place.offset, "kind", kind) : [];
}

/** Choosing one of another namespace writes that namespace. */
function accountChoices(place: CompletionPlace, isFree: boolean): readonly Choice[] {
  const { text, offset, kind, namespace } = place;
  const own = kind === "RoleBinding" ? namespace : "";
  const written = siblingText(place, "namespace") ?? own;
  const kindEdit = kindEdits(place, isFree, "ServiceAccount");
  const known = new Map<string, NonNullable<Choice["edits"]>>();
  return knownAccounts(place, written).map((account) => {
    const isElsewhere = account.namespace !== written && isKnownNamespace(account.namespace);
    let edits = known.get(account.namespace);
    if (!edits) {
      edits = [...(isElsewhere ? setSibling(text, offset, "namespace", account.namespace) : []), ...kindEdit];
      known.set(account.namespace, edits);
    }
    return accountChoice(
      account,
      isElsewhere ? `${account.name} (${account.namespace})` : account.name,
      edits,
    );
  });
}

/** Namespaces that have a ServiceAccount of the name come first. */
function subjectNamespaces(place: CompletionPlace): readonly Choice[] {
  const name = siblingText(place, "name");
  const holding =
    name === undefined ? [] : place.index.serviceAccountsNamed(name).map((account) => account.namespace);
  const choices = namespaceChoices(place);
  const first = choices.filter(({ text }) => holding.includes(text));
  return [
    ...first.map((choice) => ({
      ...choice,
      detail: `has the ServiceAccount ${name ?? ""}`,
      about: ["principal", "ServiceAccount", choice.text, name ?? ""],
    })),
    ...choices.filter(({ text }) => !holding.includes(text)),
  ];
}
