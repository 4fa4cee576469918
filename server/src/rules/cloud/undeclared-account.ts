import { undeclaredAccountName, undeclaredSeverity } from "../../graph/undeclared";
import { annotationLink } from "../../graph/cloud/aws";
import { type CloudFacts, type CloudSource, cloudFacts } from "../../graph/cloud/facts";
import { googleLink } from "../../graph/cloud/google";
import type { ObjectIndex } from "../../graph/index";
import type { SymbolName } from "../../model/reference";
import type { CloudFact } from "../../model/cloud/content";
import { accountOfMember } from "../../model/cloud/google/member";
import { isSubjectKey } from "../../model/cloud/aws/subject";
import { accountOfSubject, type SubjectAccount } from "../../model/cloud/subject";
import { type Text, titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";
import { declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "cloud/undeclared-account",
    summary: "A cloud trusts a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html"],
    rows: ["F20", "F46", "F56"],
  },
  on: ["cloud"],
  *check(object, index) {
    const named = object.facts.filter((fact) => !isToldElsewhere(index, object, fact)).flatMap(accountsOf);
    for (const { text, account } of named) {
      if (/[*?]/.test(account.namespace + account.name) || account.name === "default") continue;
      const undeclared = undeclaredAccountName(index, account.name, object, account.namespace);
      // Where no ServiceAccount of the namespace is here, they are all kept elsewhere.
      if (!undeclared || (undeclared.candidates.length === 0 && isElsewhere(index, account))) continue;
      yield {
        at: text.at,
        message: missingAccountText(undeclared, index, "nobody takes the identity on"),
        severity: undeclaredSeverity(index, undeclared),
        related: undeclared.candidates.map((candidate) => ({
          object: candidate.object,
          at: titleRange(candidate.object),
          message: declaredText(candidate.object),
        })),
      };
    }
  },
});

function isElsewhere(index: ObjectIndex, { namespace }: SubjectAccount): boolean {
  return index.settings.world !== "closed" && index.serviceAccountsIn(namespace).length === 0;
}

/** A ServiceAccount that names the identity, and is not trusted, has the finding: one of the two names is wrong. */
function isToldElsewhere(index: ObjectIndex, object: CloudSource, fact: CloudFact): boolean {
  const facts = cloudFacts(index);
  return identitiesOf(facts, object, fact).some((symbol) =>
    index.references(symbol).some(({ object: account }) => {
      if (account.type !== "service-account") return false;
      const link = symbol.kind === "AwsRole" ? annotationLink(facts, account) : googleLink(facts, account);
      return link?.trust === "mismatch";
    }),
  );
}

function identitiesOf(facts: CloudFacts, object: CloudSource, fact: CloudFact): readonly SymbolName[] {
  if (fact.fact === "aws-role" && fact.name)
    return [{ kind: "AwsRole", namespace: "", name: fact.name.value }];
  if (fact.fact !== "google-binding" || !fact.account) return [];
  const target = fact.account;
  const emails =
    target.kind === "value"
      ? [target.text.value]
      : target.kind === "address"
        ? facts
            .at(object, target.address)
            .flatMap((found) => (found.fact.fact === "google-account" ? [found.fact.email?.value ?? ""] : []))
        : [];
  return emails.map((name) => ({ kind: "GoogleServiceAccount", namespace: "", name }));
}

interface NamedAccount {
  readonly text: Text;
  readonly account: SubjectAccount;
}

/** The ServiceAccounts that a fact names; those that its tool makes are left out. */
function accountsOf(fact: CloudFact): readonly NamedAccount[] {
  switch (fact.fact) {
    case "aws-association": {
      const { account: name, namespace } = fact;
      if (!name || !namespace || !isKnown(name.value + namespace.value)) return [];
      return [{ text: name, account: { namespace: namespace.value, name: name.value } }];
    }
    case "aws-role": {
      if (fact.trust.kind !== "document") return [];
      const conditions = fact.trust.document.statements.flatMap((statement) => statement.conditions);
      return conditions
        .filter(({ key }) => isSubjectKey(key.value))
        .flatMap(({ values }) => values.flatMap((text) => named(text, accountOfSubject(text.value))));
    }
    case "google-binding":
      return fact.members.flatMap((text) => named(text, accountOfMember(text.value)));
    case "azure-federation":
      return fact.subject ? named(fact.subject, accountOfSubject(fact.subject.value)) : [];
    default:
      return [];
  }
}

function named(text: Text, account: SubjectAccount | undefined): readonly NamedAccount[] {
  return account ? [{ text, account }] : [];
}
