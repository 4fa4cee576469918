import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Binding } from "../../server/src/model/object";
import { diagnosticsOf, snapshotOf } from "../support/check";

interface Row {
  readonly id: string;
  readonly object: { readonly kind: string };
  readonly oldObject?: unknown;
  readonly errors: readonly { readonly field: string; readonly type: string }[];
}

const DATA = new URL("../oracle/data/validation-public.jsonl", import.meta.url);

/** Bindings that Kubernetes was asked about; what an update changes is not in one manifest. */
const rows = readFileSync(DATA, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Row)
  .filter(({ object, oldObject }) => object.kind.endsWith("Binding") && !oldObject);

test("there are bindings of both sorts", () => {
  expect(rows.filter(({ errors }) => errors.length > 0).length).toBeGreaterThan(30);
  expect(rows.filter(({ errors }) => errors.length === 0).length).toBeGreaterThan(10);
});

for (const { id, object, errors } of rows) {
  // kubectl fills in the namespace of an object, or takes it out.
  const expected = errors.filter(
    ({ field, type }) => field !== "metadata.namespace" || type === "FieldValueInvalid",
  );
  test(`${id}: ${expected.map(({ field }) => field).join(", ") || "accepted"}`, () => {
    const snapshot = snapshotOf(new Map([["/binding.json", JSON.stringify(object, undefined, 2)]]), {
      preset: "all",
    });
    const [binding] = snapshot.index("/binding.json").objects() as readonly Binding[];
    const found = diagnosticsOf(snapshot).filter(({ severity }) => severity === "error");
    expect(found.length > 0).toBe(expected.length > 0);
    expect(found.every(({ rule }) => rule.startsWith("binding/"))).toBe(true);
    // One problem is never told twice; a few come together with another one of the same subject or roleRef.
    expect(found.length).toBeLessThanOrEqual(binding!.problems.length);
    const told = new Set(found.map(({ rule, range }) => `${rule} ${range.start}`));
    expect(told.size).toBe(found.length);
    for (const { field } of binding!.problems) {
      const part = /^(subjects\[\d+\]|roleRef|metadata\.\w+)/.exec(field)?.[1] ?? field;
      const near = binding!.problems.filter((problem) => problem.field.startsWith(part));
      const isTold = found.some(({ range }) => near.some(({ at }) => at.start === range.start));
      expect(isTold, `${field} is told`).toBe(true);
    }
  });
}
