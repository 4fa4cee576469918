import { undeclaredSubject } from "../../graph/undeclared";
import type { Binding, Subject } from "../../model/object";
import { insertEntry, setScalar } from "../../yaml/edit";
import { correctSubject } from "../binding-edit";
import { pastedServiceAccount, problemsOf, subjectOf } from "../binding-problem";
import { allEdits, changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "binding/subject-name",
    summary: "A subject has no name, or one that no ServiceAccount can have",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B17"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    for (const problem of problemsOf(binding, "subject-name")) {
      const subject = subjectOf(binding, problem);
      const pasted = subject && pastedServiceAccount(subject);
      if (!pasted) {
        const near = subject && undeclaredSubject(index, binding, subject)?.candidates;
        const meant = (near ?? []).filter(({ differs }) => differs === "name");
        const fixes = subject ? meant.map((candidate) => correctSubject(binding, subject, candidate)) : [];
        yield { at: problem.at, message: problem.message, fixes };
        continue;
      }
      const { name, namespace } = pasted;
      yield {
        at: problem.at,
        message: `"${subject.name?.value ?? ""}" is the user name of ServiceAccount "${name}" in namespace "${namespace}", and the API server takes only its name here.`,
        fixes: [split(binding, subject, namespace, name)],
      };
    }
  },
});

function split(binding: Binding, subject: Subject, namespace: string, name: string): Fix {
  return {
    title: `Split into name "${name}" and namespace "${namespace}": starts to grant the role to that ServiceAccount`,
    permissions: "wider",
    preferred: true,
    change: changeObject(binding, ({ document, text }, path) => {
      const at = [...path, "subjects", subject.index];
      return allEdits([
        setScalar(document, text, [...at, "name"], name),
        subject.namespace
          ? setScalar(document, text, [...at, "namespace"], namespace)
          : insertEntry(document, text, at, "namespace", namespace, "name"),
      ]);
    }),
  };
}
