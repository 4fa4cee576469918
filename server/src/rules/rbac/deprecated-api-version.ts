import { titleRange } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

const REMOVED = ["rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1alpha1"];
const CURRENT = "rbac.authorization.k8s.io/v1";

export default defineRule({
  meta: {
    id: "rbac/deprecated-api-version",
    summary: "A role or binding is written for an API version that Kubernetes does not serve any more",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["A30"],
    references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/#rbac-resources-v122"],
  },
  on: ["role", "binding"],
  *check(object, _index, documents) {
    if (!REMOVED.includes(object.apiVersion)) return;
    const { document } = documents.open(object);
    const written = nodeAt(document.root, [...object.source.path, "apiVersion"]);
    yield {
      at: written?.at ?? titleRange(object),
      message: `Kubernetes 1.22 and later do not serve "${object.apiVersion}", so that the ${object.kind} is refused.`,
      // A chart may choose the version by what the cluster serves.
      severity: object.templated ? "information" : "error",
      tags: ["deprecated"],
      fixes: [
        {
          title: `Change the apiVersion to ${CURRENT}: means the same in every cluster since 1.8`,
          permissions: "equal",
          preferred: true,
          change: changeObject(object, (open, path) =>
            setScalar(open.document, open.text, [...path, "apiVersion"], CURRENT),
          ),
        },
      ],
    };
  },
});
