import { catalogOf } from "../../graph/api-catalog";
import { reachOf } from "../../graph/reach";
import { mistakeIn } from "../../graph/resource-mistake";
import { isLiteralStar } from "../../graph/wildcard";
import { holdersText } from "../holders-text";
import { lintedRules, lossText, narrowing, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { grantSeverity } from "../severity";
import { READ_VERBS, specialVerbs, supportedVerbs } from "../wildcard-verbs";
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
      // A star among the resources says more, and has rules of its own.
      if (!star || policy.resources.length === 0 || policy.resources.includes("*")) continue;
      // What matches no request is told as such.
      const effective = policy.resources.filter(
        (entry) => !isLiteralStar(entry) && mistakeIn(catalog, policy.apiGroups, entry) === undefined,
      );
      if (effective.length === 0) continue;
      const place = { role, rule, catalog };
      const special = specialVerbs(place);
      const also = special.length > 0 ? `${quoted(special)} and verbs to come` : "verbs to come";
      yield {
        at: star.at,
        message: `Verb "*" allows everything on ${listText(effective)}, ${also} included${holdersText(role, reach)}.`,
        severity: grantSeverity(role, reach, "broad", policy.resourceNames.length > 0),
        related: reach.cluster.map((binding) => ({
          object: binding,
          at: binding.roleRef.at,
          message: "This binding grants it in every namespace.",
        })),
        fixes: fixesFor(place, special),
      };
    }
  },
});

/** First what changes least. */
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
  const read = READ_VERBS.filter((verb) => verbs.includes(verb));
  if (read.length > 0 && read.length < verbs.length) {
    const by = [{ ...policy, verbs: read }];
    res.push(
      rewriteRule(place, { title: () => `Limit verbs to ${read.join(", ")}: ${lossText(place, by)}`, by }),
    );
  }
  const harmless = verbs.filter((verb) => !special.includes(verb));
  if (special.length > 0 && harmless.length > 0) {
    const by = [{ ...policy, verbs: harmless }];
    const title = () => `Allow all verbs but ${special.join(", ")}: ${lossText(place, by)}`;
    res.push(rewriteRule(place, { title, by }));
  }
  return narrowing(res);
}
