import { catalogOf } from "../graph/api-catalog";
import { difference } from "../graph/effect";
import { permissionResource } from "../graph/expand";
import type { ObjectIndex } from "../graph/index";
import type { PolicyRule, Role, RoleRule } from "../model/object";
import { grantScopeOf, narrowing, rewriteRule, type RuleInRole } from "./rewrite-rule";
import type { Fix } from "./rule";
import { listText, quoted } from "./words";

/** Takes some verbs or resources out of a rule, the whole rule when nothing else is left in the list. */
export function dropFix(
  role: Role,
  rule: RoleRule,
  index: ObjectIndex,
  list: "verbs" | "resources",
  dropped: readonly string[],
): Fix {
  const items = rule.policy[list];
  const left = items.filter((item) => !dropped.includes(item));
  const by = left.length === 0 ? [] : [{ ...rule.policy, [list]: left }];
  const what =
    left.length === 0
      ? "this rule"
      : `${quoted(items.filter((item) => dropped.includes(item)))} from the ${list}`;
  const place = { role, rule, catalog: catalogOf(index) };
  return rewriteRule(place, { title: () => `Remove ${what}: ${lossText(place, by)}`, by });
}

/** Takes some verbs on some resources out of a rule and keeps the rest, if need be in a rule of its own. */
export function withoutGrant(
  role: Role,
  rule: RoleRule,
  index: ObjectIndex,
  resources: readonly string[],
  verbs: readonly string[],
): readonly Fix[] {
  const { policy } = rule;
  const otherVerbs = policy.verbs.filter((verb) => !verbs.includes(verb));
  const isSplit = otherVerbs.length > 0 && policy.resources.some((resource) => !resources.includes(resource));
  if (!isSplit) {
    const list = otherVerbs.length > 0 ? "verbs" : "resources";
    return useful(dropFix(role, rule, index, list, list === "verbs" ? verbs : resources));
  }
  const place = { role, rule, catalog: catalogOf(index) };
  const by = restOf(policy, resources, verbs);
  const title = () => `Stop allowing ${quoted(verbs)} on ${listText(resources)}: ${lossText(place, by)}`;
  return useful(rewriteRule(place, { title, by }));
}

/** Where another rule of the role allows the same, there is nothing to gain. */
function useful(fix: Fix): readonly Fix[] {
  return narrowing([fix]);
}

/** The other resources with every verb, and these with the other verbs. */
export function restOf(
  policy: PolicyRule,
  resources: readonly string[],
  verbs: readonly string[],
): readonly PolicyRule[] {
  const others = policy.resources.filter((resource) => !resources.includes(resource));
  const otherVerbs = policy.verbs.filter((verb) => !verbs.includes(verb));
  const own = policy.resources.filter((resource) => resources.includes(resource));
  return [
    ...(others.length > 0 ? [{ ...policy, resources: others }] : []),
    ...(otherVerbs.length > 0 ? [{ ...policy, resources: own, verbs: otherVerbs }] : []),
  ];
}

/** `takes away get, list on secrets`: what the role no longer allows, its other rules considered. */
export function lossText({ role, rule, catalog }: RuleInRole, by: readonly PolicyRule[]): string {
  const others = role.rules.filter((other) => other !== rule).map(({ policy }) => policy);
  const { lost } = difference([rule.policy], by, others, catalog, grantScopeOf(role));
  if (lost.length === 0) return "takes no permission away";
  const verbs = new Map<string, string[]>();
  for (const permission of lost) {
    const resource = permissionResource(permission);
    verbs.set(resource, [...(verbs.get(resource) ?? []), permission.verb]);
  }
  const resources = new Map<string, string[]>();
  for (const [resource, own] of verbs) {
    const words = listText(own, 8);
    resources.set(words, [...(resources.get(words) ?? []), resource]);
  }
  const parts = [...resources].map(([words, own]) => `${words} on ${listText(own)}`);
  return `takes away ${parts.join("; ")}`;
}
