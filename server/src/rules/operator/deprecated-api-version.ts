import { setScalar } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

const OLD = "external-secrets.io/v1beta1";
const NEW = "external-secrets.io/v1";

export default defineRule({
  meta: {
    id: "operator/deprecated-api-version",
    summary: "A secret store is written for an old version of External Secrets",
    category: "correctness",
    severity: "hint",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://external-secrets.io/latest/introduction/deprecation-policy/"],
  },
  on: ["account-user"],
  *check(object, _index, documents) {
    if (object.apiVersion !== OLD) return;
    const node = nodeAt(documents.open(object).document.root, [...object.source.path, "apiVersion"]);
    yield {
      at: node?.at ?? object.kindAt,
      message: `"${OLD}" is deprecated, and External Secrets 0.17 no longer serves it unless told to: "${NEW}" has the same fields.`,
      tags: ["deprecated"],
      fixes: [
        {
          title: `Change apiVersion to "${NEW}": the store stays the same`,
          permissions: "equal",
          preferred: true,
          change: changeObject(object, ({ document, text }, path) =>
            setScalar(document, text, [...path, "apiVersion"], NEW),
          ),
        },
      ],
    };
  },
});
