import { isAdministrator } from "../../graph/holder";
import type { ObjectIndex } from "../../graph/index";
import { type NamedGrant, namedGrant, textsOf } from "../../graph/named-grant";
import type { Role, RoleRule } from "../../model/object";
import { reachOf } from "../../graph/reach";
import { dangerousGrant, reachesEverywhere } from "../dangerous-grant";
import { defineRule, type Finding } from "../rule";
import { dropFix } from "../drop-fix";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "escalation/impersonate",
    summary: "A rule allows acting as other users, groups or ServiceAccounts",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["C3", "C4", "C5"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb",
    ],
  },
  on: ["role"],
  *check(role, index) {
    // Users and groups are in no namespace; a RoleBinding can only give the ServiceAccounts of its own.
    const identities = reachesEverywhere(role, index)
      ? ["groups", "users", "serviceaccounts"]
      : ["serviceaccounts"];
    for (const rule of role.rules) {
      const grant = namedGrant(role, rule, { apiGroup: "", resources: identities, verbs: ["impersonate"] });
      if (grant) yield* identityFinding(role, rule, grant, index);
      else if (reachesEverywhere(role, index)) yield* detailFinding(role, rule, index);
    }
  },
});

function* identityFinding(
  role: Role,
  rule: RoleRule,
  { resources, verbs, names }: NamedGrant,
  index: ObjectIndex,
): Generator<Finding> {
  const [verb] = verbs;
  if (!verb) return;
  const words = resources.map(({ value }) => value);
  const administrator = administratorAmong(words, names, role, index);
  const everywhere = reachesEverywhere(role, index);
  yield dangerousGrant(role, index, {
    at: verb.at,
    message: `"impersonate" on ${listText(textsOf(resources))} lets its holder act as ${administrator?.text ?? actors(words, names, everywhere)}`,
    danger: everywhere ? "takeover" : "escalation",
    // One named user is how people act as an administrator for a while, as with `sudo`.
    limitedByNames: names.length > 0 && administrator?.isGroup !== true,
    fixes: [dropFix(role, rule, index, "verbs", ["impersonate"])],
  });
}

/** Some names are as good as all: the workspace or Kubernetes itself grants them cluster-admin. */
function administratorAmong(
  words: readonly string[],
  names: readonly string[],
  role: Role,
  index: ObjectIndex,
): { readonly text: string; readonly isGroup: boolean } | undefined {
  for (const word of words) {
    const name = names.find((candidate) => meansAdministrator(word, candidate, role, index));
    if (name === undefined) continue;
    const isGroup = word === "groups";
    return { text: `${isGroup ? "a member of the group " : ""}"${name}", which may do everything`, isGroup };
  }
  return undefined;
}

function meansAdministrator(resource: string, name: string, role: Role, index: ObjectIndex): boolean {
  switch (resource) {
    case "groups":
      return isAdministrator(index, { kind: "Group", namespace: "", name });
    case "users":
      return isAdministrator(index, { kind: "User", namespace: "", name });
    default:
      return accountNamespaces(name, role, index).some((namespace) =>
        isAdministrator(index, { kind: "ServiceAccount", namespace, name }),
      );
  }
}

/** Where a ServiceAccount of the name is, as far as the role reaches. */
function accountNamespaces(name: string, role: Role, index: ObjectIndex): readonly string[] {
  const bound = reachOf(index, role).namespaced.map(({ namespace }) => namespace);
  if (!reachesEverywhere(role, index)) return bound.length > 0 ? bound : [role.namespace];
  return index.serviceAccountsNamed(name).map(({ namespace }) => namespace);
}

function actors(words: readonly string[], names: readonly string[], everywhere: boolean): string {
  if (names.length > 0) return quoted(names);
  if (words.includes("groups")) {
    return 'a member of any group, also of "system:masters", which may do everything';
  }
  if (words.includes("users")) return "any user, also those that hold cluster-admin";
  return `any ServiceAccount ${everywhere ? "of every namespace" : "of its namespace"}`;
}

/** What comes with an identity that is impersonated by another rule. */
function* detailFinding(role: Role, rule: RoleRule, index: ObjectIndex): Generator<Finding> {
  const resources = ["uids", "userextras", "userextras/"];
  const words = { apiGroup: "authentication.k8s.io", resources, verbs: ["impersonate"] };
  const grant = namedGrant(role, rule, words);
  const [verb] = grant?.verbs ?? [];
  if (!grant || !verb) return;
  yield dangerousGrant(role, index, {
    at: verb.at,
    message: `"impersonate" on ${listText(textsOf(grant.resources))} lets its holder choose what webhooks and audit logs learn about the user it acts as`,
    danger: "broad",
    limitedByNames: true,
    fixes: [dropFix(role, rule, index, "verbs", ["impersonate"])],
  });
}
