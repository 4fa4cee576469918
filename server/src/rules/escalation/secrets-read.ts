import { catalogOf } from "../../graph/api-catalog";
import type { ObjectIndex } from "../../graph/index";
import { namedGrant, textsOf } from "../../graph/named-grant";
import type { Role, RoleRule } from "../../model/object";
import { dangerousGrant, whereText } from "../dangerous-grant";
import { defineRule, type Fix } from "../rule";
import { lossText, restOf } from "../drop-fix";
import { limitToMounted } from "../limit-names";
import { rewriteRule } from "../rewrite-rule";
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
    rows: ["B28", "C9", "C10", "C11"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets",
      "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    ],
  },
  on: ["role"],
  *check(role, index, documents) {
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
        fixes: [
          ...limitToMounted(role, rule, index, documents, "secrets", WORDS.verbs),
          stopReading(role, rule, index),
        ],
      });
    }
  },
});

/** Everything else that the rule allows stays, if need be in a rule of its own. */
function stopReading(role: Role, rule: RoleRule, index: ObjectIndex): Fix {
  const by = restOf(rule.policy, WORDS.resources, WORDS.verbs);
  const place = { role, rule, catalog: catalogOf(index) };
  return rewriteRule(place, { title: () => `Stop reading Secrets: ${lossText(place, by)}`, by });
}
