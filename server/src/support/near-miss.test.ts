import { expect, test } from "vitest";
import { closest, distance, isShortFor } from "./near-miss";

test.each<[string, string, number]>([
  ["", "", 0],
  ["", "ab", 2],
  ["kitten", "sitting", 3],
  ["psd", "pds", 1],
  ["deploymnets", "deployments", 1],
  ["abcd", "badc", 2],
])("%s → %s: %i edits", (left, right, edits) => {
  expect(distance(left, right)).toBe(edits);
  expect(distance(right, left)).toBe(edits);
});

test.each<[string, string | undefined]>([
  ["pod", "pods"],
  ["Pods", "pods"],
  ["SECRETS", "secrets"],
  ["deploymnt", "deployments"],
  ["secert", "secrets"],
  ["deploy", undefined],
  ["po", undefined],
  ["", undefined],
])("%s is a near miss of %s", (name, expected) => {
  expect(closest(name, ["pods", "secrets", "deployments", "nodes"])).toBe(expected);
});

test("of equally near candidates the first wins, a nearer one beats it", () => {
  expect(closest("reader", ["readxx", "readyy"])).toBe("readxx");
  expect(closest("reader", ["readxx", "readers", "readen"])).toBe("readers");
});

test.each([
  ["signer", "signerName", true],
  ["role", "roleRef", true],
  ["groups", "apiGroups", true],
  ["ns", "namespace", true],
  ["sa", "serviceAccount", true],
  ["req", "request", true],
  ["csr", "request", false],
  ["name", "rename", false],
  ["a", "apiGroup", false],
  ["", "apiGroup", false],
  ["roleRef", "roleRef", false],
  ["roleReference", "roleRef", false],
])("%s is short for %s: %s", (name, full, expected) => {
  expect(isShortFor(name, full)).toBe(expected);
});
