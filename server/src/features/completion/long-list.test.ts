import { expect, test } from "vitest";
import type { Choice } from "./item";
import { cutToFit, isLong } from "./long-list";

const MANY = Array.from({ length: 1000 }, (_, at): Choice => ({ text: `api-${at}`, kind: "principal" }));

test("a long list is cut to the first that fit", () => {
  expect(isLong(MANY)).toBe(true);
  expect(isLong(MANY.slice(0, 100))).toBe(false);
  expect(cutToFit(MANY, "")).toEqual(MANY.slice(0, 250));
  expect(cutToFit(MANY, "AP99").map(({ text }) => text)).toEqual(
    MANY.map(({ text }) => text).filter((text) => /9.*9/.test(text)),
  );
  expect(cutToFit(MANY, "pia")).toEqual([]);
});
