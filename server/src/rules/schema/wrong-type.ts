import { defineRule } from "../rule";
import { schemaFindings } from "../schema-mistakes";

export default defineRule({
  meta: {
    id: "schema/wrong-type",
    summary: "A value is of another type than its field takes",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/"],
  },
  on: "every",
  check: (object, index, documents) => schemaFindings(object, index, documents, "wrong-type"),
});
