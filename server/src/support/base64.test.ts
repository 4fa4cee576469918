import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64 } from "./base64";

test("reads what others wrote, in both alphabets", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const expected = Buffer.from(bytes).toString("latin1");
      expect(decodeBase64(Buffer.from(bytes).toString("base64"))).toBe(expected);
      expect(decodeBase64(Buffer.from(bytes).toString("base64url"))).toBe(expected);
    }),
  );
});

test("breaks of lines do not matter, other characters do", () => {
  expect(decodeBase64("YW\nJj\n")).toBe("abc");
  expect(decodeBase64("not base64!")).toBeUndefined();
});
