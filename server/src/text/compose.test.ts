import fc from "fast-check";
import { expect, test } from "vitest";
import { composeEdits } from "./compose";
import { applyEdits, type TextEdit } from "./edit";

test("edits one after the other equal the composed edits", () => {
  const place = fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 }));
  const steps = fc.array(fc.array(place, { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), steps, (text, drawn) => {
      let current = text;
      const made: TextEdit[][] = [];
      for (const step of drawn) {
        const edits = withoutOverlap(current.length, step);
        made.push(edits);
        current = applyEdits(current, edits);
      }
      expect(applyEdits(text, composeEdits(text.length, made))).toBe(current);
    }),
    { numRuns: 2000 },
  );
});

test("what was not touched is not part of the edits", () => {
  const edits = composeEdits(10, [
    [{ range: { start: 1, end: 2 }, newText: "xy" }],
    [{ range: { start: 9, end: 10 }, newText: "" }],
    [{ range: { start: 2, end: 3 }, newText: "z" }],
  ]);
  expect(edits).toEqual([
    { range: { start: 1, end: 2 }, newText: "xz" },
    { range: { start: 8, end: 9 }, newText: "" },
  ]);
});

function withoutOverlap(length: number, drawn: readonly (readonly [number, number, string])[]): TextEdit[] {
  const sorted = drawn.map(([at, size, newText]) => ({ at: Math.min(at, length), size, newText }));
  sorted.sort((a, b) => a.at - b.at);
  const res: TextEdit[] = [];
  let free = 0;
  for (const { at, size, newText } of sorted) {
    if (at < free) continue;
    const end = Math.min(length, at + size);
    res.push({ range: { start: at, end }, newText });
    free = end + 1;
  }
  return res;
}
