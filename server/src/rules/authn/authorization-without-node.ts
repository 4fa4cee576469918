import { apiServers, flagNamed, listOf } from "../../graph/cluster/components";
import { isKnown } from "../../yaml/node";
import { placeOfFlag, setFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/authorization-without-node",
    summary: "Kubelets are not limited to the objects of their own node",
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "all",
    rows: ["H5"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/node/"],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      const mode = flagNamed(component, "authorization-mode");
      if (!mode || !isKnown(mode.value)) continue;
      const modes = listOf(mode);
      if (!modes.includes("RBAC") || modes.includes("Node")) continue;
      const change = setFlag(object, mode, ["Node", ...modes].join(","));
      const title = "Add Node: each kubelet may read what its own Pods need";
      yield {
        at: placeOfFlag(documents, object, mode),
        message:
          "Without the Node authorizer kubelets need a role for all nodes, which lets one node read the Secrets of every other.",
        fixes: change ? [{ title, permissions: "wider", change }] : [],
      };
    }
  },
});
