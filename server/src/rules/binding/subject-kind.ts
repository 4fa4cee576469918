import type { ObjectIndex } from "../../graph/index";
import { meantSubjectKind } from "../../graph/meant-kind";
import { undeclaredAccountName } from "../../graph/undeclared";
import { dnsSubdomainFault } from "../../model/name-syntax";
import type { Binding, Subject } from "../../model/object";
import { insertEntry, removeEntry, setScalar } from "../../yaml/edit";
import { isKnown, type NodePath } from "../../yaml/node";
import { accountsOfName } from "../accounts-of-name";
import { pastedServiceAccount, problemsOf, subjectOf } from "../binding-problem";
import { changeObject } from "../fix";
import { inSequence, type Step } from "../in-sequence";
import { defineRule, type Fix } from "../rule";

const RBAC_GROUP = "rbac.authorization.k8s.io";

export default defineRule({
  meta: {
    id: "binding/subject-kind",
    summary: "The kind of a subject is none of ServiceAccount, User and Group",
    category: "correctness",
    severity: "error",
    scope: "workspace",
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
  *check(binding, index) {
    for (const problem of problemsOf(binding, "subject-kind")) {
      const subject = subjectOf(binding, problem);
      yield {
        at: problem.at,
        message: problem.message,
        fixes: subject ? fixes(index, binding, subject) : [],
      };
    }
  },
});

/** Of a kind that does not exist the API server looks at nothing else, so that the rest has to become right as well. */
function fixes(index: ObjectIndex, binding: Binding, subject: Subject): readonly Fix[] {
  const meant = meantSubjectKind(subject);
  const others = meant === "ServiceAccount" ? asAccount(index, binding, subject) : asPrincipal(subject);
  if (meant === undefined || others === undefined) return [];
  return [
    {
      title: `Change the kind to "${meant}": starts to grant the role to this ${meant}`,
      permissions: "wider",
      preferred: true,
      change: changeObject(binding, (open, path) => {
        const at = [...path, "subjects", subject.index];
        const kind: Step = (document, text) => setScalar(document, text, [...at, "kind"], meant);
        return inSequence(open, [kind, ...others.map((change) => change(at))]);
      }),
    },
  ];
}

/** A change of a subject, given its path. */
type SubjectChange = (at: NodePath) => Step;

function asPrincipal({ apiGroup }: Subject): readonly SubjectChange[] {
  if (apiGroup === undefined || apiGroup.value === "" || apiGroup.value === RBAC_GROUP) return [];
  return [(at) => (document, text) => setScalar(document, text, [...at, "apiGroup"], RBAC_GROUP)];
}

/** Undefined where nobody knows which ServiceAccount is meant. */
function asAccount(
  index: ObjectIndex,
  binding: Binding,
  subject: Subject,
): readonly SubjectChange[] | undefined {
  const pasted = pastedServiceAccount(subject);
  const name = pasted?.name ?? validName(index, binding, subject);
  const namespace = pasted?.namespace ?? namespaceOf(index, binding, subject);
  if (name === undefined || namespace === undefined) return undefined;
  const res: SubjectChange[] = [];
  if (subject.name && subject.name.value !== name)
    res.push((at) => (document, text) => setScalar(document, text, [...at, "name"], name));
  if (namespace !== (subject.namespace?.value ?? "")) {
    res.push((at) => (document, text) => {
      return subject.namespace
        ? setScalar(document, text, [...at, "namespace"], namespace)
        : insertEntry(document, text, at, "namespace", namespace, "name");
    });
  }
  if (subject.apiGroup?.value)
    res.push((at) => (document, text) => removeEntry(document, text, at, "apiGroup"));
  return res;
}

/** What no ServiceAccount can be called may come near one that is declared. */
function validName(index: ObjectIndex, binding: Binding, { name, namespace }: Subject): string | undefined {
  if (name === undefined || name.value === "" || !isKnown(name.value)) return name?.value ?? "";
  if (dnsSubdomainFault(name.value) === undefined) return name.value;
  const undeclared = undeclaredAccountName(index, name.value, binding, namespace?.value);
  return undeclared?.candidates.find(({ differs }) => differs === "name")?.object.name?.value;
}

/** A ClusterRoleBinding has to say the namespace; elsewhere it may be left out. */
function namespaceOf(index: ObjectIndex, binding: Binding, subject: Subject): string | undefined {
  const written = subject.namespace?.value ?? "";
  if (written !== "" || binding.kind === "RoleBinding") return written;
  const [only, ...others] = accountsOfName(index, subject);
  return others.length === 0 ? only?.namespace : undefined;
}
