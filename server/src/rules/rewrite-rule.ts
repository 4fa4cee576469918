import type { ApiCatalog } from "../catalog/catalog";
import { isAcceptedRule } from "../graph/accepted-rule";
import { isKnownGroup } from "../graph/api-catalog";
import { difference, effectOf } from "../graph/effect";
import { countPermissions, type GrantScope, permissionResource } from "../graph/expand";
import type { PolicyRule, Role, RoleRule } from "../model/object";
import {
  type EditResult,
  insertEntry,
  insertItems,
  removeEntry,
  removeItem,
  setItems,
  type YamlValue,
} from "../yaml/edit";
import type { NodePath } from "../yaml/node";
import { changeObject } from "./fix";
import { inSequence, type Step } from "./in-sequence";
import type { Fix, OpenDocument } from "./rule";
import { counted, listText } from "./words";

/** A rule of a role and what is needed to tell what it grants. */
export interface RuleInRole {
  readonly role: Role;
  readonly rule: RoleRule;
  readonly catalog: ApiCatalog;
}

export interface Rewriting {
  /** A function where it counts permissions, which takes time. */
  readonly title: string | (() => string);
  /** What takes the place of the rule; nothing removes it. */
  readonly by: readonly PolicyRule[];
  readonly preferred?: boolean;
  readonly onRequest?: boolean;
}

/** Rules that are worth a look: known as a whole, not rejected anyway, and not overwritten by the control plane. */
export function lintedRules(role: Role): readonly RoleRule[] {
  if (role.aggregation) return [];
  return role.rules.filter(({ open, policy }) => !open && isAcceptedRule(policy, grantScopeOf(role)));
}

export function grantScopeOf(role: Role): GrantScope {
  return role.kind === "Role" ? "namespace" : "cluster";
}

/** A fix that writes other rules in place of one; what it does to permissions is computed, not claimed. */
export function rewriteRule(place: RuleInRole, { title, by, preferred, onRequest }: Rewriting): Fix {
  // Fixes are made with every finding and rarely looked at.
  return {
    get title() {
      return typeof title === "string" ? title : title();
    },
    get permissions() {
      return effectBy(place, by);
    },
    ...(preferred === undefined ? {} : { preferred }),
    ...(onRequest === undefined ? {} : { onRequest }),
    change: changeObject(place.role, (open, path) => rewriteText(open, path, place.rule, by)),
  };
}

/** `starts to grant get, list on deployments`, to follow a colon. */
export function gainText(place: RuleInRole, by: readonly PolicyRule[]): string {
  const { gained } = difference(...changeBy(place, by));
  if (gained.length === 0) return "grants nothing new";
  const verbs = listText(gained.map(({ verb }) => verb));
  return `starts to grant ${verbs} on ${listText(gained.map(permissionResource))}`;
}

/** The same as a count, where the list would be too long to read. */
export function gainCount(place: RuleInRole, by: readonly PolicyRule[]): string {
  const { gained } = difference(...changeBy(place, by));
  return gained.length === 0
    ? "grants nothing new"
    : `starts to grant ${counted(gained.length, "permission")}`;
}

/** Where other rules grant the same, narrowing one of them alone is of no use. */
export function narrowing(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter(({ permissions }) => permissions === "narrower");
}

/** Other rules of the role grant already what the rule would, once it were right. */
export function isSurplus(place: RuleInRole, by: readonly PolicyRule[]): boolean {
  return effectBy(place, by) === "equal";
}

/** `removes 5 of 8 permissions on secrets`, to follow a colon. */
export function lossText(place: RuleInRole, by: readonly PolicyRule[]): string {
  return `${lossCount(place, by)} on ${resourcesText(place.rule.policy)}`;
}

