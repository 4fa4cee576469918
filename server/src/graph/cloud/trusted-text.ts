import { isSubjectKey } from "../../model/cloud/aws/subject";
import { accountOfMember } from "../../model/cloud/google/member";
import { accountOfSubject, type SubjectAccount, subjectOf } from "../../model/cloud/subject";
import type { Text } from "../../model/object";
import { rolesNamed } from "./aws";
import { type CloudFacts, type CloudSource } from "./facts";
import type { CloudLink } from "./link";

/** The one text that says which ServiceAccount an identity trusts, and what it would have to be for another one. */
export interface TrustedText {
  readonly object: CloudSource;
  readonly text: Text;
  readonly wanted: string;
}

/** Absent where several ServiceAccounts are trusted, or none that is named. */
export function trustedText(
  facts: CloudFacts,
  link: CloudLink,
  account: SubjectAccount,
): TrustedText | undefined {
  const all = link.provider === "aws" ? ofRole(facts, link, account) : ofPlace(link, account);
  return all.length === 1 ? all[0] : undefined;
}

function ofRole(facts: CloudFacts, link: CloudLink, account: SubjectAccount): readonly TrustedText[] {
  return rolesNamed(facts, link.principal).flatMap(({ trust }) =>
    (trust?.document.statements ?? [])
      .flatMap(({ conditions }) => conditions)
      .filter(({ key }) => isSubjectKey(key.value))
      .flatMap(({ values }) => values)
      .flatMap((text) =>
        trust && accountOfSubject(text.value)
          ? [{ object: trust.object, text, wanted: subjectOf(account) }]
          : [],
      ),
  );
}

/** The member of a binding, or the subject of a federated credential. */
function ofPlace({ trustedBy }: CloudLink, account: SubjectAccount): readonly TrustedText[] {
  const object = trustedBy?.object;
  if (object?.type !== "cloud" && object?.type !== "infrastructure") return [];
  return object.facts.flatMap((fact): readonly TrustedText[] => {
    if (fact.fact === "azure-federation")
      return fact.subject ? [{ object, text: fact.subject, wanted: subjectOf(account) }] : [];
    if (fact.fact !== "google-binding" || fact.at !== trustedBy?.at) return [];
    return fact.members.flatMap((text) => {
      const member = accountOfMember(text.value);
      if (!member || !text.value.startsWith("serviceAccount:")) return [];
      const wanted = text.value.replace(/\[.*$/, `[${account.namespace}/${account.name}]`);
      return [{ object, text, wanted }];
    });
  });
}
