import { grantText, isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import type { Subject } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { removeSubject } from "../binding-edit";
import { defineRule } from "../rule";

const ALL = "system:serviceaccounts";
const OF_NAMESPACE = `${ALL}:`;
/** Public keys for checking ServiceAccount tokens. */
const PUBLIC_ROLE = "system:service-account-issuer-discovery";

export default defineRule({
  meta: {
    id: "binding/all-service-accounts",
    summary: "A binding grants a role to every ServiceAccount of a namespace or of the cluster",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B8"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    if (isBootstrapBinding(binding) || binding.roleRef.name?.value === PUBLIC_ROLE) return;
    const groups = subjectsNamed(binding, "Group", (name) => name === ALL || name.startsWith(OF_NAMESPACE));
    for (const subject of groups) {
      const isNarrow = binding.kind === "RoleBinding" && subject.name?.value !== ALL;
      yield {
        at: subject.name?.at ?? subject.at,
        message: `${whoText(subject)} gets ${grantText(binding)}, also those of workloads that need nothing.`,
        severity: isNarrow ? "information" : "warning",
        fixes: [
          removeSubject(
            index,
            binding,
            subject,
            `takes ${grantText(binding)} from all but the other subjects`,
          ),
        ],
      };
    }
  },
});

function whoText(subject: Subject): string {
  const namespace = subject.name?.value.slice(OF_NAMESPACE.length) ?? "";
  if (namespace === "") return "Every ServiceAccount of the cluster";
  return isKnown(namespace)
    ? `Every ServiceAccount of namespace "${namespace}"`
    : "Every ServiceAccount of one namespace";
}
