import { resolve, valueOf, type YamlMap } from "../../../yaml/node";
import type { ObjectContent, Text, TextList } from "../../content";
import type { VaultRole, VaultRolesContent } from "../../operator/content";
import { vaultRoles } from "../../operator/vault-roles";
import type { TerraformScope } from "./scope";

/** The resource that tells Vault which ServiceAccounts may sign in. */
export const VAULT_ROLE = "vault_kubernetes_auth_backend_role";

/** A role of Vault's Kubernetes auth method. */
export function lowerVaultRole(meta: ObjectContent, body: YamlMap, scope: TerraformScope): VaultRolesContent {
  const role: VaultRole = {
    name: scope.read(scope.resolve(valueOf(body, "role_name")))?.value,
    accounts: readList(body, "bound_service_account_names", scope, meta),
    namespaces: readList(body, "bound_service_account_namespaces", scope, meta),
    policies: readList(body, "token_policies", scope, meta).items.map(({ value }) => value),
  };
  return vaultRoles(meta, [role]);
}

/** What is no literal list may hold anything. */
function readList(body: YamlMap, key: string, scope: TerraformScope, meta: ObjectContent): TextList {
  const written = valueOf(body, key);
  if (!written) return { present: false, at: meta.kindAt, items: [], open: false };
  const list = scope.resolve(written);
  if (list?.type !== "seq") return { present: true, at: written.at, items: [], open: true };
  const items = list.items.map((item) => scope.read(scope.resolve(resolve(item))));
  const known = items.filter((item): item is Text => item !== undefined);
  return { present: true, at: list.at, items: known, open: known.length < items.length };
}
