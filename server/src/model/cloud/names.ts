import type { TextRange } from "../../text/range";
import { isKnown } from "../../yaml/node";
import type { Text } from "../content";
import type { Reference, ReferenceUse, SymbolName } from "../reference";
import { roleNameOf } from "./aws/arn";
import type { PolicySource } from "./aws/policy";
import { isSubjectKey } from "./aws/subject";
import type { CloudFact, CloudTarget } from "./content";
import { isEmbedded, isVerbatim } from "./embedded";
import { accountOfMember } from "./google/member";
import { accountOfSubject, type SubjectAccount } from "./subject";

/** What facts declare, and whom they name. */
export function namesOf(facts: readonly CloudFact[]): {
  readonly references?: readonly Reference[];
  readonly declares?: readonly SymbolName[];
} {
  const references = facts.flatMap(referencesOf);
  const declares = facts.flatMap(declaredBy);
  return {
    ...(references.length > 0 && { references }),
    ...(declares.length > 0 && { declares }),
  };
}

function declaredBy(fact: CloudFact): readonly SymbolName[] {
  switch (fact.fact) {
    case "aws-role":
      return symbol("AwsRole", fact.name);
    case "google-account":
      return symbol("GoogleServiceAccount", fact.email);
    case "azure-identity":
      return symbol("AzureIdentity", fact.clientId);
    case "made-account":
      return fact.namespace && isKnown(fact.namespace.value)
        ? symbol("ServiceAccount", fact.name, fact.namespace.value)
        : [];
    default:
      return [];
  }
}

function symbol(kind: SymbolName["kind"], name: Text | undefined, namespace = ""): readonly SymbolName[] {
  return name && name.value !== "" && isKnown(name.value) ? [{ kind, namespace, name: name.value }] : [];
}

function referencesOf(fact: CloudFact): readonly Reference[] {
  switch (fact.fact) {
    case "aws-role":
      return trustedAccounts(fact.trust);
    case "aws-policy":
      return trustedAccounts(fact.document);
    case "aws-association":
      return [...accountReference(fact.namespace, fact.account), ...roleReference(fact.role)];
    case "aws-access":
      return [
        ...roleReference(fact.principal),
        ...fact.groups.map((text): Reference => plainReference("Group", text)),
        ...(fact.username ? [plainReference("User", fact.username)] : []),
      ];
    case "google-binding":
      return [
        ...fact.members.flatMap((text) => subjectReference(text, accountOfMember(text.value))),
        ...(fact.account?.kind === "value"
          ? [named("GoogleServiceAccount", "", fact.account.text, "trust")]
          : []),
      ];
    case "azure-federation":
      return fact.subject ? subjectReference(fact.subject, accountOfSubject(fact.subject.value)) : [];
    case "made-account":
      return roleReference(fact.role);
    default:
      return [];
  }
}

function plainReference(kind: "Group" | "User", text: Text): Reference {
  return named(kind, "", text, "authenticates");
}

function named(kind: SymbolName["kind"], namespace: string, text: Text, use: ReferenceUse): Reference {
  return { at: text.at, to: { kind, namespace, name: text.value }, use, skip: startOf(text.at) };
}

/** ServiceAccounts that the conditions of a trust policy name. */
function trustedAccounts(source: PolicySource): readonly Reference[] {
  if (source.kind !== "document") return [];
  return source.document.statements.flatMap(({ conditions }) =>
    conditions
      .filter(({ key }) => isSubjectKey(key.value))
      .flatMap(({ values }) =>
        values.flatMap((text) => subjectReference(text, accountOfSubject(text.value))),
      ),
  );
}

function accountReference(namespace: Text | undefined, name: Text | undefined): readonly Reference[] {
  if (!namespace || !name || !isKnown(namespace.value)) return [];
  return [named("ServiceAccount", namespace.value, name, "trust")];
}

function roleReference(target: CloudTarget | undefined): readonly Reference[] {
  if (target?.kind !== "value") return [];
  const name = roleNameOf(target.text.value);
  return name === undefined ? [] : inText("AwsRole", "", name, target.text);
}

/** A text that ends with the name of a ServiceAccount. */
function subjectReference(text: Text, account: SubjectAccount | undefined): readonly Reference[] {
  if (!account || /[*?]/.test(account.namespace + account.name)) return [];
  return inText("ServiceAccount", account.namespace, account.name, text);
}

/** A name that stands in a longer text, towards its end; left out where the text is put together from others. */
function inText(kind: SymbolName["kind"], namespace: string, name: string, text: Text): readonly Reference[] {
  if (!isKnown(text.value) || !isVerbatim(text)) return [];
  const skip = startOf(text.at) + text.value.lastIndexOf(name);
  return [{ at: text.at, to: { kind, namespace, name }, use: "trust", skip }];
}

function startOf(at: TextRange): number {
  return isEmbedded(at) ? at.inner : 0;
}
