import { apiServers } from "../../graph/cluster/components";
import { placeOfFlag, removeFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/token-auth-file",
    summary: "Users log in with tokens from a file, which never expire",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H2"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/authentication/#static-token-file"],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      for (const flag of component.flags) {
        if (flag.name !== "token-auth-file" || flag.value === "") continue;
        const change = removeFlag(object, flag);
        const title = `Remove "--token-auth-file": the tokens of the file stop working`;
        yield {
          at: placeOfFlag(documents, object, flag),
          message:
            "Tokens of this file never expire, stand in plain text, and are taken back only by a restart of the API server.",
          fixes: change ? [{ title, permissions: "narrower", change }] : [],
        };
      }
    }
  },
});
