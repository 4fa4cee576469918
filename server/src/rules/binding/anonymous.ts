import { grantText, isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import { removeSubject } from "../binding-edit";
import { defineRule } from "../rule";

/** Kubernetes itself grants these to everybody, so that clients find out what they talk to. */
const PUBLIC_ROLES = ["system:public-info-viewer", "kubeadm:bootstrap-signer-clusterinfo"];

export default defineRule({
  meta: {
    id: "binding/anonymous",
    summary: "A binding grants a role to requests without credentials",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B6"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    if (isBootstrapBinding(binding) || PUBLIC_ROLES.includes(binding.roleRef.name?.value ?? "")) return;
    const subjects = [
      ...subjectsNamed(binding, "User", (name) => name === "system:anonymous"),
      ...subjectsNamed(binding, "Group", (name) => name === "system:unauthenticated"),
    ];
    for (const subject of subjects) {
      const name = subject.name?.value ?? "";
      yield {
        at: subject.name?.at ?? subject.at,
        message: `"${name}" stands for everybody who reaches the API server, without any credentials: they get ${grantText(binding)}.`,
        fixes: [
          removeSubject(index, binding, subject, `takes ${grantText(binding)} from anonymous requests`),
        ],
      };
    }
  },
});
