import { problemsOf } from "../binding-problem";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/invalid-object",
    summary: "The API server rejects the binding",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
    ],
  },
  on: ["binding"],
  *check(binding) {
    for (const { at, message } of problemsOf(binding, "invalid-object")) yield { at, message };
  },
});
