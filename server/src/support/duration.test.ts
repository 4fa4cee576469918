import { expect, test } from "vitest";
import { parseDuration } from "./duration";

test.each([
  ["0", 0],
  ["1h", 3600],
  ["1h30m", 5400],
  ["1.5h", 5400],
  ["90s", 90],
  ["500ms", 0.5],
  ["-5m", -300],
  ["1.s", 1],
  [".5s", 0.5],
  ["2\u00b5s", 2e-6],
  ["2\u03bcs", 2e-6],
])("%s", (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each(["", "1", "1 h", "1d", "h", "1h 30m", ".s", "one hour"])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
