import { isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import { removeSubject } from "../binding-edit";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/system-masters",
    summary: "A binding names the group that no authorization stops",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B5"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    if (isBootstrapBinding(binding)) return;
    for (const subject of subjectsNamed(binding, "Group", (name) => name === "system:masters")) {
      yield {
        at: subject.name?.at ?? subject.at,
        message: `The group "system:masters" may do everything without any binding, and no binding can take that away again.`,
        fixes: [
          removeSubject(index, binding, subject, "takes nothing from its members, who bypass authorization"),
        ],
      };
    }
  },
});
