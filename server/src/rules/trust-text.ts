import type { Reach, TrustFault } from "../graph/cloud/trust-fault";

/** What a fault of a trust policy means, as the end of a sentence that begins with the role. */
export function trustFaultText(fault: TrustFault): string {
  switch (fault.kind) {
    case "literal-star":
      return `trusts nobody by "${fault.value}": for StringEquals a star is an ordinary character, only StringLike reads it as a wildcard`;
    case "other-issuer":
      return `trusts nobody: the condition is about tokens of "${fault.key}", the provider is "${fault.issuer}"`;
    case "negated":
      return `trusts every token that "${fault.operator}" does not rule out`;
    case "no-subject":
      return "trusts every ServiceAccount of the cluster: no condition says which";
    case "wide":
      return `trusts ${REACH[fault.reach]}: "${fault.value}"`;
    case "no-audience":
      return "accepts tokens that were made for other services too: no condition says which audience they have";
  }
}

const REACH: Readonly<Record<Reach, string>> = {
  all: "every ServiceAccount of the cluster",
  "any-namespace": "this name in every namespace",
  "namespace-prefix":
    "ServiceAccounts of every namespace that begins like this, a star stands for colons too",
  namespace: "every ServiceAccount of the namespace",
  "name-prefix": "every ServiceAccount of the namespace whose name begins like this",
};
