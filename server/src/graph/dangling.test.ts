import { expect, test } from "vitest";
import { AnalysisHost } from "../analysis/host";
import { bindingsWithoutRole } from "./dangling";

const role = (name: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: ${name}, namespace: shop }\nrules: []\n`;
const binding = (role: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: of-${role}, namespace: shop }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${role} }\n`;

test("what dangles follows the files that are edited, without looking at those at rest again", () => {
  const files = new Map([
    ["/a.yaml", binding("reader")],
    ["/b.yaml", binding("writer")],
    ["/roles.yaml", `${role("reader")}---\n${role("writer")}`],
  ]);
  const host = new AnalysisHost({ readText: (file) => files.get(file), today: () => "2026-11-21" });
  const dangling = (): readonly (string | undefined)[] =>
    bindingsWithoutRole(host.snapshot().index("/roles.yaml")).map(({ name }) => name?.value);
  const put = (file: string, text: string, open: boolean): void =>
    host.applyChange({ files: new Map([[file, { text, open }]]) });

  for (const [file, text] of files) put(file, text, false);
  expect(dangling()).toEqual([]);
  put("/roles.yaml", role("reader"), true);
  expect(dangling()).toEqual(["of-writer"]);
  put("/roles.yaml", role("writer"), true);
  expect(dangling()).toEqual(["of-reader"]);
  put("/roles.yaml", `${role("reader")}---\n${role("writer")}`, true);
  expect(dangling()).toEqual([]);
  put("/b.yaml", binding("wirter"), true);
  expect(dangling()).toEqual(["of-wirter"]);
  put("/b.yaml", binding("writer"), true);
  put("/roles.yaml", "", true);
  expect(dangling()).toEqual(["of-reader", "of-writer"]);
});
