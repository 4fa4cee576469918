import { apiServers, flagNamed } from "../../graph/cluster/components";
import { placeOfFlag, removeFlag } from "../flag-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/service-account-lookup",
    summary: "Tokens of deleted ServiceAccounts stay valid",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H8"],
    references: ["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of apiServers(object)) {
      const flag = flagNamed(component, "service-account-lookup");
      if (flag?.value !== "false") continue;
      const change = removeFlag(object, flag);
      const title = `Remove "--service-account-lookup=false": tokens end with their ServiceAccount, Secret or Pod`;
      yield {
        at: placeOfFlag(documents, object, flag),
        message:
          "Tokens are taken although their ServiceAccount, Secret or Pod is deleted, so that nobody can take them back.",
        fixes: change ? [{ title, permissions: "narrower", preferred: true, change }] : [],
      };
    }
  },
});
