import { expect, test } from "vitest";
import { deadValueOf } from "./dead-value";
import { matchesGlob, matchesText } from "./match-text";
import { every, some, type Truth } from "../../support/truth";

test.each([
  ["*", "a", true],
  ["*", "", false],
  ["a*", "abc", true],
  ["*c", "abc", true],
  ["a*c", "abc", false],
  ["a*c", "a*c", true],
])("%s matches %s: %s", (pattern, value, expected) => {
  expect(matchesText(pattern, value)).toBe(expected);
});

test.each([
  ["*a*", "xay", true],
  ["ns.*.prod", "ns.any.prod", true],
  ["ns.*.prod", "nsXany.prod", false],
  ["a*a", "a", false],
  ["a*b*c", "a1b2c", true],
  ["a*b*c", "a1c2b", false],
])("glob %s matches %s: %s", (pattern, value, expected) => {
  expect(matchesGlob(pattern, value)).toBe(expected);
});

test("a long glob of stars does not take long", () => {
  expect(matchesGlob("*a".repeat(200), "a".repeat(2000) + "b")).toBe(false);
});

test("what is not known counts only where it decides", () => {
  const of = (...truths: Truth[]) => [every(truths, (it) => it), some(truths, (it) => it)];
  expect(of("yes", "unknown")).toEqual(["unknown", "yes"]);
  expect(of("no", "unknown")).toEqual(["no", "unknown"]);
  expect(of()).toEqual(["yes", "no"]);
});

test.each([
  ["source.principal", "cluster.local/ns/a/sa/b", undefined],
  ["source.principal", "cluster.local/ns/a/*", undefined],
  ["source.principal", "cluster.local/*", undefined],
  ["source.principal", "cluster.l*", undefined],
  ["source.principal", "*/sa/b", undefined],
  ["source.principal", "*", undefined],
  ["source.principal", "cluster.local/namespaces/*", "no-principal"],
  ["source.principal", "system:serviceaccount:a:b", "user-name"],
  ["source.principal", "spiffe://cluster.local/ns/a/sa/b", "spiffe-prefix"],
  ["source.principal", "cluster.local/ns/*/sa/b", "middle-star"],
  ["request.path", "/a/{*}/b", undefined],
  ["request.path", "/a/*/b", "middle-star"],
  ["request.path", "a", "relative-path"],
  ["request.method", "get", "method-case"],
  ["request.method", "/grpc.Service/Method", undefined],
])("%s %s: %s", (attribute, value, expected) => {
  expect(deadValueOf(attribute, value)).toBe(expected);
});
