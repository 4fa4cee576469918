import { referencesOf } from "../../graph/references";
import { lowerDocument } from "../../model/lower";
import { place as placed } from "../../model/place";
import { type Caret, isTyped, withoutMark } from "../../yaml/caret";
import { nodeAt } from "../../yaml/node";
import { accountChoice, knownAccounts, ownAccountChoices } from "./account";
import type { Choice } from "./item";
import { namespaceChoices } from "./namespace";
import type { CompletionPlace } from "./place";
import { namedPrincipals } from "./principals";
import { secretChoices } from "./workload";

/** Names of others in every field that the model knows to name somebody, operators and custom resources included. */
export function referenceChoices(place: CompletionPlace): readonly Choice[] {
  const found = referenceAt(place);
  if (!found) return [];
  const { prefix, suffix, kind, namespace } = found;
  return namesOf(place, kind, namespace).map((choice) => ({
    ...choice,
    text: prefix + choice.text + suffix,
  }));
}

interface TypedReference {
  readonly kind: string;
  readonly namespace: string;
  /** Of the scalar: what stands before and behind the name. */
  readonly prefix: string;
  readonly suffix: string;
}

/** The object is read with the word that is typed, as if it were finished. */
function referenceAt(place: CompletionPlace): TypedReference | undefined {
  const { caret, file, base, namespace } = place;
  const node = nodeAt(caret.root, caret.path);
  if (caret.on === "key" || node?.type !== "scalar" || !isTyped(node)) return undefined;
  for (const { object, path } of lowerDocument(documentOf(caret))) {
    if (path.some((step, position) => step !== caret.path[position])) continue;
    const source = {
      file,
      base,
      path,
      rendering: "plain",
      build: undefined,
      builtIn: false,
      order: 0,
    } as const;
    const whole = { ...placed(object, source, namespace), namespace };
    const reference = referencesOf(whole).find(
      ({ at }) => at.start === node.at.start && at.end === node.at.end,
    );
    if (!reference) continue;
    const { to, skip } = reference;
    const prefix = withoutMark(node.text.slice(0, skip));
    const suffix = withoutMark(node.text.slice(skip + to.name.length));
    return { kind: to.kind, namespace: to.namespace, prefix, suffix };
  }
  return undefined;
}

function documentOf({ root }: Caret): Parameters<typeof lowerDocument>[0] {
  return { root, errors: [], templated: false };
}

function namesOf(place: CompletionPlace, kind: string, namespace: string): readonly Choice[] {
  const where = withoutMark(namespace);
  switch (kind) {
    case "ServiceAccount":
      if (where !== "") return ownAccountChoices(place, where);
      return knownAccounts(place, where).map((account) =>
        accountChoice(account, `${account.name} (${account.namespace})`),
      );
    case "Secret":
      return secretChoices({ ...place, namespace: where }, () => true);
    case "Namespace":
      return namespaceChoices(place);
    case "User":
    case "Group":
      return namedPrincipals(place)
        .filter((principal) => principal.kind === kind)
        .map(({ name, meaning }) => ({
          text: name,
          kind: "principal",
          detail: meaning ?? kind,
          about: ["principal", kind, "", name],
        }));
    default:
      return [];
  }
}
