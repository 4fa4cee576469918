import type { Principal } from "../../../graph/principal";
import type { ReferenceUse } from "../../../model/reference";
import { isKnownNamespace } from "../../../model/place";
import { listed } from "../markdown";
import { objectLink, type RenderContext } from "../places";

/** Operators that act as a ServiceAccount, roles of Vault that accept it, and policies that name it. */
export function operatorSection(context: RenderContext, { kind, namespace, name }: Principal): string {
  if (kind !== "ServiceAccount" || namespace === "" || !isKnownNamespace(namespace)) return "";
  const references = context.snapshot.index().references({ kind: "ServiceAccount", namespace, name });
  const links = (type: string, use: ReferenceUse): readonly string[] => [
    ...new Set(
      references
        .filter(({ object, reference }) => object.type === type && reference.use === use)
        .map(({ object }) => objectLink(context, object)),
    ),
  ];
  const most = Math.min(3, context.maxRows);
  const users = links("account-user", "acts-as");
  const roles = links("vault-roles", "trust");
  const policies = links("admission-policy", "policy");
  return [
    users.length > 0 ? `${listed(users, most)} ${users.length === 1 ? "acts" : "act"} as it.` : "",
    roles.length > 0 ? `Vault accepts it by ${listed(roles, most)}.` : "",
    policies.length > 0 ? `Named by ${listed(policies, most)}.` : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}
