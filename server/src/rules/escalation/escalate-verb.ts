import { companionOf } from "../../graph/companion";
import { namedGrant, textsOf } from "../../graph/named-grant";
import { companionPlace, togetherText } from "../companion-text";
import { dangerousGrant } from "../dangerous-grant";
import { defineRule } from "../rule";
import { dropFix } from "../drop-fix";
import { listText, quoted } from "../words";

const RBAC_GROUP = "rbac.authorization.k8s.io";

/** What the verb is of no use without. */
const WRITING = [
  { apiGroup: RBAC_GROUP, resources: ["roles", "clusterroles"], verbs: ["create", "update", "patch"] },
];

export default defineRule({
  meta: {
    id: "escalation/escalate-verb",
    summary: "A rule allows writing roles beyond the own permissions",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["C1"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb",
    ],
  },
  on: ["role"],
  *check(role, index) {
    // ClusterRoles are in no namespace, so that a Role reaches none of them.
    const resources = role.kind === "Role" ? ["roles"] : ["roles", "clusterroles"];
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, { apiGroup: RBAC_GROUP, resources, verbs: ["escalate"] });
      const [verb] = grant?.verbs ?? [];
      if (!grant || !verb) continue;
      const names = grant.names.length > 0 ? ` ${quoted(grant.names)}` : "";
      const companion = companionOf(index, role, WRITING);
      yield dangerousGrant(role, index, {
        at: verb.at,
        message: `"escalate"${togetherText(role, companion)} lets its holder write any permission into ${listText(textsOf(grant.resources))}${names}, also those it does not have${companion === "none" ? ", once it may write roles" : ""}`,
        danger: "takeover",
        limitedByNames: grant.names.length > 0 || companion === "none",
        fixes: [dropFix(role, rule, index, "verbs", ["escalate"])],
        related: companionPlace(rule, companion),
      });
    }
  },
});
