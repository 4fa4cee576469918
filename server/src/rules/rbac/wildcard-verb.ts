import { ALL_VERBS } from "../../catalog/catalog";
import { catalogOf, isKnownGroup, servedBy, splitResource } from "../../graph/api-catalog";
import { expandRule } from "../../graph/expand";
import { reachOf, reachText } from "../../graph/reach";
import { isClusterAdminEquivalent } from "../../graph/wildcard";
import {
  grantScopeOf,
  lintedRules,
  lossText,
  narrowing,
  rewriteRule,
  type RuleInRole,
} from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { grantSeverity } from "../severity";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/wildcard-verb",
    summary: "A rule allows every verb",
    category: "security",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A1"],
    references: [
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    const reach = reachOf(index, role);
    for (const rule of lintedRules(role)) {
      const star = rule.verbs.items.find(({ value }) => value === "*");
      const { policy } = rule;
      if (!star || policy.resources.length === 0 || isClusterAdminEquivalent(policy)) continue;
      const place = { role, rule, catalog };
      const special = supportedVerbs(place).filter((verb) => ESCALATION.has(verb));
      const also = special.length > 0 ? `${quoted(special)} and verbs to come` : "verbs to come";
      yield {
        at: star.at,
        message: `Verb "*" allows everything on ${resourcesText(policy.resources)}, ${also} included, ${reachText(reach)}.`,
        severity: grantSeverity(role, reach, "broad", policy.resourceNames.length > 0),
        related: reach.cluster.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This binding grants it in every namespace.",
        })),
        fixes: narrowing(fixesFor(place, special)),
      };
    }
  },
});

const ESCALATION = new Set(["escalate", "bind", "impersonate"]);
const READ = ["get", "list", "watch"];
const ORDER = [...READ, "create", "update", "patch", "delete", "deletecollection"];

function fixesFor(place: RuleInRole, special: readonly string[]): readonly Fix[] {
  const { policy } = place.rule;
  const verbs = supportedVerbs(place);
  const res: Fix[] = [];
  if (verbs.length > 0) {
    const by = [{ ...policy, verbs }];
    const title = () =>
      `Replace "*" with ${verbs.length === 1 ? "the verb" : `the ${verbs.length} verbs`} ${listText(verbs, 3)}: ${lossText(place, by)}, drops verbs to come`;
    res.push(rewriteRule(place, { title, by, preferred: true }));
  }
  const read = READ.filter((verb) => verbs.includes(verb));
  if (read.length > 0 && read.length < verbs.length) {
    const by = [{ ...policy, verbs: read }];
    res.push(
      rewriteRule(place, { title: () => `Limit verbs to ${read.join(", ")}: ${lossText(place, by)}`, by }),
    );
  }
  const harmless = verbs.filter((verb) => !ESCALATION.has(verb));
  if (special.length > 0 && harmless.length > 0) {
    const by = [{ ...policy, verbs: harmless }];
    const title = () => `Allow all verbs but ${special.join(", ")}: ${lossText(place, by)}`;
    res.push(rewriteRule(place, { title, by }));
  }
  return res;
}

/** Verbs that make sense on some resource of the rule; the standard ones where resources are not known. */
function supportedVerbs({ role, rule: { policy }, catalog }: RuleInRole): readonly string[] {
  const isUnknown = (entry: string): boolean => {
    const { plural } = splitResource(entry);
    return plural === "*" ? false : servedBy(catalog, policy.apiGroups, plural).length === 0;
  };
  const hasUnknown =
    policy.apiGroups.some((group) => group !== "*" && !isKnownGroup(catalog, group)) ||
    policy.resources.some(isUnknown);
  const permissions = expandRule(policy, catalog, grantScopeOf(role));
  const verbs = new Set([...(hasUnknown ? ALL_VERBS : []), ...permissions.map(({ verb }) => verb)]);
  return [...ORDER.filter((verb) => verbs.has(verb)), ...[...verbs].filter((verb) => !ORDER.includes(verb))];
}

function resourcesText(resources: readonly string[]): string {
  return resources.includes("*") ? "all resources" : listText(resources);
}
