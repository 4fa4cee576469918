import { companionOf } from "../../graph/companion";
import type { ObjectIndex } from "../../graph/index";
import { namedGrant, textsOf } from "../../graph/named-grant";
import type { Role, RoleRule } from "../../model/object";
import { companionPlace, togetherText } from "../companion-text";
import { dangerousGrant } from "../dangerous-grant";
import { defineRule, type Finding } from "../rule";
import { dropFix } from "../drop-fix";
import { listText, quoted } from "../words";

const RBAC_GROUP = "rbac.authorization.k8s.io";

/** What the verb is of no use without. */
const WRITING = [
  {
    apiGroup: RBAC_GROUP,
    resources: ["rolebindings", "clusterrolebindings"],
    verbs: ["create", "update", "patch"],
  },
];

export default defineRule({
  meta: {
    id: "escalation/bind-verb",
    summary: "A rule allows granting roles whose permissions its holder does not have",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["C2", "C7"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#bind-verb",
    ],
  },
  on: ["role"],
  *check(role, index) {
    for (const rule of role.rules) {
      const finding = effective(role, rule, index) ?? ineffective(role, rule, index);
      if (finding) yield finding;
    }
  },
});

function effective(role: Role, rule: RoleRule, index: ObjectIndex): Finding | undefined {
  const resources = ["roles", "clusterroles"];
  const grant = namedGrant(role, rule, { apiGroup: RBAC_GROUP, resources, verbs: ["bind"] });
  const [verb] = grant?.verbs ?? [];
  if (!grant || !verb) return undefined;
  const names = grant.names.length > 0 ? ` ${quoted(grant.names)}` : "";
  const companion = companionOf(index, role, WRITING);
  const isLimited = grant.names.length > 0 && !grant.names.includes("cluster-admin");
  return dangerousGrant(role, index, {
    at: verb.at,
    message: `"bind"${togetherText(role, companion)} lets its holder grant ${listText(textsOf(grant.resources))}${names} to anybody, itself included, without having their permissions${companion === "none" ? ", once it may write bindings" : ""}`,
    danger: "takeover",
    limitedByNames: isLimited || companion === "none",
    fixes: [dropFix(role, rule, index, "verbs", ["bind"])],
    related: companionPlace(rule, companion),
  });
}

/** A common mistake: the verb is checked on what is bound, not on the binding. */
function ineffective(role: Role, rule: RoleRule, index: ObjectIndex): Finding | undefined {
  const resources = ["rolebindings", "clusterrolebindings"];
  const grant = namedGrant(role, rule, { apiGroup: RBAC_GROUP, resources, verbs: ["bind"] });
  const [verb] = grant?.verbs ?? [];
  if (!grant || !verb) return undefined;
  return {
    at: verb.at,
    message: `"bind" does nothing on ${listText(textsOf(grant.resources))}: the API server checks it on the roles and clusterroles to be bound.`,
    severity: "information",
    tags: ["unnecessary"],
    fixes: [dropFix(role, rule, index, "verbs", ["bind"])],
  };
}
