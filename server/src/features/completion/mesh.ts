import { serviceAccountOf } from "../../graph/runs-as";
import { isKnownNamespace } from "../../model/place";
import { isKnown } from "../../yaml/node";
import { knownAccounts, type KnownAccount } from "./account";
import type { Choice } from "./item";
import { namespaceChoices } from "./namespace";
import { type CompletionPlace, siblingText } from "./place";

/** Who calls, in policies of Istio and Linkerd, built from the ServiceAccounts of the workspace. */
export function meshChoices(place: CompletionPlace): readonly Choice[] {
  switch (`${place.group}/${place.kind}`) {
    case "security.istio.io/AuthorizationPolicy":
      return istioChoices(place);
    case "policy.linkerd.io/MeshTLSAuthentication":
      return linkerdChoices(place);
    case "policy.linkerd.io/ServerAuthorization":
      return serverAuthorizationChoices(place);
    default:
      return [];
  }
}

const SOURCE = /^spec rules \[\] from \[\] source (\w+) \[\]$/;
const CONDITION = /^spec rules \[\] when \[\] (key|values \[\]|notValues \[\])$/;

function istioChoices(place: CompletionPlace): readonly Choice[] {
  const [, field] = SOURCE.exec(place.pattern) ?? [];
  if (field !== undefined) return sourceChoices(place, field);
  const [, part] = CONDITION.exec(place.pattern) ?? [];
  if (part === "key") return CONDITION_KEYS.map(([text, detail]) => ({ text, kind: "value", detail }));
  if (part !== undefined) return sourceChoices(place, CONDITION_FIELDS.get(conditionKey(place) ?? "") ?? "");
  return [];
}

/** The condition stands one step above the list of its values. */
function conditionKey(place: CompletionPlace): string | undefined {
  return siblingText({ ...place, path: place.path.slice(0, -1) }, "key");
}

const CONDITION_FIELDS: ReadonlyMap<string, string> = new Map([
  ["source.principal", "principals"],
  ["source.namespace", "namespaces"],
  ["source.serviceAccount", "serviceAccounts"],
]);

function sourceChoices(place: CompletionPlace, field: string): readonly Choice[] {
  switch (field) {
    case "principals":
    case "notPrincipals":
      return principalChoices(place);
    case "serviceAccounts":
    case "notServiceAccounts":
      return accountsOf(place).map((account) => ({
        ...accountBase(account),
        text: account.namespace === place.namespace ? account.name : `${account.namespace}/${account.name}`,
      }));
    case "namespaces":
    case "notNamespaces":
      return namespaceChoices(place);
    case "requestPrincipals":
    case "notRequestPrincipals":
      return [{ text: "*", kind: "value", detail: "any valid token" }];
    default:
      return [];
  }
}

function principalChoices(place: CompletionPlace): readonly Choice[] {
  const { trustDomain } = place.index.settings;
  const accounts = accountsOf(place).map((account) => ({
    ...accountBase(account),
    text: `${trustDomain}/ns/${account.namespace}/sa/${account.name}`,
  }));
  return [...accounts, { text: "*", kind: "principal", detail: "whoever has an identity of the mesh" }];
}

function accountBase({ namespace, name }: KnownAccount): Omit<Choice, "text"> {
  return {
    kind: "principal",
    detail: `ServiceAccount ${namespace}/${name}`,
    about: ["principal", "ServiceAccount", namespace, name],
  };
}

/** Declared ones, and those that workloads run as; only names that the mesh will see. */
function accountsOf(place: CompletionPlace): readonly KnownAccount[] {
  const res = new Map<string, KnownAccount>();
  for (const account of knownAccounts(place, place.namespace))
    res.set(`${account.namespace}/${account.name}`, account);
  for (const object of place.index.objects()) {
    if (object.type !== "workload") continue;
    const name = serviceAccountOf(object);
    if (isKnown(name)) res.set(`${object.namespace}/${name}`, { namespace: object.namespace, name });
  }
  return [...res.values()].filter(({ namespace }) => isKnownNamespace(namespace));
}

const CONDITION_KEYS: readonly (readonly [string, string])[] = [
  ["source.principal", "identity of the caller's proxy"],
  ["source.namespace", "namespace of the caller"],
  ["source.serviceAccount", "ServiceAccount of the caller"],
  ["source.ip", "address of the direct peer"],
  ["remote.ip", "address of the client, behind proxies"],
  ["request.auth.principal", "issuer and subject of the token"],
  ["request.auth.audiences", "audiences of the token"],
  ["request.auth.presenter", "authorized presenter of the token"],
  ["request.auth.claims[groups]", "a claim of the token"],
  ["request.headers[x-name]", "a header, which every caller may set"],
  ["destination.ip", "address of the workload"],
  ["destination.port", "port of the workload"],
  ["connection.sni", "server name of the TLS connection"],
];

function linkerdChoices(place: CompletionPlace): readonly Choice[] {
  const { pattern, index } = place;
  if (pattern === "spec identityRefs [] kind")
    return [
      { text: "ServiceAccount", kind: "value", detail: "Pods that run as it" },
      { text: "Namespace", kind: "value", detail: "all Pods of it" },
    ];
  if (pattern === "spec identityRefs [] name") {
    if (siblingText(place, "kind") === "Namespace") return namespaceChoices(place);
    const namespace = siblingText(place, "namespace") ?? place.namespace;
    return accountsOf(place)
      .filter((account) => account.namespace === namespace)
      .map(named);
  }
  if (pattern === "spec identityRefs [] namespace") return namespaceChoices(place);
  if (pattern !== "spec identities []") return [];
  const accounts = accountsOf(place).map((account) => ({
    ...accountBase(account),
    text: `${account.name}.${account.namespace}.serviceaccount.identity.linkerd.${index.settings.trustDomain}`,
  }));
  return [...accounts, { text: "*", kind: "principal", detail: "every meshed client" }];
}

function serverAuthorizationChoices(place: CompletionPlace): readonly Choice[] {
  if (place.pattern === "spec client meshTLS serviceAccounts [] namespace") return namespaceChoices(place);
  if (place.pattern !== "spec client meshTLS serviceAccounts [] name") return [];
  const namespace = siblingText(place, "namespace") ?? place.namespace;
  return accountsOf(place)
    .filter((account) => account.namespace === namespace)
    .map(named);
}

function named(account: KnownAccount): Choice {
  return { ...accountBase(account), text: account.name };
}
