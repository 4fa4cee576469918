import { problemsOf } from "../binding-problem";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/role-ref-name",
    summary: "A roleRef has no name, or one that no role can have",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["B13"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
    ],
  },
  on: ["binding"],
  *check(binding) {
    for (const { at, message } of problemsOf(binding, "role-ref-name")) yield { at, message };
  },
});
