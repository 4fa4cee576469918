import { apiServers, flagNamed, listOf } from "../../graph/cluster/components";
import { titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { placeOfFlag, setFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/authorization-without-rbac",
    summary: "The API server does not ask RBAC, or asks a file of policies beside it",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H6"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/#authorization-modules",
    ],
  },
  on: ["control-plane", "authorization-configuration"],
  *check(object, _index, documents) {
    if (object.type === "authorization-configuration") {
      const kinds = object.authorizers.map(({ kind }) => kind?.value ?? "");
      if (object.open || kinds.some((kind) => !isKnown(kind) || kind === "") || kinds.length === 0) return;
      if (!kinds.includes("RBAC") && !kinds.includes("AlwaysAllow"))
        yield { at: titleRange(object), message: WITHOUT };
      return;
    }
    for (const component of apiServers(object)) {
      const mode = flagNamed(component, "authorization-mode");
      if (!mode || !isKnown(mode.value)) continue;
      const modes = listOf(mode);
      // A name that does not exist is the mistake, and the server does not start.
      if (modes.length === 0 || modes.includes("AlwaysAllow") || !modes.every((name) => MODES.has(name)))
        continue;
      const at = placeOfFlag(documents, object, mode);
      if (modes.includes("ABAC")) {
        yield {
          at,
          message:
            "ABAC grants by a file that only a restart of the API server reads again, beside everything that roles grant.",
        };
      } else if (!modes.includes("RBAC")) {
        const change = setFlag(object, mode, [...modes, "RBAC"].join(","));
        const title = "Add RBAC: roles and bindings start to grant what they say";
        yield {
          at,
          message: WITHOUT,
          fixes: change ? [{ title, permissions: "wider", preferred: true, change }] : [],
        };
      }
    }
  },
});

const MODES = new Set(["AlwaysDeny", "ABAC", "Webhook", "RBAC", "Node"]);

const WITHOUT = "RBAC is not among the authorizers, so that no role and no binding has an effect.";
