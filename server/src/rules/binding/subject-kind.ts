import type { Binding, Subject } from "../../model/object";
import { closest } from "../../support/near-miss";
import { setScalar } from "../../yaml/edit";
import { problemsOf, subjectOf } from "../binding-problem";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

const KINDS = ["ServiceAccount", "User", "Group"];

export default defineRule({
  meta: {
    id: "binding/subject-kind",
    summary: "The kind of a subject is none of ServiceAccount, User and Group",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B15"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    ],
  },
  on: ["binding"],
  *check(binding) {
    for (const problem of problemsOf(binding, "subject-kind")) {
      const subject = subjectOf(binding, problem);
      yield { at: problem.at, message: problem.message, fixes: subject ? fixes(binding, subject) : [] };
    }
  },
});

function fixes(binding: Binding, subject: Subject): readonly Fix[] {
  const meant = subject.kind && closest(subject.kind.value, KINDS);
  if (meant === undefined) return [];
  return [
    {
      title: `Change the kind to "${meant}": starts to grant the role to this ${meant}`,
      permissions: "wider",
      preferred: true,
      change: changeObject(binding, ({ document, text }, path) =>
        setScalar(document, text, [...path, "subjects", subject.index, "kind"], meant),
      ),
    },
  ];
}
