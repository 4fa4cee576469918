import { GOOGLE_ACCOUNT } from "../../model/cloud/annotations";
import type { GoogleAccount, GoogleBinding } from "../../model/cloud/content";
import { accountOfMember, namespaceOfMember } from "../../model/cloud/google/member";
import type { ServiceAccount } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { type CloudFacts, cloudFacts, type Located } from "./facts";
import { isFixedAccount } from "./fixed-account";
import type { CloudLink } from "./link";
import { any, type Truth } from "../../support/truth";
import { matchesPattern } from "./wildcard-match";

/** The role that lets a ServiceAccount act as a Google service account. */
const WORKLOAD_IDENTITY_USER = "roles/iam.workloadIdentityUser";

/** The identities of Google Cloud that Pods of a ServiceAccount get. */
export function googleLinks(index: ObjectIndex, namespace: string, name: string): readonly CloudLink[] {
  const facts = cloudFacts(index);
  const linked = index
    .serviceAccounts(namespace, name)
    .flatMap((account) => googleLink(facts, account) ?? []);
  // With the annotation a Pod always acts as the Google service account, so that grants to itself are of no use.
  return linked.length > 0 ? linked : directLinks(facts, namespace, name);
}

/** The Google service account that the annotation of a ServiceAccount names. */
export function googleLink(facts: CloudFacts, account: ServiceAccount): CloudLink | undefined {
  const text = account.annotations.get(GOOGLE_ACCOUNT);
  if (!text) return undefined;
  const { declared, bindings } = accountFacts(facts, text.value);
  const trust = isKnown(text.value) ? trustOf(bindings, account) : "unknown";
  const binding = bindings.find((found) => memberTruth(found, account) === "yes") ?? bindings[0];
  return {
    provider: "gcp",
    mechanism: "workload-identity",
    principal: text.value,
    trust: trust === "yes" ? "matches" : trust === "no" ? "mismatch" : "unknown",
    from: { object: account, at: text.at },
    declared: declared.map(({ fact, object }) => ({ object, at: fact.at })),
    trustedBy: binding && { object: binding.object, at: binding.fact.at },
  };
}

/** The declarations of a Google service account, and the bindings that say who may act as it. */
function accountFacts(
  facts: CloudFacts,
  email: string,
): {
  readonly declared: readonly Located<GoogleAccount>[];
  readonly bindings: readonly Located<GoogleBinding>[];
} {
  const declared = facts.of("google-account").filter(({ fact }) => isEmail(fact.email?.value, email));
  const bindings = facts.of("google-binding").filter(({ fact, object }) => {
    if (!fact.account || fact.account.kind === "unknown" || !grantsUse(fact)) return false;
    if (fact.account.kind === "value") return isEmail(fact.account.text.value, email);
    const named = facts.at(object, fact.account.address);
    return declared.some((account) => named.includes(account));
  });
  return { declared, bindings };
}

function grantsUse({ role }: GoogleBinding): boolean {
  return role !== undefined && (role.value === WORKLOAD_IDENTITY_USER || !isKnown(role.value));
}

/** The project of a declared account is often not known; its name has to be the same. */
function isEmail(text: string | undefined, email: string): boolean {
  return text !== undefined && matchesPattern(text.replace(/\uE000+/g, "*"), email);
}

function trustOf(bindings: readonly Located<GoogleBinding>[], account: ServiceAccount): Truth {
  if (bindings.length === 0) return "unknown";
  const trust = any(bindings.map((binding) => memberTruth(binding, account)));
  return trust === "no" && !isFixedAccount(account) ? "unknown" : trust;
}

function memberTruth({ fact }: Located<GoogleBinding>, account: ServiceAccount): Truth {
  const name = account.name?.value ?? "";
  if (!isKnown(name) || !isKnownNamespace(account.namespace)) return "unknown";
  const members = fact.members.map(({ value }) => isMember(value, account.namespace, name));
  return any([...members, fact.open ? "unknown" : "no"]);
}

function isMember(text: string, namespace: string, name: string): Truth {
  const account = accountOfMember(text);
  if (account) return account.namespace === namespace && account.name === name ? "yes" : "no";
  if (namespaceOfMember(text) === namespace || text.includes("/kubernetes.cluster/")) return "yes";
  return isKnown(text) && !text.includes("kubernetes.serviceaccount.uid") ? "no" : "unknown";
}

/** Roles that are granted to the ServiceAccount itself. */
function directLinks(facts: CloudFacts, namespace: string, name: string): readonly CloudLink[] {
  const seen = new Set<string>();
  return facts.of("google-binding").flatMap(({ fact, object }) => {
    if (fact.account && fact.role?.value === WORKLOAD_IDENTITY_USER) return [];
    const member = fact.members.find(({ value }) => {
      const account = accountOfMember(value);
      return account?.namespace === namespace && account.name === name;
    });
    if (!member || seen.has(member.value)) return [];
    seen.add(member.value);
    const place = { object, at: member.at };
    return [
      {
        provider: "gcp",
        mechanism: "direct",
        principal: member.value,
        trust: "matches",
        from: place,
        declared: [],
        trustedBy: place,
      },
    ] as const;
  });
}
