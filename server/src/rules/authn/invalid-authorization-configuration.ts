import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/invalid-authorization-configuration",
    summary: "The API server rejects an AuthorizationConfiguration",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["H27"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization",
      "https://kubernetes.io/docs/reference/config-api/apiserver-config.v1/",
    ],
  },
  on: ["authorization-configuration"],
  *check(object) {
    for (const { at, message } of object.problems) yield { at, message };
  },
});
