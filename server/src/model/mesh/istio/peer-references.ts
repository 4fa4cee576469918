import { exactList } from "../../../support/exact";
import { isKnown } from "../../../yaml/node";
import type { Text } from "../../object";
import type { Reference } from "../../reference";
import type { AccessRule } from "./content";

/** The ServiceAccounts and namespaces that the rules of a policy name. */
export function peerReferences(rules: readonly AccessRule[]): readonly Reference[] {
  const res: Reference[] = [];
  for (const { from, when } of rules)
    for (const { tests } of [...(from?.items ?? []), ...when])
      for (const { attribute, values } of tests)
        for (const text of values.items) res.push(...referencesIn(attribute, text));
  return exactList(res);
}

function referencesIn(attribute: string, text: Text): Reference[] {
  if (!isKnown(text.value)) return [];
  switch (attribute) {
    case "source.principal":
      return principalReference(text);
    case "source.serviceAccount":
      return accountReference(text);
    case "source.namespace":
      return text.value.includes("*")
        ? []
        : [{ at: text.at, to: { kind: "Namespace", namespace: "", name: text.value }, use: "peer" }];
    default:
      return [];
  }
}

const PRINCIPAL = /^[^/]+\/ns\/(?<namespace>[^/*]+)\/sa\/(?<name>[^/*]+)$/;
/** Forms that never match in Istio but say whom they mean. */
const OTHER_FORMS = [
  /^spiffe:\/\/[^/]+\/ns\/(?<namespace>[^/*]+)\/sa\/(?<name>[^/*]+)$/,
  /^system:serviceaccount:(?<namespace>[^:*]+):(?<name>[^:*]+)$/,
];

/** The ServiceAccount that a principal means, also where it is written in a form that Istio does not match. */
export function accountOfPrincipal(
  text: string,
): { readonly namespace: string; readonly name: string } | undefined {
  for (const form of [PRINCIPAL, ...OTHER_FORMS]) {
    const groups = form.exec(text)?.groups;
    if (groups) return { namespace: groups["namespace"] ?? "", name: groups["name"] ?? "" };
  }
  return undefined;
}

function principalReference({ at, value }: Text): Reference[] {
  const account = accountOfPrincipal(value);
  if (!account) return [];
  const to = { kind: "ServiceAccount", ...account } as const;
  return [{ at, to, use: "peer", skip: value.length - account.name.length }];
}

/** `cart` is in the namespace of the policy, `shop/cart` in the one it names. */
function accountReference({ at, value }: Text): Reference[] {
  const [first = "", second, ...rest] = value.split("/");
  if (rest.length > 0 || value.includes("*")) return [];
  const [namespace, name] = second === undefined ? [undefined, first] : [first, second];
  if (name === "" || namespace === "") return [];
  return [
    { at, to: { kind: "ServiceAccount", namespace, name }, use: "peer", skip: value.length - name.length },
  ];
}
