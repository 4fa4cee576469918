import type { KubernetesObject } from "../../model/object";
import type { VaultRole } from "../../model/operator/content";
import { isKnown } from "../../yaml/node";
import type { ObjectIndex } from "../index";

/** A role of Vault's Kubernetes auth method, where the workspace writes it. */
export interface FoundVaultRole {
  readonly object: KubernetesObject;
  readonly role: VaultRole;
  /** Whether it lets a ServiceAccount in; also where that is not known. */
  readonly accepts: (namespace: string, account: string) => boolean;
}

/** Roles of that name, in whatever Vault and at whatever path. */
export function vaultRolesNamed(index: ObjectIndex, name: string): readonly FoundVaultRole[] {
  return index.ofType("vault-roles").flatMap((object) =>
    object.roles
      .filter((role) => role.name === name || (role.name !== undefined && !isKnown(role.name)))
      .map((role) => ({
        object,
        role,
        accepts: (namespace: string, account: string) =>
          // Namespaces that a selector chooses are not listed.
          has(role.accounts, account) && (!role.namespaces.present || has(role.namespaces, namespace)),
      })),
  );
}

function has({ items, open }: VaultRole["accounts"], value: string): boolean {
  return open || items.some((item) => matches(item.value, value));
}

/** Vault takes patterns with stars. */
function matches(pattern: string, value: string): boolean {
  if (!isKnown(pattern) || pattern === value || pattern === "*") return true;
  const [before = "", ...rest] = pattern.split("*");
  return rest.length > 0 && value.startsWith(before) && value.endsWith(rest.at(-1) ?? "");
}
