import { grantText, isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import { isKnownNamespace, subjectNamespace } from "../../model/place";
import type { ObjectIndex } from "../../graph/index";
import { toRoleBindings } from "../binding-edit";
import { dedicatedServiceAccount, onlyDefaultWorkload } from "../dedicated-service-account";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "binding/default-service-account",
    summary: "A binding grants a role to the ServiceAccount of every Pod that names none",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B10"],
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    if (isBootstrapBinding(binding)) return;
    for (const subject of subjectsNamed(binding, "ServiceAccount", (name) => name === "default")) {
      const namespace = subjectNamespace(binding, subject);
      const isWritten = subject.namespace ?? binding.namespaceText;
      const where = isWritten && isKnownNamespace(namespace) ? `namespace "${namespace}"` : "its namespace";
      yield {
        at: subject.name?.at ?? subject.at,
        message: `Every Pod of ${where} that names no ServiceAccount runs as "default" and gets ${grantText(binding)}.`,
        fixes: [...ownAccount(index, namespace), ...toRoleBindings(index, binding)],
      };
    }
  },
});

/** Which of several Pods need the permissions is not known. */
function ownAccount(index: ObjectIndex, namespace: string): readonly Fix[] {
  const workload = onlyDefaultWorkload(index, namespace);
  return workload ? dedicatedServiceAccount(index, workload) : [];
}
