// What the API server rejects is told, and nothing is concluded from it.
import { expect, test } from "vitest";
import { diagnose } from "../../server/src/analysis/diagnostics";
import { AnalysisHost } from "../../server/src/analysis/host";
import { findingsIn } from "../support/manifests";

const SUBJECTS = "subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]\n";
const ROLE_REF = "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: web }\n";
const RBAC = "apiVersion: rbac.authorization.k8s.io/v1\n";

test("a ClusterRoleBinding to a Role grants nothing that another binding could spare", () => {
  const found = findingsIn([
    `${RBAC}kind: ClusterRoleBinding\nmetadata: { name: all }\n${SUBJECTS}${ROLE_REF}`,
    `${RBAC}kind: RoleBinding\nmetadata: { name: web, namespace: shop }\n${SUBJECTS}${ROLE_REF}`,
  ]);
  expect(found.filter((one) => one.includes("binding/role-ref-kind"))).toHaveLength(1);
  expect(found.filter((one) => one.includes("binding/granted-twice"))).toEqual([]);
});

test("a kind that does not exist is told in files that no editor holds", () => {
  const text = `${RBAC}kind: ClusterRoles\nmetadata: { name: web }\nrules: []\n`;
  const host = new AnalysisHost({ readText: () => text, today: () => "2026-11-21" });
  host.applyChange({ files: new Map([["/web.yaml", { text, open: false }]]) });
  const found = diagnose(host.snapshot(), "/web.yaml");
  expect(found.map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`)).toEqual([
    "rbac/unknown-kind: ClusterRoles",
  ]);
});
