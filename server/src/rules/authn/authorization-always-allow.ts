import { apiServers, flagNamed, lacks, listOf } from "../../graph/cluster/components";
import { isKnown } from "../../yaml/node";
import { placeOfFlag, setFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/authorization-always-allow",
    summary: "The API server allows every request",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H4"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/#authorization-modules",
    ],
  },
  on: ["control-plane", "authorization-configuration"],
  *check(object, _index, documents) {
    if (object.type === "authorization-configuration") {
      for (const { kind } of object.authorizers)
        if (kind?.value === "AlwaysAllow")
          yield {
            at: kind.at,
            message: "AlwaysAllow lets everybody do everything that no authorizer before it denies.",
          };
      return;
    }
    for (const component of apiServers(object)) {
      const mode = flagNamed(component, "authorization-mode");
      if (mode && isKnown(mode.value) && listOf(mode).includes("AlwaysAllow")) {
        const change = setFlag(object, mode, "Node,RBAC");
        const title = "Let Node and RBAC decide: takes away everything that no role grants";
        yield {
          at: placeOfFlag(documents, object, mode),
          message: "AlwaysAllow lets everybody do everything, whatever roles and bindings say.",
          fixes: change ? [{ title, permissions: "narrower", preferred: true, change }] : [],
        };
      } else if (lacks(component, "authorization-mode") && lacks(component, "authorization-config")) {
        yield {
          at: component.at,
          message:
            'Without "--authorization-mode" the API server allows every request, whatever roles and bindings say.',
        };
      }
    }
  },
});
