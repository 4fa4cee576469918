import type { ObjectIndex } from "../../graph/index";
import { namedGrant, textsOf } from "../../graph/named-grant";
import type { Role, RoleRule } from "../../model/object";
import { dangerousGrant, whereText } from "../dangerous-grant";
import { defineRule, type Fix } from "../rule";
import { dropFix } from "../drop-fix";
import { quoted } from "../words";

const WORDS = { apiGroup: "", resources: ["secrets"], verbs: ["get", "list", "watch"] };

export default defineRule({
  meta: {
    id: "escalation/secrets-read",
    summary: "A rule allows reading every Secret instead of named ones",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets",
      "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    ],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, WORDS);
      const [resource] = grant?.resources ?? [];
      // Reading the Secrets one needs by name is what this rule asks for.
      if (!grant || !resource || grant.names.length > 0) continue;
      yield dangerousGrant(role, index, {
        at: resource.at,
        message: `${quoted(textsOf(grant.verbs))} on secrets lets its holder read every Secret ${whereText(role, index)}, tokens and passwords included`,
        danger: "escalation",
        limitedByNames: false,
        fixes: fixes(role, rule, index),
      });
    }
  },
});

/** `list` and `watch` show whole Secrets; without them a reader has to know the name. */
function fixes(role: Role, rule: RoleRule, index: ObjectIndex): readonly Fix[] {
  const { verbs, resources } = rule.policy;
  const listing = verbs.filter((verb) => verb === "list" || verb === "watch");
  if (!verbs.includes("get") || listing.length === 0 || resources.length > 1) return [];
  return [dropFix(role, rule, index, "verbs", listing)];
}
