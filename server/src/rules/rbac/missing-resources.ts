import { roleProblems } from "../role-problem";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/missing-resources",
    summary: "A rule lists no resource",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["A12"],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/"],
  },
  on: ["role"],
  *check(role) {
    for (const { problem } of roleProblems(role, "rbac/missing-resources")) {
      yield { at: problem.at, message: problem.message };
    }
  },
});
