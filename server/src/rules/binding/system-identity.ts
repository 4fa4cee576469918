import { grantText, isBootstrapBinding, subjectsNamed } from "../../graph/granting";
import { removeSubject } from "../binding-edit";
import { defineRule } from "../rule";

const CONTROL_PLANE = ["system:kube-controller-manager", "system:kube-scheduler", "system:kube-proxy"];

export default defineRule({
  meta: {
    id: "binding/system-identity",
    summary: "A binding grants a role to nodes or to a part of the control plane",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["B9"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/node/",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#core-component-roles",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    // Kubernetes and kubeadm bind roles of their own.
    if (isBootstrapBinding(binding) || /^(system|kubeadm):/.test(binding.roleRef.name?.value ?? "")) return;
    const users = (name: string): boolean => name.startsWith("system:node:") || CONTROL_PLANE.includes(name);
    const subjects = [
      ...subjectsNamed(binding, "User", users),
      ...subjectsNamed(binding, "Group", (name) => name === "system:nodes"),
    ];
    for (const subject of subjects) {
      const name = subject.name?.value ?? "";
      const who = name.startsWith("system:node") ? "a node" : "this part of the control plane";
      yield {
        at: subject.name?.at ?? subject.at,
        message: `"${name}" gets from Kubernetes what it needs: whoever takes over ${who} gets ${grantText(binding)} as well.`,
        fixes: [removeSubject(index, binding, subject, `takes ${grantText(binding)} away from it`)],
      };
    }
  },
});
