import type { Binding, Subject } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { insertEntry, removeEntry, setScalar } from "../../yaml/edit";
import { pastedServiceAccount } from "../binding-problem";
import { allEdits, changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "binding/service-account-as-user",
    summary: "A ServiceAccount is written as a User or Group",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["B21"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#service-account-tokens",
    ],
  },
  on: ["binding"],
  *check(binding) {
    for (const subject of binding.subjects) {
      const kind = subject.kind?.value;
      const account = pastedServiceAccount(subject);
      if (!account || !subject.name || (kind !== "User" && kind !== "Group")) continue;
      const { name, namespace } = account;
      if (!isKnown(name + namespace)) continue;
      const isUser = kind === "User";
      yield {
        at: subject.name.at,
        message: isUser
          ? `This User is ServiceAccount "${name}" in namespace "${namespace}", which tools find only when it is written as one.`
          : `No group has this name: it is the user name of ServiceAccount "${name}" in namespace "${namespace}", so this subject means nobody.`,
        severity: isUser ? "hint" : "warning",
        fixes: [toServiceAccount(binding, subject, account)],
      };
    }
  },
});

function toServiceAccount(
  binding: Binding,
  subject: Subject,
  { name, namespace }: { readonly name: string; readonly namespace: string },
): Fix {
  const isUser = subject.kind?.value === "User";
  const effect = isUser ? "all permissions stay" : "starts to grant the role to it";
  return {
    title: `Write it as ServiceAccount "${name}" in namespace "${namespace}": ${effect}`,
    permissions: isUser ? "equal" : "wider",
    preferred: true,
    change: changeObject(binding, ({ document, text }, path) => {
      const at = [...path, "subjects", subject.index];
      return allEdits([
        setScalar(document, text, [...at, "kind"], "ServiceAccount"),
        setScalar(document, text, [...at, "name"], name),
        subject.namespace
          ? setScalar(document, text, [...at, "namespace"], namespace)
          : insertEntry(document, text, at, "namespace", namespace, "name"),
        subject.apiGroup ? removeEntry(document, text, at, "apiGroup") : [],
      ]);
    }),
  };
}
