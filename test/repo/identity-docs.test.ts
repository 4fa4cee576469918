import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { METAS } from "../../server/src/rules/metas";

const repository = path.resolve(import.meta.dirname, "../..");
const page = fs.readFileSync(path.join(repository, "docs/identity.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(1)
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\||\|$/g, "").trim()));

/** Every system that the texts about the field name. */
const SYSTEMS = [
  "ServiceAccounts",
  "RBAC",
  "Impersonation",
  "resourceNames",
  "PKI",
  "Static tokens",
  "OIDC",
  "Azure AD",
  "Dex",
  "LDAP",
  "Webhook authentication",
  "Legacy tokens",
  "Projected tokens",
  "SPIFFE",
  "SPIRE",
  "Istio",
  "Linkerd",
  "OPA",
  "Kyverno",
  "IRSA",
  "EKS Pod Identity",
  "kube2iam",
  "instance profiles",
  "GKE Workload Identity",
  "Azure Workload ID",
  "Certificates API",
  "Vault",
  "Audit",
];

describe("the table of identity systems", () => {
  test.each(SYSTEMS)("%s has a row", (system) => {
    expect(rows.map(([name]) => name).filter((name) => name?.includes(system))).not.toEqual([]);
  });

  test.each(rows)("%s names rules and tests that exist", (_system, about, rules = "", tests = "") => {
    expect(about).not.toBe("");
    const named = codes(rules);
    expect(named).not.toEqual([]);
    const ids = METAS.map(({ id }) => id);
    const isKnown = (text: string): boolean =>
      text.endsWith("*") ? ids.some((id) => id.startsWith(text.slice(0, -1))) : ids.includes(text);
    expect(named.filter((text) => !isKnown(text))).toEqual([]);
    expect(codes(tests)).not.toEqual([]);
    expect(codes(tests).filter((file) => !fs.existsSync(path.join(repository, file)))).toEqual([]);
  });
});

function codes(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
}
