import { flagNamed, lacks } from "../../graph/cluster/components";
import { placeOfFlag, setFlag } from "../flag-change";
import { defineRule } from "../rule";

const NAME = "use-service-account-credentials";

export default defineRule({
  meta: {
    id: "authn/controller-credentials",
    summary: "All controllers act as one user",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["H9"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles",
      "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/",
    ],
  },
  on: ["control-plane"],
  *check(object, _index, documents) {
    for (const component of object.components) {
      if (component.name !== "kube-controller-manager") continue;
      const flag = flagNamed(component, NAME);
      if (flag ? flag.value !== "false" : !lacks(component, NAME)) continue;
      const change = flag && setFlag(object, flag, "true");
      const title = "Give each controller its own ServiceAccount: each holds only what it needs";
      yield {
        at: flag ? placeOfFlag(documents, object, flag) : component.at,
        message: `Without "--${NAME}" every controller acts as "system:kube-controller-manager", which needs the permissions of all of them.`,
        fixes: change ? [{ title, permissions: "narrower", preferred: true, change }] : [],
      };
    }
  },
});
