import { namedGrant, textsOf } from "../../graph/named-grant";
import { dangerousGrant, isHeldIn, whereText } from "../dangerous-grant";
import { withoutGrant } from "../drop-fix";
import { limitToMounted } from "../limit-names";
import { defineRule } from "../rule";
import { quoted } from "../words";

const CHANGE = ["update", "patch"];
const VERBS = ["create", ...CHANGE, "delete", "deletecollection"];
const WORDS = { apiGroup: "", resources: ["configmaps"], verbs: VERBS };

export default defineRule({
  meta: {
    id: "rbac/write-configmaps",
    summary: "A rule allows changing every ConfigMap instead of named ones",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "all",
    rows: ["A37"],
    references: [
      "https://kubernetes.io/docs/concepts/configuration/configmap/",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    ],
  },
  on: ["role"],
  *check(role, index, documents) {
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, WORDS);
      const [resource] = grant?.resources ?? [];
      // Changing the ones it needs by name is what this rule asks for; a new one has no name yet.
      if (!grant || !resource || grant.names.length > 0) continue;
      const verbs = textsOf(grant.verbs);
      if (verbs.every((verb) => verb === "create")) continue;
      // There it is worse, and has a finding of its own.
      if (isHeldIn("kube-system", role, index) && verbs.some((verb) => CHANGE.includes(verb))) continue;
      yield dangerousGrant(role, index, {
        at: resource.at,
        message: `${quoted(verbs)} on configmaps lets its holder change the settings of everything ${whereText(role, index)}`,
        danger: "broad",
        limitedByNames: true,
        fixes: [
          ...limitToMounted(role, rule, index, documents, "configmaps", VERBS),
          ...withoutGrant(role, rule, index, ["configmaps"], verbs),
        ],
      });
    }
  },
});
