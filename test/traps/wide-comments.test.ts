// A comment that silences more than the line below it stays when what is below it goes.
import { expect, test } from "vitest";
import { applyFix } from "../support/check";

const HEAD = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: r }
rules:
`;
const START = "  # rolecall: allow-start rbac/wildcard-verb -- all of them\n";
const ALL = `  - { apiGroups: [apps], resources: ["*"], verbs: ["*"] }\n`;
const DUPLICATE = "  - { apiGroups: [apps], resources: [deployments], verbs: [get] }\n";
const END = "  # rolecall: allow-end\n";

function fixed(text: string, rule: string, title: string): string | undefined {
  return applyFix(new Map([["/r.yaml", text]]), rule, title).get("/r.yaml");
}

test("a removed rule leaves the start of a silenced block alone", () => {
  const text = HEAD + START + DUPLICATE + ALL + END;
  expect(fixed(text, "rbac/duplicate-rule", "Remove the rule")).toBe(HEAD + START + ALL + END);
});

test("a removed rule takes its own comment with it, and leaves the end of the block before it alone", () => {
  const text = HEAD + START + ALL + END + "  # deployments\n" + DUPLICATE;
  expect(fixed(text, "rbac/duplicate-rule", "Remove the rule")).toBe(HEAD + START + ALL + END);
});

test("a removed document leaves what silences the whole file alone", () => {
  const file = "# rolecall: allow-file rbac/wildcard-verb -- all of them\r\n";
  const bound = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: r }
subjects: [{ kind: User, name: maria, apiGroup: rbac.authorization.k8s.io }]
roleRef: { kind: ClusterRole, name: view, apiGroup: rbac.authorization.k8s.io }
`;
  const text = file + HEAD + START + DUPLICATE + END + bound;
  expect(fixed(text, "reference/unused-role", "Remove the ClusterRole")).toBe(file + bound);
});
