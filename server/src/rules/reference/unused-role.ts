import { bindingsWithoutRole } from "../../graph/dangling";
import type { ObjectIndex } from "../../graph/index";
import { isRoleMeant } from "../../graph/meant-instead";
import { isBootstrapRole } from "../../graph/named-grant";
import { reachOf } from "../../graph/reach";
import { type Role, titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { holdsName } from "../misplaced-name";
import { removeObject } from "../remove-object";
import { type DocumentAccess, defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "reference/unused-role",
    summary: "No binding of the workspace grants a role",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["D12"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
    ],
  },
  on: ["role"],
  *check(role, index, documents) {
    const { kind, name, labels, source } = role;
    const { world } = index.settings;
    if (!name || !isKnown(name.value) || isBootstrapRole(role) || world === "open") return;
    // What a chart or a kustomization brings along may bind it under another name.
    if (source.rendering !== "plain" || role.templated) return;
    if (index.bindingsOf(role).length > 0 || reachOf(index, role).aggregatedInto.length > 0) return;
    // Somebody else selects it.
    if ([...labels.keys()].some((key) => key.includes("/aggregate-to-"))) return;
    // The binding has a finding that says so.
    if (isRoleMeant(index, role) || isMisplaced(index, documents, role, name.value)) return;
    yield {
      at: titleRange(role),
      message: `No binding of the workspace grants this ${kind}.`,
      severity: world === "closed" ? "information" : "hint",
      tags: ["unnecessary"],
      fixes: [
        {
          title: `Remove the ${kind}: takes nothing from anybody whom the workspace knows`,
          permissions: "narrower",
          change: removeObject(role),
        },
      ],
    };
  },
});

/** A binding that the API server rejects for the lack of a role may name it under a misspelt key. */
function isMisplaced(index: ObjectIndex, documents: DocumentAccess, role: Role, name: string): boolean {
  return bindingsWithoutRole(index).some(
    (binding) =>
      !binding.roleRef.name &&
      (role.kind === "ClusterRole" || role.namespace === binding.namespace) &&
      holdsName(documents, binding, name),
  );
}
