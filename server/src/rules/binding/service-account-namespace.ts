import { type Binding, type ServiceAccount, type Subject, titleRange } from "../../model/object";
import { insertEntry, setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { accountsOfName } from "../accounts-of-name";
import { problemsOf, subjectOf } from "../binding-problem";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "binding/service-account-namespace",
    summary: "A ClusterRoleBinding names a ServiceAccount without its namespace",
    category: "correctness",
    severity: "error",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B18"],
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    for (const problem of problemsOf(binding, "service-account-namespace")) {
      const subject = subjectOf(binding, problem);
      const accounts = subject ? accountsOfName(index, subject) : [];
      const name = subject?.name?.value;
      yield {
        at: problem.at,
        message:
          name === undefined || !isKnown(name)
            ? problem.message
            : `A ClusterRoleBinding is in no namespace, so that it has to give that of ServiceAccount "${name}".`,
        related: accounts.map((object) => ({
          object,
          at: titleRange(object),
          message: `A ServiceAccount of that name is declared in namespace "${object.namespace}".`,
        })),
        fixes: subject
          ? accounts.map((account) => fill(binding, subject, account, accounts.length === 1))
          : [],
      };
    }
  },
});

function fill(binding: Binding, subject: Subject, { namespace }: ServiceAccount, preferred: boolean): Fix {
  const name = subject.name?.value ?? "";
  return {
    title: `Set the namespace to "${namespace}": starts to grant the role to ServiceAccount "${name}" there`,
    permissions: "wider",
    preferred,
    change: changeObject(binding, ({ document, text }, path) => {
      const at = [...path, "subjects", subject.index];
      return subject.namespace
        ? setScalar(document, text, [...at, "namespace"], namespace)
        : insertEntry(document, text, at, "namespace", namespace, "name");
    }),
  };
}
