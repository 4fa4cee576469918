import { defineRule } from "../rule";
import { schemaFindings } from "../schema-mistakes";

export default defineRule({
  meta: {
    id: "schema/invalid-value",
    summary: "A value is none that its field may have",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/"],
  },
  on: "every",
  check: (object, index, documents) => schemaFindings(object, index, documents, "invalid-value"),
});
