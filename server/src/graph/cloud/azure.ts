import { AZURE_CLIENT_ID } from "../../model/cloud/annotations";
import type { AzureFederation } from "../../model/cloud/content";
import { subjectOf } from "../../model/cloud/subject";
import type { ServiceAccount } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { type CloudFacts, cloudFacts, type Located } from "./facts";
import { isFixedAccount } from "./fixed-account";
import type { CloudLink } from "./link";

/** The audience that the webhook of Azure Workload ID asks for in tokens. */
export const AZURE_AUDIENCE = "api://AzureADTokenExchange";

/** The identities of Azure that Pods of a ServiceAccount can take on. */
export function azureLinks(index: ObjectIndex, namespace: string, name: string): readonly CloudLink[] {
  const facts = cloudFacts(index);
  return index.serviceAccounts(namespace, name).flatMap((account) => azureLink(facts, account) ?? []);
}

export function azureLink(facts: CloudFacts, account: ServiceAccount): CloudLink | undefined {
  const text = account.annotations.get(AZURE_CLIENT_ID);
  if (!text) return undefined;
  const identities = facts
    .of("azure-identity")
    .filter(({ fact }) => fact.clientId?.value.toLowerCase() === text.value.toLowerCase());
  const federations = facts.of("azure-federation");
  const own = federations.filter((federation) => isTrusted(federation, account));
  const ofIdentity = federations.filter(({ fact, object }) => {
    const { identity } = fact;
    if (identity.kind !== "address") return false;
    return facts.at(object, identity.address).some((found) => identities.some((known) => known === found));
  });
  const [place] = own.length > 0 ? own : ofIdentity;
  const isMismatch = own.length === 0 && ofIdentity.length > 0 && ofIdentity.every(isReadable);
  return {
    provider: "azure",
    mechanism: "workload-identity",
    principal: text.value,
    trust: own.length > 0 ? "matches" : isMismatch && isFixedAccount(account) ? "mismatch" : "unknown",
    from: { object: account, at: text.at },
    declared: identities.map(({ fact, object }) => ({ object, at: fact.at })),
    trustedBy: place && { object: place.object, at: place.fact.subject?.at ?? place.fact.at },
  };
}

function isReadable({ fact }: Located<AzureFederation>): boolean {
  return fact.subject !== undefined && isKnown(fact.subject.value);
}

/** Azure compares exactly. */
function isTrusted({ fact }: Located<AzureFederation>, { namespace, name }: ServiceAccount): boolean {
  if (!name || !isKnown(name.value) || !isKnownNamespace(namespace)) return false;
  return fact.subject?.value === subjectOf({ namespace, name: name.value });
}
