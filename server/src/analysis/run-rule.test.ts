import { expect, test } from "vitest";
import type { Rule } from "../rules/rule";
import { AnalysisHost } from "./host";
import { findingsIn } from "./kept-findings";
import type { RuleFindings } from "./run-rule";

const FILE = "/account.yaml";
const TEXT = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: cart\n  namespace: shop\n";

function rule(id: string, check: Rule["check"]): Rule {
  const meta = { id, summary: "A test", category: "suspicious", severity: "hint", fix: "none" } as const;
  return {
    meta: { ...meta, scope: "workspace", status: "stable", preset: "all", rows: [], references: [] },
    on: ["service-account"],
    check,
  };
}

test("a rule that throws is told once, stays off, and stops no other rule", () => {
  const host = new AnalysisHost({ readText: () => TEXT, today: () => "2026-01-01" });
  host.applyChange({ files: new Map([[FILE, { text: TEXT, open: true }]]) });
  const snapshot = host.snapshot();
  const [object] = snapshot.file(FILE)?.objects ?? [];
  if (!object) throw new Error("The account was not read.");
  let calls = 0;
  const broken = rule("test/broken", () => {
    calls++;
    throw new Error("no such luck");
  });
  const sound = rule("test/sound", ({ kindAt }) => [{ at: kindAt, message: "Found." }]);
  const run = (one: Rule): RuleFindings | undefined =>
    [...findingsIn(object, [{ rule: one, level: undefined }], snapshot.index(), snapshot)][0]?.[1];

  const first = run(broken);
  expect(first?.findings).toEqual([]);
  expect(first?.crash?.message).toContain(
    '"test/broken" failed and is off until the next start: no such luck',
  );
  expect(run(broken)).toBeUndefined();
  expect(calls).toBe(1);
  expect(run(sound)?.findings).toHaveLength(1);
});
