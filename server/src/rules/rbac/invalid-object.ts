import { roleProblems } from "../role-problem";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/invalid-object",
    summary: "The API server rejects something else in a Role or ClusterRole",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/cluster-role-v1/",
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/",
    ],
  },
  on: ["role"],
  *check(role) {
    for (const { problem } of roleProblems(role, "rbac/invalid-object")) {
      yield { at: problem.at, message: problem.message };
    }
  },
});
