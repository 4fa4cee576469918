import { type ApiCatalog, type ApiResource } from "../../catalog/catalog";
import { catalogOf, intendedGroup, joinResource, splitResource } from "../../graph/api-catalog";
import { mistakeIn } from "../../graph/resource-mistake";
import type { PolicyRule } from "../../model/object";
import { closest } from "../../support/near-miss";
import { gainText, isSurplus, lintedRules, rewriteRule, withReplaced } from "../rewrite-rule";
import { defineRule } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/unknown-resource",
    summary: "A resource name is one that no API group of the rule serves",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A17"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      for (const { value, at } of rule.resources.items) {
        const mistake = mistakeIn(catalog, rule.policy.apiGroups, value);
        if (mistake?.type !== "unknown-resource") continue;
        const [meant] = mistake.meant;
        if (!meant) {
          const groups = quoted(rule.policy.apiGroups.map(intendedGroup));
          const message = `No resource of ${groups} is named "${value}", so this grants nothing.`;
          yield { at, message, severity: "information" };
          continue;
        }
        const place = { role, rule, catalog };
        const name = meantEntry(catalog, meant, value);
        const by = corrected(rule.policy, value, meant, name);
        const target = isListed(rule.policy, meant) ? `"${name}"` : `"${name}" of apiGroup "${meant.group}"`;
        const title = `Replace "${value}" with ${target}: ${gainText(place, by)}`;
        yield {
          at,
          message: `"${value}" matches no request; ${reasonText(meant, value)} the resource "${name}", which RBAC knows by its plural name alone.`,
          severity: isSurplus(place, by) ? "information" : "warning",
          fixes: [rewriteRule(place, { title, by, preferred: true })],
        };
      }
    }
  },
});

function meantEntry(catalog: ApiCatalog, meant: ApiResource, entry: string): string {
  const { subresource } = splitResource(entry);
  if (subresource === "" || catalog.verbs(meant.group, meant.plural, subresource)) {
    return joinResource(meant.plural, subresource);
  }
  return joinResource(meant.plural, closest(subresource, meant.subresources.keys()) ?? subresource);
}

function reasonText({ plural, singular, shortNames, kind }: ApiResource, entry: string): string {
  const text = splitResource(entry).plural;
  if (shortNames.includes(text)) return "it is kubectl's short name for";
  if (text === kind) return "it is the kind of";
  if (text === singular) return "it is the singular of";
  return text.toLowerCase() === plural ? "it differs in case from" : "it is nearly the name of";
}

/** In place where the rule has the group, else in a rule of its own. */
function corrected(
  policy: PolicyRule,
  entry: string,
  meant: ApiResource,
  name: string,
): readonly PolicyRule[] {
  if (isListed(policy, meant)) {
    return [{ ...policy, resources: withReplaced(policy.resources, [entry], [name]) }];
  }
  const rest = policy.resources.filter((resource) => resource !== entry);
  const moved = { ...policy, apiGroups: [meant.group], resources: [name] };
  return rest.length === 0 ? [moved] : [{ ...policy, resources: rest }, moved];
}

function isListed({ apiGroups }: PolicyRule, { group }: ApiResource): boolean {
  return apiGroups.includes(group);
}
