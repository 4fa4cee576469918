import { grantText } from "../../graph/granting";
import { isKnownNamespace, subjectNamespace } from "../../model/place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/cross-namespace",
    summary: "A RoleBinding grants a role to a ServiceAccount of another namespace",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["B30"],
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/#cross-namespace",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    ],
  },
  on: ["binding"],
  *check(binding) {
    if (binding.kind !== "RoleBinding" || !binding.namespaceText) return;
    for (const subject of binding.subjects) {
      if (subject.kind?.value !== "ServiceAccount" || !subject.namespace) continue;
      const namespace = subjectNamespace(binding, subject);
      const isBothKnown = isKnownNamespace(namespace) && isKnownNamespace(binding.namespace);
      if (!isBothKnown || namespace === binding.namespace) continue;
      yield {
        at: subject.namespace.at,
        message: `Whoever runs Pods in namespace "${namespace}" can get ${grantText(binding)} through this ServiceAccount.`,
      };
    }
  },
});
