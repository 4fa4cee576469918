import { catalogOf } from "../graph/api-catalog";
import { difference } from "../graph/effect";
import { permissionResource } from "../graph/expand";
import type { ObjectIndex } from "../graph/index";
import type { PolicyRule, Role, RoleRule } from "../model/object";
import { isSameSet } from "../support/same-list";
import { grantScopeOf, narrowing, rewriteRule, type RuleInRole } from "./rewrite-rule";
import type { Fix } from "./rule";
import { counted, fittedText, listText, quoted, TITLE_LENGTH } from "./words";

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
  const gone = items.filter((item) => dropped.includes(item));
  const what = left.length === 0 ? "this rule" : `${quoted(gone)} from the ${list}`;
  const verbs = list === "verbs" && left.length > 0 && gone.length > 1 ? gone : [];
  const place = { role, rule, catalog: catalogOf(index) };
  const title = (): string => {
    const start = `Remove ${what}: `;
    return start + lossText(place, by, TITLE_LENGTH - start.length, verbs);
  };
  return rewriteRule(place, { title, by });
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
  const title = (): string => {
    const start = `Stop allowing ${quoted(verbs)} on `;
    const [loss, ...more] = lossesOf(place, by);
    const isAll = loss && more.length === 0 && isSameSet(loss.verbs, verbs);
    // What is lost is told once; other rules of the role may still allow a part of it.
    if (isAll) return start + fittedText(loss.resources, TITLE_LENGTH - start.length);
    return `${start}${listText(resources)}: ${lossText(place, by)}`;
  };
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

/** Room for what a title says behind its colon. */
const ROOM = 60;

/**
 * `takes away get, list on secrets`: what the role no longer allows, its other rules considered.
 * Verbs that the title has `named` are not told again; a list that is too long is cut, or counted.
 */
export function lossText(
  place: RuleInRole,
  by: readonly PolicyRule[],
  room = ROOM,
  named: readonly string[] = [],
): string {
  const losses = lossesOf(place, by);
  const [loss, ...more] = losses;
  if (!loss) return "takes no permission away";
  if (more.length === 0) {
    const start = isSameSet(loss.verbs, named)
      ? "takes them away on "
      : `takes away ${listText(loss.verbs, 8)} on `;
    return start + fittedText(loss.resources, room - start.length);
  }
  const whole = `takes away ${losses.map(({ verbs, resources }) => `${listText(verbs, 8)} on ${listText(resources)}`).join("; ")}`;
  if (whole.length <= room) return whole;
  const count = losses.reduce((sum, { verbs, resources }) => sum + verbs.length * resources.length, 0);
  const start = `takes away ${counted(count, "permission")} on `;
  return (
    start +
    fittedText(
      losses.flatMap(({ resources }) => resources),
      room - start.length,
    )
  );
}

/** Verbs that are lost on the same resources. */
interface Loss {
  readonly verbs: readonly string[];
  readonly resources: readonly string[];
}

function lossesOf({ role, rule, catalog }: RuleInRole, by: readonly PolicyRule[]): readonly Loss[] {
  const others = role.rules.filter((other) => other !== rule).map(({ policy }) => policy);
  const { lost } = difference([rule.policy], by, others, catalog, grantScopeOf(role));
  const verbsOf = new Map<string, Set<string>>();
  for (const permission of lost) {
    const resource = permissionResource(permission);
    verbsOf.set(resource, (verbsOf.get(resource) ?? new Set()).add(permission.verb));
  }
  const res = new Map<string, { readonly verbs: readonly string[]; readonly resources: string[] }>();
  for (const [resource, own] of verbsOf) {
    const verbs = [...own];
    const key = verbs.join(" ");
    const loss = res.get(key) ?? { verbs, resources: [] };
    loss.resources.push(resource);
    res.set(key, loss);
  }
  return [...res.values()];
}
