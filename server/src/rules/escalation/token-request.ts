import { namedGrant, textsOf } from "../../graph/named-grant";
import { dangerousGrant, reachesEverywhere, whereText } from "../dangerous-grant";
import { defineRule } from "../rule";
import { dropFix } from "../drop-fix";
import { listText, quoted } from "../words";

const RESOURCES = ["serviceaccounts/token", "*/token"];
const WORDS = { apiGroup: "", resources: RESOURCES, verbs: ["create"] };

export default defineRule({
  meta: {
    id: "escalation/token-request",
    summary: "A rule allows creating tokens of ServiceAccounts",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["C13"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request",
      "https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/",
    ],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, WORDS);
      const [resource] = grant?.resources ?? [];
      if (!grant || !resource) continue;
      // The name is part of the URL here, so that names do limit `create`.
      const isLimited = grant.names.length > 0;
      const whose = isLimited ? `ServiceAccount ${quoted(grant.names)}` : "any ServiceAccount";
      yield dangerousGrant(role, index, {
        at: resource.at,
        message: `"create" on ${listText(textsOf(grant.resources))} lets its holder get a token of ${whose} ${whereText(role, index)} and act as it`,
        danger: reachesEverywhere(role, index) ? "takeover" : "escalation",
        limitedByNames: isLimited,
        fixes: [dropFix(role, rule, index, "resources", RESOURCES)],
      });
    }
  },
});