/** `removes 5 of 8 permissions`. */
export function lossCount(place: RuleInRole, by: readonly PolicyRule[]): string {
  const { role, rule, catalog } = place;
  const scope = grantScopeOf(role);
  const before = countPermissions(rule.policy, catalog, scope);
  const after = by.reduce((sum, policy) => sum + countPermissions(policy, catalog, scope), 0);
  // Of a group that nobody knows, there is nothing to count.
  if (
    !rule.policy.apiGroups.every((group) => group === "*" || isKnownGroup(catalog, group)) ||
    before === 0
  ) {
    return "removes whatever else there is";
  }
  if (before <= after) return `keeps all ${counted(before, "permission")}`;
  return `removes ${before - after} of ${counted(before, "permission")}`;
}

/** `pods, secrets`; a star is all resources, or what its groups have. */
function resourcesText({ apiGroups, resources }: PolicyRule): string {
  if (!resources.includes("*")) return listText(resources);
  if (apiGroups.includes("*")) return "all resources";
  return listText(apiGroups.map((group) => (group === "" ? "the core group" : group)));
}

/** The list with some entries replaced, each value once. */
export function withReplaced(
  list: readonly string[],
  old: readonly string[],
  values: readonly string[],
): readonly string[] {
  return [...new Set(list.flatMap((item) => (old.includes(item) ? values : [item])))];
}

interface KnownEffect {
  readonly rules: Role["rules"];
  readonly catalog: ApiCatalog;
  readonly effect: Fix["permissions"];
}

/** Roles outlive the snapshots that hold them, so that only what was edited is computed again. */
const effects = new WeakMap<PolicyRule, Map<string, KnownEffect>>();

function effectBy(place: RuleInRole, by: readonly PolicyRule[]): Fix["permissions"] {
  const { role, rule, catalog } = place;
  const { rules } = role;
  const own = effects.get(rule.policy) ?? new Map<string, KnownEffect>();
  effects.set(rule.policy, own);
  const key = `${grantScopeOf(role)} ${JSON.stringify(by)}`;
  const known = own.get(key);
  if (known?.rules === rules && known.catalog === catalog) return known.effect;
  const effect = effectOf(...changeBy(place, by));
  own.set(key, { rules, catalog, effect });
  return effect;
}

function changeBy(
  { role, rule, catalog }: RuleInRole,
  by: readonly PolicyRule[],
): Parameters<typeof difference> {
  const others = role.rules.filter((other) => other !== rule).map(({ policy }) => policy);
  return [[rule.policy], by, others, catalog, grantScopeOf(role)];
}

const LISTS = ["apiGroups", "resources", "resourceNames", "verbs", "nonResourceURLs"] as const;

function rewriteText(
  open: OpenDocument,
  path: NodePath,
  rule: RoleRule,
  [first, ...added]: readonly PolicyRule[],
): EditResult {
  const rules = [...path, "rules"];
  if (!first) return removeItem(open.document, open.text, rules, rule.index);
  const steps: Step[] = [];
  if (added.length > 0) {
    const values = added.map((policy) => ruleValue(rule, policy));
    steps.push((document, text) => insertItems(document, text, rules, rule.index + 1, values));
  }
  for (const key of LISTS) {
    const step = listStep([...rules, rule.index], rule, key, first[key]);
    if (step) steps.push(step);
  }
  return inSequence(open, steps);
}

function listStep(
  path: NodePath,
  rule: RoleRule,
  key: (typeof LISTS)[number],
  values: readonly string[],
): Step | undefined {
  const { present, items } = rule[key];
  const isSame = items.length === values.length && items.every(({ value }, index) => value === values[index]);
  if (isSame) return undefined;
  if (!present) return (document, text) => insertEntry(document, text, path, key, values);
  if (values.length === 0) return (document, text) => removeEntry(document, text, path, key);
  return (document, text) => setItems(document, text, [...path, key], values);
}

/** A rule as it is printed: the keys in the order of the rule it is made from. */
function ruleValue(model: RoleRule, policy: PolicyRule): YamlValue {
  const order = [...LISTS].sort((a, b) => model[a].at.start - model[b].at.start);
  return Object.fromEntries(order.filter((key) => policy[key].length > 0).map((key) => [key, policy[key]]));
}
