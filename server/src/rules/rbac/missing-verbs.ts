import { roleProblems } from "../role-problem";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/missing-verbs",
    summary: "A rule lists no verb",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A10"],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/"],
  },
  on: ["role"],
  *check(role) {
    for (const { problem } of roleProblems(role, "rbac/missing-verbs")) {
      yield { at: problem.at, message: problem.message };
    }
  },
});
