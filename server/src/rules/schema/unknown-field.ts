import { defineRule } from "../rule";
import { schemaFindings } from "../schema-mistakes";

export default defineRule({
  meta: {
    id: "schema/unknown-field",
    summary: "A field has a name that its kind does not know",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation"],
  },
  on: "every",
  check: (object, index, documents) => schemaFindings(object, index, documents, "unknown-field"),
});
