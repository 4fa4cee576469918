import { catalogOf, isKnownGroup, servedBy, splitResource } from "../../graph/api-catalog";
import { rulesOf } from "../../graph/held-rules";
import type { ObjectIndex } from "../../graph/index";
import type { PolicyRule } from "../../model/object";
import { toRoleBindings } from "../binding-edit";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/cluster-wide",
    summary:
      "A ClusterRoleBinding gives ServiceAccounts in every namespace what may be needed in their own only",
    category: "security",
    severity: "hint",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "all",
    rows: ["A49", "B33"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
    ],
  },
  on: ["binding"],
  *check(binding, index) {
    const { kindAt, subjects } = binding;
    // Where that is the mistake, another rule offers the same.
    if (subjects.some(({ name }) => name?.value === "default")) return;
    const fixes = toRoleBindings(index, binding);
    if (fixes.length === 0) return;
    const held = rulesOf(index, binding);
    if (typeof held === "string" || held.open || held.rules.length === 0) return;
    if (!held.rules.every(({ rule }) => !rule.open && isNamespaced(index, rule.policy))) return;
    yield {
      at: kindAt,
      message:
        "The role is about namespaced resources only, and this binding grants it in every namespace, not just where its ServiceAccounts run.",
      fixes,
    };
  },
});

/** Whether every resource of the rule is known to be in namespaces. */
function isNamespaced(index: ObjectIndex, { apiGroups, resources, nonResourceURLs }: PolicyRule): boolean {
  const catalog = catalogOf(index);
  if (nonResourceURLs.length > 0 || !apiGroups.every((group) => isKnownGroup(catalog, group))) return false;
  return resources.every((entry) => {
    const owners = servedBy(catalog, apiGroups, splitResource(entry).plural);
    return owners.length > 0 && owners.every(({ namespaced }) => namespaced);
  });
}
