import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { METAS } from "../../server/src/rules/metas";
import { TITLE_LENGTH } from "../../server/src/rules/words";
import { diagnosticsOf, snapshotOf } from "../support/check";
import { parseFixture, yamlFences } from "../support/fixture";

const FOLDER = new URL("../../server/src/rules/", import.meta.url);

/** Rules with a longer title on some page; what a menu cuts off is the end of what happens to permissions. */
const LONGER = [
  "authn/subject-prefix",
  "binding/admin-or-edit",
  "binding/all-service-accounts",
  "binding/authenticated",
  "binding/cluster-admin",
  "binding/cluster-wide",
  "binding/default-service-account",
  "cloud/static-keys-with-identity",
  "cloud/trust-subject",
  "csr/legacy-unknown",
  "mesh/istio-private-key",
  "operator/token-request-missing",
  "rbac/aggregated-role-has-rules",
  "rbac/cluster-role-in-one-namespace",
  "rbac/cluster-scoped-resource-in-role",
  "rbac/ineffective-wildcard",
  "rbac/non-resource-url-in-role",
  "rbac/shared-namespace",
  "rbac/wildcard-subresource",
  "rbac/wildcard-verb",
  "reference/undeclared-service-account",
  "reference/undeclared-subject",
  "service-account/default-used",
  "service-account/mounted-token-secret",
  "service-account/shared",
  "service-account/vault-agent-without-token",
];

test("menus show whole titles of fixes: those of the pages, whose names are short", () => {
  const longer = new Map<string, string>();
  for (const { id } of METAS) {
    const page = new URL(`${id}.md`, FOLDER);
    if (!existsSync(page)) continue;
    for (const { info, source } of yamlFences(readFileSync(page, "utf8"))) {
      if (info.startsWith("fixed")) continue;
      const found = diagnosticsOf(snapshotOf(parseFixture(source).files, { preset: "all" }));
      for (const { rule, fixes } of found)
        for (const { title } of fixes) if (title.length > TITLE_LENGTH) longer.set(rule, title);
    }
  }
  expect([...longer].filter(([rule]) => !LONGER.includes(rule))).toEqual([]);
  // A rule that has become brief stays so.
  expect(LONGER.filter((rule) => !longer.has(rule))).toEqual([]);
});
