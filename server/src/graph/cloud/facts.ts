import type { CloudFact, CloudObject, CloudTarget, Infrastructure } from "../../model/cloud/content";
import type { Placed } from "../../model/object";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";
import { perIndex } from "../reads";

export type CloudSource = (CloudObject | Infrastructure) & Placed;

/** A fact with the object that states it. */
export interface Located<Fact extends CloudFact = CloudFact> {
  readonly fact: Fact;
  readonly object: CloudSource;
}

type FactOf<Kind extends CloudFact["fact"]> = Extract<CloudFact, { readonly fact: Kind }>;

/** What the sources of a workspace say about identities of clouds. */
export interface CloudFacts {
  /** Nothing is said, so that nobody has to look further. */
  readonly isEmpty: boolean;
  of<Kind extends CloudFact["fact"]>(kind: Kind): readonly Located<FactOf<Kind>>[];
  /** What an address means in the source that holds it. */
  at(from: CloudSource, address: string): readonly Located[];
  /** Facts of a kind by a name that it goes by, upper and lower case being the same. */
  named<Kind extends CloudFact["fact"]>(kind: Kind, name: string): readonly Located<FactOf<Kind>>[];
}

export const cloudFacts: (index: ObjectIndex) => CloudFacts = perIndex(collect);

function collect(index: ObjectIndex): CloudFacts {
  const byKind = new Map<string, Located[]>();
  const byAddress = new Map<string, Located[]>();
  const byName = new Map<string, Located[]>();
  for (const object of [...index.ofType("infrastructure"), ...index.ofType("cloud")]) {
    for (const fact of object.facts) {
      const located: Located = { fact, object };
      add(byKind, fact.fact, located);
      for (const name of namesOf(fact)) add(byName, `${fact.fact} ${name.toLowerCase()}`, located);
      if ("address" in fact && fact.address !== undefined)
        add(byAddress, `${scopeOf(object)} ${fact.address}`, located);
    }
  }
  const isOf =
    <Kind extends CloudFact["fact"]>(kind: Kind) =>
    (located: Located): located is Located<FactOf<Kind>> =>
      located.fact.fact === kind;
  return {
    isEmpty: byKind.size === 0,
    of: (kind) => (byKind.get(kind) ?? []).filter(isOf(kind)),
    at: (from, address) => byAddress.get(`${scopeOf(from)} ${address}`) ?? [],
    named: (kind, name) => (byName.get(`${kind} ${name.toLowerCase()}`) ?? []).filter(isOf(kind)),
  };
}

/** Addresses of Terraform count in their folder, those of a template in their file, names of objects in the cluster. */
function scopeOf({ source, ...object }: CloudSource): string {
  if (object.type === "cloud") return "cluster";
  const { file } = source;
  return object.language === "terraform" ? file.slice(0, file.lastIndexOf("/")) : file;
}

function namesOf(fact: CloudFact): readonly string[] {
  switch (fact.fact) {
    case "aws-role":
    case "aws-policy":
    case "azure-identity":
      return fact.name && isKnown(fact.name.value) ? [fact.name.value] : [];
    case "google-account":
      return fact.email && isKnown(fact.email.value) ? [fact.email.value] : [];
    case "aws-association":
      return fact.namespace && fact.account && isKnown(fact.namespace.value + fact.account.value)
        ? [`${fact.namespace.value}/${fact.account.value}`]
        : [];
    case "made-account":
      return fact.namespace && isKnown(fact.namespace.value + fact.name.value)
        ? [`${fact.namespace.value}/${fact.name.value}`]
        : [];
    default:
      return [];
  }
}

function add(table: Map<string, Located[]>, key: string, value: Located): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

/** Whether a target means a fact: by its address in the same source, or by what `nameOf` reads in its text. */
export function isTarget(
  facts: CloudFacts,
  from: CloudSource,
  target: CloudTarget,
  located: Located,
  isNamed: (text: string) => boolean,
): boolean {
  if (target.kind === "address")
    return facts.at(from, target.address).some(({ fact }) => fact === located.fact);
  return target.kind === "value" && isKnown(target.text.value) && isNamed(target.text.value);
}
