import { expect, test } from "vitest";
import { diagnose } from "../analysis/diagnostics";
import { AnalysisHost } from "../analysis/host";
import { fittedText } from "./words";

const FILE = "/role.yaml";

/** Titles of the fixes of a rule for a ClusterRole with these rules. */
function titles(rule: string, rules: string): readonly string[] {
  const text = `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: operator }\nrules:\n${rules}`;
  const host = new AnalysisHost({ readText: () => text, today: () => "2026-06-01" });
  const settings = [{ folder: "/", level: "editor", values: { preset: "all" } }] as const;
  host.applyChange({ settings, files: new Map([[FILE, { text, open: true }]]) });
  const found = diagnose(host.snapshot(), FILE).filter((one) => one.rule === rule);
  return found.flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

test("what is taken away is told once", () => {
  const admission = '  - apiGroups: ["admissionregistration.k8s.io"]\n';
  expect(
    titles(
      "escalation/admission-control",
      `${admission}    resources: ["mutatingwebhookconfigurations"]\n    verbs: ["get", "update", "patch"]\n`,
    ),
  ).toEqual(['Remove "update", "patch" from the verbs: takes them away on mutatingwebhookconfigurations']);
  const argo = '  - apiGroups: ["argoproj.io"]\n';
  const verbs = '    verbs: ["get", "create", "update", "patch"]\n';
  expect(
    titles(
      "escalation/confused-deputy",
      `${argo}    resources: ["workflows", "workflowtemplates", "cronworkflows", "workflowartifactgctasks"]\n${verbs}`,
    ),
  ).toEqual(['Stop allowing "create", "update", "patch" on workflows, workflowtemplates, cronworkflows']);
});

test("verbs that another rule still allows are not said to be gone", () => {
  const rule = (verbs: string): string =>
    `  - apiGroups: ["admissionregistration.k8s.io"]\n    resources: ["mutatingwebhookconfigurations"]\n    verbs: [${verbs}]\n`;
  const found = titles("escalation/admission-control", rule("get, update, patch") + rule("get, update"));
  expect(found).toEqual([
    'Remove "update", "patch" from the verbs: takes away patch on mutatingwebhookconfigurations',
  ]);
});

test.each([
  [["a", "b", "c"], 7, "a, b, c"],
  [["a", "b", "c"], 6, "a and 2 more"],
  [["first", "second", "third"], 20, "first, second, third"],
  [["first", "second", "third", "fourth"], 20, "first and 3 more"],
  [["first", "second", "third", "fourth"], 24, "first, second and 2 more"],
  [["validatingwebhookconfigurations"], 3, "validatingwebhookconfigurations"],
  [["a", "a"], 9, "a"],
  [[], 9, ""],
])("%j in %i characters", (items, room, text) => {
  expect(fittedText(items, room)).toBe(text);
});
