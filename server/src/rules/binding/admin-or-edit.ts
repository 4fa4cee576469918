import { isBootstrapBinding } from "../../graph/granting";
import { grantInstead } from "../binding-edit";
import { defineRule } from "../rule";

const GIVES: ReadonlyMap<string, string> = new Map([
  ["admin", "nearly everything, Secrets, Roles and RoleBindings included"],
  ["edit", "changing all workloads, reading all Secrets and acting as any ServiceAccount"],
]);

export default defineRule({
  meta: {
    id: "binding/admin-or-edit",
    summary: "A binding grants the built-in role admin or edit",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "all",
    rows: ["B4"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles"],
  },
  on: ["binding"],
  *check(binding) {
    const { kind, name } = binding.roleRef;
    const gives = name && GIVES.get(name.value);
    if (!name || gives === undefined || kind?.value !== "ClusterRole" || isBootstrapBinding(binding)) return;
    if (binding.subjects.length === 0 && !binding.subjectsOpen) return;
    const isCluster = binding.kind === "ClusterRoleBinding";
    yield {
      at: name.at,
      message: `"${name.value}" allows ${gives}, ${isCluster ? "in every namespace" : "in its namespace"}.`,
      severity: isCluster ? "information" : "hint",
      fixes: grantInstead(binding, "view", `takes away what "${name.value}" allows beyond reading`),
    };
  },
});
