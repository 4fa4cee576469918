import { isKnown, resolve, valueOf, type YamlContent, type YamlMap } from "../../yaml/node";
import { fieldNodes } from "../fields";
import type { ObjectContent, Text, TextList } from "../object";
import { textField, textItems, textList } from "../read";
import type { Reference } from "../reference";
import type { VaultRole, VaultRolesContent } from "./content";

/** A role as the operator of Red Hat writes it into Vault. */
export function lowerAuthEngineRole(node: YamlMap, meta: ObjectContent): VaultRolesContent {
  const spec = valueOf(node, "spec");
  const targets = valueOf(spec, "targetNamespaces");
  return vaultRoles(meta, [
    {
      name: textField(spec, "name")?.value ?? meta.name?.value,
      accounts: textList(spec, "targetServiceAccounts", meta.kindAt),
      namespaces: textList(targets, "targetNamespaces", meta.kindAt),
      policies: textList(spec, "policies", meta.kindAt).items.map(({ value }) => value),
    },
  ]);
}

/** Roles in the configuration of a Vault that the operator of Bank-Vaults runs. */
export function lowerBankVault(node: YamlMap, meta: ObjectContent): VaultRolesContent {
  const roles = fieldNodes(node, "spec.externalConfig.auth[].roles[]").map(
    ({ node: role }): VaultRole => ({
      name: textField(role, "name")?.value,
      accounts: oneOrMore(role, "bound_service_account_names", meta),
      namespaces: oneOrMore(role, "bound_service_account_namespaces", meta),
      policies: oneOrMore(role, "policies", meta).items.map(({ value }) => value),
    }),
  );
  return vaultRoles(
    meta,
    roles.filter(({ accounts }) => accounts.present),
  );
}

/** A list, or one text with commas. */
function oneOrMore(parent: YamlContent, key: string, meta: ObjectContent): TextList {
  const value = valueOf(parent, key);
  const list = textList(parent, key, meta.kindAt);
  return value?.type === "scalar" ? { ...list, at: value.at, items: textItems([resolve(value)]) } : list;
}

/** Roles, with the ServiceAccounts that they name. */
export function vaultRoles(meta: ObjectContent, roles: readonly VaultRole[]): VaultRolesContent {
  return { ...meta, type: "vault-roles", roles, references: roles.flatMap(referencesOf) };
}

/** Each name in each namespace; what stands for several is nobody in particular. */
function referencesOf({ accounts, namespaces }: VaultRole): readonly Reference[] {
  return accounts.items.filter(isName).flatMap(({ value, at }) =>
    namespaces.items.filter(isName).map(
      (namespace): Reference => ({
        at,
        to: { kind: "ServiceAccount", namespace: namespace.value, name: value },
        use: "trust",
      }),
    ),
  );
}

function isName({ value }: Text): boolean {
  return isKnown(value) && /^[a-z0-9][a-z0-9.-]*$/.test(value);
}
