import { setScalar } from "../../yaml/edit";
import { problemsOf } from "../binding-problem";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

const RBAC_GROUP = "rbac.authorization.k8s.io";

export default defineRule({
  meta: {
    id: "binding/role-ref-api-group",
    summary: "The apiGroup of a roleRef is not that of RBAC",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["B12"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
    ],
  },
  on: ["binding"],
  *check(binding) {
    for (const { at, message } of problemsOf(binding, "role-ref-api-group")) {
      yield {
        at,
        message,
        fixes: [
          {
            title: `Change the apiGroup to ${RBAC_GROUP}: the API server takes the binding as it is meant`,
            permissions: "equal",
            preferred: true,
            change: changeObject(binding, ({ document, text }, path) =>
              setScalar(document, text, [...path, "roleRef", "apiGroup"], RBAC_GROUP),
            ),
          },
        ],
      };
    }
  },
});
