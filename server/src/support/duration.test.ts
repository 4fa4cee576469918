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
])("%s", (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each(["", "1", "1 h", "1d", "h", "1h 30m", "one hour"])("%j is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
