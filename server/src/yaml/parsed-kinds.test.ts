import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isParsedKind } from "./parsed-kinds";

test("a kind of several groups has one expression: a second entry would replace the first", () => {
  const text = fs.readFileSync(path.join(import.meta.dirname, "parsed-kinds.ts"), "utf8");
  const kinds = [...text.matchAll(/^ {2}\[\s*"(\w+)",/gm)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(50);
  expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([]);
});

test.each([
  "authentication.istio.io/v1alpha1",
  "audit.k8s.io/v1",
  "iam.aws.upbound.io/v1beta1",
  "iam.services.k8s.aws/v1alpha1",
])("a Policy of %s is read", (apiVersion) => {
  expect(isParsedKind("Policy", `apiVersion: ${apiVersion}\nkind: Policy\n`)).toBe(true);
});

test("a Policy of Kyverno is read where it names somebody", () => {
  expect(isParsedKind("Policy", "apiVersion: kyverno.io/v1\nkind: Policy\nspec: { subjects: [] }\n")).toBe(
    true,
  );
  expect(isParsedKind("Policy", "apiVersion: kyverno.io/v1\nkind: Policy\nspec: { validate: {} }\n")).toBe(
    false,
  );
});
