import type { Binding, Subject } from "../../model/object";
import { removeEntry, setScalar } from "../../yaml/edit";
import { problemsOf, subjectOf } from "../binding-problem";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

const RBAC_GROUP = "rbac.authorization.k8s.io";

export default defineRule({
  meta: {
    id: "binding/subject-api-group",
    summary: "The apiGroup of a subject does not fit its kind",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["B16"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
    ],
  },
  on: ["binding"],
  *check(binding) {
    for (const problem of problemsOf(binding, "subject-api-group")) {
      const subject = subjectOf(binding, problem);
      yield { at: problem.at, message: problem.message, fixes: subject ? [fix(binding, subject)] : [] };
    }
  },
});

/** Who the subject is does not depend on its group, so that nobody gets more or less. */
function fix(binding: Binding, subject: Subject): Fix {
  const isServiceAccount = subject.kind?.value === "ServiceAccount";
  return {
    title: isServiceAccount
      ? "Remove the apiGroup: the API server takes the binding as it is meant"
      : `Change the apiGroup to ${RBAC_GROUP}: the API server takes the binding as it is meant`,
    permissions: "equal",
    preferred: true,
    change: changeObject(binding, ({ document, text }, path) => {
      const at = [...path, "subjects", subject.index];
      return isServiceAccount
        ? removeEntry(document, text, at, "apiGroup")
        : setScalar(document, text, [...at, "apiGroup"], RBAC_GROUP);
    }),
  };
}
