import { expect, test } from "vitest";
import { applyEdits } from "../text/edit";
import { diagnose } from "./diagnostics";
import { AnalysisHost } from "./host";

const FILE = "/role.yaml";

function role(verbs: string, head = ""): string {
  return `${head}apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: operator
rules:
  - apiGroups: [""]
    resources: [configmaps]
    ${verbs}
`;
}

function found(text: string, today = "2026-06-01"): readonly string[] {
  return diagnostics(text, today).map(
    ({ rule, suppressed, range }) =>
      `${suppressed ? "silenced " : ""}${rule}: ${text.slice(range.start, range.end)}`,
  );
}

function diagnostics(text: string, today: string): ReturnType<typeof diagnose> {
  const host = new AnalysisHost({ readText: () => text, today: () => today });
  host.applyChange({ files: new Map([[FILE, { text, open: true }]]) });
  return diagnose(host.snapshot(), FILE);
}

test("a comment on the line, above it or at the head of the file silences its rules", () => {
  const silenced = ['silenced rbac/wildcard-verb: "*"'];
  expect(found(role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb -- break glass'))).toEqual(silenced);
  expect(found(role('# rolecall: allow-next-line rbac/wildcard-verb\n    verbs: ["*"]'))).toEqual(silenced);
  expect(found(role('verbs: ["*"]', "# rolecall: allow-file rbac/*\n"))).toEqual(silenced);
  expect(found(role('verbs: ["*"]'))).toEqual(['rbac/wildcard-verb: "*"']);
});

test("a comment that silences nothing is reported and can be removed", () => {
  const text = role("verbs: [get] # rolecall: allow rbac/wildcard-verb");
  const [unused] = diagnostics(text, "2026-06-01");
  expect(unused?.rule).toBe("suppression/unused");
  const change = unused?.fixes[0]?.change({ open: () => expect.fail(), textOf: () => text });
  const edits = change && "edits" in change ? (change.edits.get(FILE) ?? []) : [];
  expect(applyEdits(text, edits)).toBe(role("verbs: [get]"));
});

test("an unknown rule is reported with the one that was meant", () => {
  const text = role('verbs: ["*"] # rolecall: allow rbac/wildcard-verbs');
  expect(found(text)).toEqual(['rbac/wildcard-verb: "*"', "suppression/unknown-rule: rbac/wildcard-verbs"]);
  expect(diagnostics(text, "2026-06-01")[1]?.message).toContain('Did you mean "rbac/wildcard-verb"?');
});

test("a finding is back when the day of its comment has passed", () => {
  const text = role('verbs: ["*"] # rolecall: allow rbac/wildcard-verb until 2026-05-31 -- migration');
  expect(found(text, "2026-05-31")).toEqual(['silenced rbac/wildcard-verb: "*"']);
  expect(found(text, "2026-06-01")).toEqual(['rbac/wildcard-verb: "*"', "suppression/expired: 2026-05-31"]);
});
