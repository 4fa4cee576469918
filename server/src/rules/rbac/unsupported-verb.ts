import { ALL_VERBS, type ApiCatalog } from "../../catalog/catalog";
import { catalogOf, isBuiltInGroup, servedBy, splitResource } from "../../graph/api-catalog";
import { allowsAnything } from "../../graph/expand";
import { mistakeIn } from "../../graph/resource-mistake";
import type { PolicyRule } from "../../model/object";
import { lintedRules, rewriteRule, type RuleInRole } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { listText } from "../words";

export default defineRule({
  meta: {
    id: "rbac/unsupported-verb",
    summary: "A verb is one that no resource of the rule supports",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["A21", "A35"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      if (!isFullyKnown(rule.policy, catalog)) continue;
      for (const { value, at } of rule.verbs.items) {
        if (!isUnsupported(rule.policy, value, catalog)) continue;
        yield {
          at,
          message: `${listText(rule.policy.resources)} never ${rule.policy.resources.length === 1 ? "sees" : "see"} the verb "${value}", so it grants nothing.`,
          tags: ["unnecessary"],
          fixes: [dropFix({ role, rule, catalog }, value)],
        };
      }
    }
  },
});

/** What other rules say about a name is not said twice, and only Kubernetes' own verbs are known completely. */
function isFullyKnown({ apiGroups, resources }: PolicyRule, catalog: ApiCatalog): boolean {
  return (
    resources.length > 0 &&
    apiGroups.every(isBuiltInGroup) &&
    resources.every(
      (entry) =>
        servedBy(catalog, apiGroups, splitResource(entry).plural).length > 0 &&
        mistakeIn(catalog, apiGroups, entry) === undefined &&
        !entry.includes("*"),
    )
  );
}

function isUnsupported(policy: PolicyRule, verb: string, catalog: ApiCatalog): boolean {
  if (!ALL_VERBS.includes(verb)) return false;
  // A PUT and a server-side apply of what is not there need it as well.
  if (verb === "create" && ["update", "patch", "*"].some((other) => policy.verbs.includes(other)))
    return false;
  return !allowsAnything({ ...policy, verbs: [verb], resourceNames: [] }, catalog, "cluster");
}

function dropFix(place: RuleInRole, verb: string): Fix {
  const { policy } = place.rule;
  const verbs = policy.verbs.filter((other) => other !== verb);
  if (verbs.length === 0) {
    return rewriteRule(place, { title: "Remove the rule, which grants nothing", by: [], preferred: true });
  }
  const title = `Remove "${verb}": all permissions stay`;
  return rewriteRule(place, { title, by: [{ ...policy, verbs }], preferred: true });
}
