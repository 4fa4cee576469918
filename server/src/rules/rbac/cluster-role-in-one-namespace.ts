import { isBootstrapRole } from "../../graph/named-grant";
import { reachOf } from "../../graph/reach";
import type { Binding, Role } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import { insertEntry, setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { allChanges, allEdits, changeDocument } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/cluster-role-in-one-namespace",
    summary: "A ClusterRole is bound in one namespace only, where a Role would do",
    category: "suspicious",
    severity: "hint",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["A49"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    ],
  },
  on: ["role"],
  *check(role, index) {
    if (!isPlainClusterRole(role) || index.settings.world === "open") return;
    const name = role.name?.value ?? "";
    const bindings = index.bindingsOf(role);
    const [first] = bindings;
    if (!first || reachOf(index, role).aggregatedInto.length > 0) return;
    const { namespace } = first;
    if (!isKnownNamespace(namespace) || !bindings.every((binding) => isBoundIn(binding, namespace))) return;
    if (index.roles("ClusterRole", "", name).length > 1 || index.roles("Role", namespace, name).length > 0)
      return;
    yield {
      at: role.kindAt,
      message: `This ClusterRole is bound in namespace "${namespace}" only: as a Role, nobody can bind it elsewhere.`,
      related: bindings.map((binding) => ({
        object: binding,
        at: binding.roleRef.at,
        message: "This RoleBinding grants it.",
      })),
      fixes: [toRole(role, bindings, namespace)],
    };
  },
});

function isPlainClusterRole(role: Role): boolean {
  const { kind, name, source, templated, aggregation, labels, rules, problems } = role;
  if (kind !== "ClusterRole" || !name || !isKnown(name.value) || isBootstrapRole(role)) return false;
  if (source.rendering !== "plain" || templated || aggregation || problems.length > 0) return false;
  // Somebody else selects it.
  if ([...labels.keys()].some((key) => key.includes("/aggregate-to-"))) return false;
  // A Role with URLs is rejected.
  return rules.length > 0 && rules.every(({ nonResourceURLs }) => !nonResourceURLs.present);
}

function isBoundIn({ kind, namespace, source, templated }: Binding, wanted: string): boolean {
  return kind === "RoleBinding" && namespace === wanted && source.rendering === "plain" && !templated;
}

function toRole(role: Role, bindings: readonly Binding[], namespace: string): Fix {
  const many = bindings.length === 1 ? "the live RoleBinding has" : "the live RoleBindings have";
  return {
    title: `Make it a Role of namespace "${namespace}": all permissions stay there; ${many} to be deleted first`,
    // Whoever binds it outside the workspace loses it.
    permissions: "narrower",
    change: (documents) =>
      allChanges([
        changeDocument(documents, role, ({ document, text }, path) =>
          allEdits([
            setScalar(document, text, [...path, "kind"], "Role"),
            insertEntry(document, text, [...path, "metadata"], "namespace", namespace, "name"),
          ]),
        ),
        ...bindings.map((binding) =>
          changeDocument(documents, binding, ({ document, text }, path) =>
            setScalar(document, text, [...path, "roleRef", "kind"], "Role"),
          ),
        ),
      ]),
  };
}
