import { isRoleMeant } from "../../graph/meant-instead";
import { isBootstrapRole } from "../../graph/named-grant";
import { reachOf } from "../../graph/reach";
import { titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { removeObject } from "../remove-object";
import { defineRule } from "../rule";

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
  *check(role, index) {
    const { kind, name, labels, source } = role;
    const { world } = index.settings;
    if (!name || !isKnown(name.value) || isBootstrapRole(role) || world === "open") return;
    // What a chart or a kustomization brings along may bind it under another name.
    if (source.rendering !== "plain" || role.templated) return;
    if (index.bindingsOf(role).length > 0 || reachOf(index, role).aggregatedInto.length > 0) return;
    // Somebody else selects it.
    if ([...labels.keys()].some((key) => key.includes("/aggregate-to-"))) return;
    // The binding has a finding that says so.
    if (isRoleMeant(index, role)) return;
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
