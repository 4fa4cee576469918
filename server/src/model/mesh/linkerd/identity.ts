import type { Text } from "../../object";
import type { Reference } from "../../reference";

/** Whom a Linkerd identity stands for: one ServiceAccount, all of a namespace, or every client of the mesh. */
export type LinkerdIdentity =
  | {
      readonly kind: "account";
      readonly name: string;
      readonly namespace: string;
      readonly trustDomain: string;
    }
  | { readonly kind: "namespace"; readonly namespace: string; readonly skip: number }
  | { readonly kind: "everybody" }
  | { readonly kind: "other" };

const ACCOUNT = /^([a-z0-9.-]+)\.([a-z0-9-]+)\.serviceaccount\.identity\.[a-z0-9-]+\.(\S+)$/;
const NAMESPACE = /^\*\.([a-z0-9-]+)\.serviceaccount\.identity\.[a-z0-9-]+\.\S+$/;

export function parseIdentity(text: string): LinkerdIdentity {
  if (text === "*") return { kind: "everybody" };
  const ofNamespace = NAMESPACE.exec(text)?.[1];
  if (ofNamespace !== undefined) return { kind: "namespace", namespace: ofNamespace, skip: 2 };
  const [, name, namespace, trustDomain] = ACCOUNT.exec(text) ?? [];
  if (name !== undefined && namespace !== undefined && trustDomain !== undefined)
    return { kind: "account", name, namespace, trustDomain };
  return { kind: "other" };
}

/** The identity that the proxies of a ServiceAccount have in a usual installation. */
export function linkerdIdentity(namespace: string, name: string, trustDomain: string): string {
  return `${name}.${namespace}.serviceaccount.identity.linkerd.${trustDomain}`;
}

export function identityReference({ value, at }: Text): readonly Reference[] {
  const identity = parseIdentity(value);
  if (identity.kind === "account") {
    const { name, namespace } = identity;
    return [{ at, to: { kind: "ServiceAccount", namespace, name }, use: "peer" }];
  }
  if (identity.kind !== "namespace") return [];
  const { namespace: name, skip } = identity;
  return [{ at, to: { kind: "Namespace", namespace: "", name }, use: "place", skip }];
}
