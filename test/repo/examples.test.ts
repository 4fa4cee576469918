import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { diagnosticsOf, snapshotOf } from "../support/check";

const ROOT = new URL("../../examples/", import.meta.url);
const names = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).sort();
const files = new Map(
  names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [`/examples/${name}`, readFileSync(new URL(name, ROOT), "utf8")]),
);
const manifests = [...files].filter(([file]) => !file.endsWith(".rolecall.yaml"));

test("is of a size to look through", () => {
  expect(manifests.length).toBeGreaterThanOrEqual(12);
  expect(manifests.length).toBeLessThanOrEqual(20);
});

test.each(manifests)("%s is YAML, and every document is an object", (file, text) => {
  const documents = parseAllDocuments(text);
  expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  const objects = snapshotOf(files).file(file)?.objects ?? [];
  expect(objects).toHaveLength(documents.length);
  expect(objects.flatMap(({ problems }) => problems)).toEqual([]);
});

test("the page of the example names files that exist", () => {
  const page = readFileSync(new URL("README.md", ROOT), "utf8");
  const named = [...page.matchAll(/`([\w-]+\/[\w-]+\.yaml)`/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !files.has(`/examples/${name}`))).toEqual([]);
});

test("these are its findings, and no others", () => {
  const findings = diagnosticsOf(snapshotOf(files)).map(({ range, severity, rule }) => {
    const text = files.get(range.file)?.slice(range.start, range.end) ?? "?";
    return `${range.file.slice("/examples/".length)}: ${text} ← ${severity} ${rule}`;
  });
  expect(findings).toEqual([
    'ops/devops-sudo.yaml: "impersonate" ← information escalation/impersonate',
    "ops/devops-sudo.yaml: cluster-admin ← warning binding/cluster-admin",
    'ops/order-operator.yaml: "*" ← warning rbac/wildcard-verb',
    'ops/order-operator.yaml: "*" ← warning rbac/wildcard-verb',
    'ops/order-operator.yaml: "*" ← warning rbac/wildcard-resource',
    "ops/pod-inspector.yaml: pods/* ← warning rbac/ineffective-wildcard",
    'ops/release-bot.yaml: "deployments" ← warning rbac/wrong-api-group',
    'ops/release-bot.yaml: "create" ← warning rbac/resource-names-create',
    "payments/refunds.yaml: shop ← warning reference/undeclared-subject",
    "payments/reports.yaml: report-reader ← warning reference/undeclared-role",
    "shop/cart-cleanup.yaml: default ← warning binding/default-service-account",
  ]);
});
