import { annotationLink } from "../../graph/cloud/aws";
import { azureLink } from "../../graph/cloud/azure";
import { type CloudFacts, cloudFacts, type CloudSource } from "../../graph/cloud/facts";
import { isFixedAccount } from "../../graph/cloud/fixed-account";
import { googleLink } from "../../graph/cloud/google";
import { type TrustedAccount, trustedAccounts } from "../../graph/cloud/trusted-accounts";
import type { ObjectIndex } from "../../graph/index";
import { resolveServiceAccount } from "../../graph/resolve";
import { type Undeclared, undeclaredAccountName, undeclaredSeverity } from "../../graph/undeclared";
import type { CloudFact } from "../../model/cloud/content";
import type { SubjectAccount } from "../../model/cloud/subject";
import { type ObjectOf, type ServiceAccount, titleRange } from "../../model/object";
import type { SymbolName } from "../../model/reference";
import { isKnown } from "../../yaml/node";
import { distance } from "../../support/near-miss";
import { isPlainObject } from "../account-change";
import { replaceText } from "../embedded-place";
import { defineRule, type Finding, type Fix } from "../rule";
import { createServiceAccount, declaredText, missingAccountText } from "../service-account-text";

export default defineRule({
  meta: {
    id: "cloud/undeclared-account",
    summary: "A cloud trusts a ServiceAccount that nobody declares",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html"],
    rows: ["F20", "F46", "F56"],
  },
  on: ["cloud", "service-account"],
  *check(object, index) {
    if (object.type === "cloud") yield* ofManifest(object, index);
    else if (object.references) yield* ofAccount(object, index);
  },
});

function* ofManifest(object: ObjectOf<"cloud">, index: ObjectIndex): Iterable<Finding> {
  const facts = object.facts.filter((fact) => !isToldElsewhere(index, object, fact));
  for (const trusted of facts.flatMap(trustedAccounts)) {
    const { text, account } = trusted;
    const undeclared = undeclaredAccountName(index, account.name, object, account.namespace);
    // Where no ServiceAccount of the namespace is here, they are all kept elsewhere.
    if (!undeclared || account.name === "default") continue;
    if (undeclared.candidates.length === 0 && isElsewhere(index, account)) continue;
    yield {
      at: text.at,
      message: missingAccountText(undeclared, index, "nobody takes the identity on"),
      severity: undeclaredSeverity(index, undeclared),
      related: undeclared.candidates.map((candidate) => ({
        object: candidate.object,
        at: titleRange(candidate.object),
        message: declaredText(candidate.object),
      })),
      fixes: isPlainObject(object)
        ? [
            ...corrections(object, trusted, undeclared),
            createServiceAccount(object, account.name, account.namespace),
          ]
        : [],
    };
  }
}

function corrections(
  object: CloudSource,
  { text, textFor }: TrustedAccount,
  { candidates }: Undeclared<ServiceAccount>,
): readonly Fix[] {
  return candidates.flatMap(({ object: account }) => {
    const name = account.name?.value ?? "";
    const wanted = textFor({ namespace: account.namespace, name });
    if (wanted === undefined || wanted === text.value) return [];
    return [
      {
        title: `Change it to "${wanted}": Pods of "${account.namespace}/${name}" get the identity`,
        permissions: "wider",
        change: replaceText(object, text, wanted),
      } as const,
    ];
  });
}

function isElsewhere(index: ObjectIndex, { namespace }: SubjectAccount): boolean {
  return index.settings.world !== "closed" && index.serviceAccountsIn(namespace).length === 0;
}

/**
 * Terraform and other sources have no findings of their own: where one of them trusts a ServiceAccount that nobody
 * declares, and this one is alike, wants an identity and is trusted by nobody, it is the one that was meant.
 */
function* ofAccount(account: ServiceAccount, index: ObjectIndex): Iterable<Finding> {
  const facts = cloudFacts(index);
  const { namespace, name } = account;
  if (facts.isEmpty || !name || !isFixedAccount(account) || index.settings.world === "open") return;
  for (const link of [
    annotationLink(facts, account),
    googleLink(facts, account),
    azureLink(facts, account),
  ]) {
    if (link?.trust !== "unknown" || link.trustedBy) continue;
    const own = { namespace, name: name.value };
    for (const object of index.ofType("infrastructure")) {
      const all = object.facts
        .filter(isNameless)
        .flatMap(trustedAccounts)
        .filter(({ provider }) => provider === link.provider);
      // What trusts this one, under whatever name, is what it wants.
      if (all.some((trusted) => isSame(trusted.account, own))) return;
      const alike = all.find(
        (trusted) => isAlike(trusted.account, own) && isMissing(index, trusted.account, account),
      );
      if (!alike) continue;
      const wanted = alike.textFor(own);
      yield {
        at: link.from.at,
        // The same name in another namespace may be that of another environment.
        ...(alike.account.namespace !== namespace && { severity: "information" as const }),
        message: `The workspace lets "${alike.account.namespace}/${alike.account.name}" take on an identity, which nobody declares, and "${namespace}/${name.value}" none.`,
        related: [{ object, at: alike.text.at, message: "What is trusted." }],
        fixes:
          wanted === undefined
            ? []
            : [
                {
                  title: `Trust "${wanted}" instead: Pods of "${namespace}/${name.value}" get the identity`,
                  permissions: "wider",
                  change: replaceText(object, alike.text, wanted),
                },
              ],
      };
      return;
    }
  }
}

/** An identity whose name is only known when it is made, so that an annotation cannot be compared with it. */
function isNameless(fact: CloudFact): boolean {
  if (fact.fact === "aws-role") return !fact.name || !isKnown(fact.name.value);
  return fact.fact === "azure-federation";
}

function isSame(left: SubjectAccount, right: SubjectAccount): boolean {
  return left.namespace === right.namespace && left.name === right.name;
}

function isAlike(left: SubjectAccount, right: SubjectAccount): boolean {
  if (left.name === right.name) return true;
  return left.namespace === right.namespace && distance(left.name, right.name) <= 2 && left.name.length > 4;
}

function isMissing(index: ObjectIndex, { namespace, name }: SubjectAccount, from: ServiceAccount): boolean {
  return resolveServiceAccount(index, namespace, name, from).state === "missing";
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
  if (fact.fact !== "google-binding" || fact.account?.kind === "unknown") return [];
  if (fact.account?.kind === "value") return [google(fact.account.text.value)];
  const found = fact.account ? facts.at(object, fact.account.address) : [];
  return found.flatMap((located) =>
    located.fact.fact === "google-account" && located.fact.email ? [google(located.fact.email.value)] : [],
  );
}

function google(name: string): SymbolName {
  return { kind: "GoogleServiceAccount", namespace: "", name };
}
