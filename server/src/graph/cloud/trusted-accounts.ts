import { isSubjectKey } from "../../model/cloud/aws/subject";
import type { CloudFact } from "../../model/cloud/content";
import { accountOfMember } from "../../model/cloud/google/member";
import { accountOfSubject, type SubjectAccount, subjectOf } from "../../model/cloud/subject";
import type { Text } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { CloudLink } from "./link";

/** A place that lets a ServiceAccount take on an identity of a cloud. */
export interface TrustedAccount {
  readonly provider: CloudLink["provider"];
  readonly text: Text;
  readonly account: SubjectAccount;
  /** The same text for another ServiceAccount; absent where the namespace stands elsewhere and is another one. */
  readonly textFor: (account: SubjectAccount) => string | undefined;
}

/** The ServiceAccounts that a fact names; wildcards, and those that its tool makes, are left out. */
export function trustedAccounts(fact: CloudFact): readonly TrustedAccount[] {
  return namedAccounts(fact).filter(({ account }) => !/[*?]/.test(account.namespace + account.name));
}

function namedAccounts(fact: CloudFact): readonly TrustedAccount[] {
  switch (fact.fact) {
    case "aws-association": {
      const { account: name, namespace } = fact;
      if (!name || !namespace || !isKnown(name.value + namespace.value)) return [];
      const account = { namespace: namespace.value, name: name.value };
      const textFor = (other: SubjectAccount) =>
        other.namespace === account.namespace ? other.name : undefined;
      return [{ provider: "aws", text: name, account, textFor }];
    }
    case "aws-role":
      return fact.trust.kind === "document" ? ofDocument(fact.trust.document) : [];
    case "aws-policy":
      return fact.document.kind === "document" ? ofDocument(fact.document.document) : [];
    case "google-binding":
      return fact.members.flatMap((text) => {
        const account = accountOfMember(text.value);
        if (!account) return [];
        const tail = text.value.endsWith("]") ? "[ns/sa]" : "ns/ns/sa/sa";
        const textFor = ({ namespace, name }: SubjectAccount) =>
          tail === "[ns/sa]"
            ? text.value.replace(/\[.*$/, `[${namespace}/${name}]`)
            : text.value.replace(/\/subject\/ns\/.*$/, `/subject/ns/${namespace}/sa/${name}`);
        return [{ provider: "gcp", text, account, textFor } as const];
      });
    case "azure-federation":
      return ofSubject("azure", fact.subject);
    default:
      return [];
  }
}

function ofDocument(document: {
  readonly statements: readonly {
    readonly conditions: readonly { readonly key: Text; readonly values: readonly Text[] }[];
  }[];
}): readonly TrustedAccount[] {
  return document.statements
    .flatMap(({ conditions }) => conditions)
    .filter(({ key }) => isSubjectKey(key.value))
    .flatMap(({ values }) => values.flatMap((text) => ofSubject("aws", text)));
}

function ofSubject(provider: "aws" | "azure", text: Text | undefined): readonly TrustedAccount[] {
  const account = text && accountOfSubject(text.value);
  return account ? [{ provider, text, account, textFor: subjectOf }] : [];
}
