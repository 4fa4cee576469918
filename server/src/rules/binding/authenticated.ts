import { grantText, isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import { removeSubject } from "../binding-edit";
import { defineRule } from "../rule";

/** Kubernetes itself grants these to everybody who has credentials. */
const DISCOVERY_ROLES = ["system:discovery", "system:basic-user", "system:public-info-viewer"];

const EVERYBODY: ReadonlyMap<string, string> = new Map([
  ["system:authenticated", "every user and every ServiceAccount of the cluster"],
  // OpenShift's group for the same, which its binding to "self-provisioner" names.
  ["system:authenticated:oauth", "every user who logs in to OpenShift"],
]);

export default defineRule({
  meta: {
    id: "binding/authenticated",
    summary: "A binding grants a role to everybody who has credentials of any kind",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B7", "B32"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    if (isBootstrapBinding(binding) || DISCOVERY_ROLES.includes(binding.roleRef.name?.value ?? "")) return;
    for (const subject of subjectsNamed(binding, "Group", (name) => EVERYBODY.has(name))) {
      const name = subject.name?.value ?? "";
      yield {
        at: subject.name?.at ?? subject.at,
        message: `"${name}" holds ${EVERYBODY.get(name) ?? "everybody"}: all of them get ${grantText(binding)}.`,
        fixes: [
          removeSubject(
            index,
            binding,
            subject,
            `takes ${grantText(binding)} from everybody but the other subjects`,
          ),
        ],
      };
    }
  },
});
