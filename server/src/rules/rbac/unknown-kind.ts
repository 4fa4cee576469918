import { titleRange } from "../../model/object";
import { rbacKindMistake } from "../../model/rbac-kind";
import { setScalar } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/unknown-kind",
    summary: "A kind does not exist in the API group of RBAC, or a role or binding names another group",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#api-overview"],
  },
  on: ["role", "binding", "opaque"],
  *check(object, _index, documents) {
    const mistake = rbacKindMistake(object.apiVersion, object.kind);
    if (!mistake) return;
    const { field, meant } = mistake;
    const written = nodeAt(documents.open(object).document.root, [...object.source.path, field]);
    const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
    yield {
      at: written?.at ?? titleRange(object),
      message: `There is no kind "${object.kind}" in "${object.apiVersion}", so that the API server refuses it.${hint}`,
      ...(meant !== undefined && {
        fixes: [
          {
            title: `Change the ${field} to ${meant}: the API server takes the object, and what it grants counts`,
            permissions: "wider" as const,
            preferred: true,
            change: changeObject(object, (open, path) =>
              setScalar(open.document, open.text, [...path, field], meant),
            ),
          },
        ],
      }),
    };
  },
});
