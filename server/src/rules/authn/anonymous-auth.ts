import { apiServers, flagNamed } from "../../graph/cluster/components";
import { insertEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { placeOfFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/anonymous-auth",
    summary: "Requests without credentials reach the authorizers for every path",
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "all",
    rows: ["H1"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests",
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-authenticator-configuration",
    ],
  },
  on: ["control-plane", "authentication-configuration"],
  *check(object, _index, documents) {
    if (object.type === "authentication-configuration") {
      const { anonymous } = object;
      if (!anonymous?.enabled?.value || anonymous.hasConditions || anonymous.paths.open) return;
      yield {
        at: anonymous.enabled.at,
        message: `${EVERYBODY}; conditions can limit that to the paths of health checks.`,
        fixes: [
          {
            title: "Limit it to /livez, /readyz and /healthz: other paths need credentials",
            permissions: "narrower",
            change: changeObject(object, ({ document, text }, path) =>
              insertEntry(document, text, [...path, ...object.root, "anonymous"], "conditions", [
                { path: "/livez" },
                { path: "/readyz" },
                { path: "/healthz" },
              ]),
            ),
          },
        ],
      };
      return;
    }
    for (const component of apiServers(object)) {
      const flag = flagNamed(component, "anonymous-auth");
      if (flag?.value !== "true") continue;
      yield {
        at: placeOfFlag(documents, object, flag),
        message: `${EVERYBODY}; an AuthenticationConfiguration can limit that to the paths of health checks.`,
      };
    }
  },
});

const EVERYBODY =
  'Whoever reaches the API server without credentials is the user "system:anonymous" on every path';
