import type { TextList } from "../../model/object";
import type { VaultRole } from "../../model/operator/content";
import { defineRule, type Finding } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "operator/vault-role-wildcard",
    summary: "A role of Vault accepts every ServiceAccount, or those of every namespace",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://developer.hashicorp.com/vault/api-docs/auth/kubernetes#create-update-role"],
  },
  on: ["vault-roles"],
  *check({ roles, apiVersion }) {
    // Findings are about manifests; what Terraform says is shown beside them.
    if (apiVersion === "terraform") return;
    for (const role of roles) {
      const finding = findingOf(role);
      if (finding) yield finding;
    }
  },
});

function findingOf({ accounts, namespaces, policies }: VaultRole): Finding | undefined {
  const anyAccount = starOf(accounts);
  const anyNamespace = starOf(namespaces);
  const what = policies.length > 0 ? `with policy ${quoted(policies)}` : "with its policies";
  if (anyAccount && anyNamespace) {
    return {
      at: anyAccount.at,
      message: `Every Pod of the cluster that has a token may sign in to Vault ${what}.`,
    };
  }
  if (anyNamespace) {
    const names = quoted(accounts.items.map(({ value }) => value));
    return {
      at: anyNamespace.at,
      message: `Whoever may create a ServiceAccount ${names} in any namespace may sign in to Vault ${what}.`,
    };
  }
  if (!anyAccount) return undefined;
  const where =
    namespaces.items.length > 0 ? ` of namespace ${quoted(namespaces.items.map(({ value }) => value))}` : "";
  return {
    at: anyAccount.at,
    severity: "information",
    message: `Every Pod${where} that has a token may sign in to Vault ${what}.`,
  };
}

function starOf({ items }: TextList) {
  return items.find(({ value }) => value === "*");
}
