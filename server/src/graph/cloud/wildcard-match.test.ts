import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesPattern } from "./wildcard-match";

test.each([
  ["system:serviceaccount:prod*", "system:serviceaccount:prod-evil:x", true],
  ["system:serviceaccount:*:app", "system:serviceaccount:any:app", true],
  ["system:serviceaccount:prod:*", "system:serviceaccount:production:x", false],
  ["a?c", "abc", true],
  ["a?c", "ac", false],
  ["", "", true],
  ["*", "", true],
])("%s and %s: %s", (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected);
});

test("it is what a regular expression of the same meaning says", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 12 });
  const plain = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 });
  fc.assert(
    fc.property(letters, plain, (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
      expect(matchesPattern(pattern, text)).toBe(expression.test(text));
    }),
    { numRuns: 2000 },
  );
});

test("many stars cost little", () => {
  const start = performance.now();
  expect(matchesPattern(`${"*a".repeat(2000)}b`, "a".repeat(20_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(1500);
});
