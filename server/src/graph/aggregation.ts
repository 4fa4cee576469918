import { labelValueFault, qualifiedNameFault } from "../model/name-syntax";
import type { LabelExpression, LabelSelector, PolicyRule } from "../model/object";
import { isKnown } from "../yaml/node";

/** A ClusterRole as the aggregation controller sees it; only an aggregated one has selectors. */
export interface AggregationRole<Rule extends { readonly policy: PolicyRule }> {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly rules: readonly Rule[];
  readonly selectors?: readonly LabelSelector[] | undefined;
}

/** A rule of an aggregated ClusterRole and where it comes from. */
export interface AggregatedRule<Role, Rule> {
  readonly rule: Rule;
  /** The ClusterRole that holds the rule itself. */
  readonly from: Role;
  /** From the first ClusterRole that was selected to `from`. */
  readonly chain: readonly Role[];
}

/**
 * The rules of every aggregated ClusterRole, as the controller leaves them after starting from no rules.
 * What such a role's own manifest lists under `rules` is lost.
 */
export function aggregate<
  Rule extends { readonly policy: PolicyRule },
  Role extends AggregationRole<Rule> = AggregationRole<Rule>,
>(roles: readonly Role[]): ReadonlyMap<Role, readonly AggregatedRule<Role, Rule>[]> {
  const sources = new Map<Role, readonly Role[]>();
  const ordered = [...roles].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const role of roles) if (role.selectors) sources.set(role, sourcesOf(role, role.selectors, ordered));

  const found = new Map<Role, ReadonlyMap<string, AggregatedRule<Role, Rule>>>();
  const order = dependenciesFirst(sources);
  // Without a cycle the first round is the last; every round of a cycle adds a rule or ends it.
  let grown = true;
  while (grown) {
    grown = false;
    for (const role of order) {
      const before = found.get(role);
      const after = collect(sources.get(role) ?? [], before);
      if (after.size !== (before?.size ?? 0)) grown = true;
      found.set(role, after);
    }
  }
  return new Map([...sources.keys()].map((role) => [role, [...(found.get(role)?.values() ?? [])]]));

  function collect(
    from: readonly Role[],
    before: ReadonlyMap<string, AggregatedRule<Role, Rule>> | undefined,
  ): ReadonlyMap<string, AggregatedRule<Role, Rule>> {
    const res = new Map<string, AggregatedRule<Role, Rule>>();
    for (const source of from) {
      for (const item of rulesOf(source)) {
        const id = keyOf(item.rule.policy);
        if (res.has(id)) continue;
        // The way a rule was first found has no cycle in it.
        res.set(id, before?.get(id) ?? { ...item, chain: [source, ...item.chain] });
      }
    }
    return res;
  }

  function rulesOf(role: Role): Iterable<AggregatedRule<Role, Rule>> {
    if (sources.has(role)) return found.get(role)?.values() ?? [];
    return role.rules.map((rule) => ({ rule, from: role, chain: [] }));
  }
}

export function selectorMatches(selector: LabelSelector, labels: ReadonlyMap<string, string>): boolean {
  for (const [key, value] of selector.matchLabels) if (labels.get(key) !== value) return false;
  return selector.matchExpressions.every((expression) => expressionMatches(expression, labels));
}

/** Whether the controller can use the selector; one that it cannot use stops the whole aggregation of a role. */
function isValidSelector({ matchLabels, matchExpressions }: LabelSelector): boolean {
  const isLabel = ([key, value]: readonly [string, string]): boolean => isKey(key) && isValue(value);
  return [...matchLabels].every(isLabel) && matchExpressions.every(isValidExpression);
}

/** Roles to take rules from, in the controller's order. */
function sourcesOf<Role extends { readonly name: string; readonly labels: ReadonlyMap<string, string> }>(
  role: Role,
  selectors: readonly LabelSelector[],
  candidates: readonly Role[],
): readonly Role[] {
  if (!selectors.every(isValidSelector)) return [];
  const res = new Set<Role>();
  for (const selector of selectors) {
    for (const candidate of candidates) {
      if (candidate.name !== role.name && selectorMatches(selector, candidate.labels)) res.add(candidate);
    }
  }
  return [...res];
}

/** Aggregated roles, each after those it takes rules from as far as there is no cycle. */
function dependenciesFirst<Role>(sources: ReadonlyMap<Role, readonly Role[]>): readonly Role[] {
  const res = new Set<Role>();
  const seen = new Set<Role>();
  for (const start of sources.keys()) {
    const open: { readonly role: Role; next: number }[] = [];
    if (!seen.has(start)) open.push({ role: start, next: 0 });
    seen.add(start);
    while (true) {
      const top = open.at(-1);
      if (!top) break;
      const source = sources.get(top.role)?.[top.next++];
      if (source === undefined) {
        res.add(top.role);
        open.pop();
      } else if (sources.has(source) && !seen.has(source)) {
        seen.add(source);
        open.push({ role: source, next: 0 });
      }
    }
  }
  return [...res];
}

function expressionMatches(
  { key, operator, values }: LabelExpression,
  labels: ReadonlyMap<string, string>,
): boolean {
  const value = labels.get(key);
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      return false;
  }
}

function isValidExpression({ key, operator, values }: LabelExpression): boolean {
  if (!isKey(key) || !values.every(isValue)) return false;
  if (operator === "In" || operator === "NotIn") return values.length > 0;
  return (operator === "Exists" || operator === "DoesNotExist") && values.length === 0;
}

function isKey(key: string): boolean {
  return !isKnown(key) || qualifiedNameFault(key) === undefined;
}

function isValue(value: string): boolean {
  return !isKnown(value) || labelValueFault(value) === undefined;
}

const keys = new WeakMap<PolicyRule, string>();

/** Equal for deeply equal rules. */
function keyOf(rule: PolicyRule): string {
  let res = keys.get(rule);
  if (res === undefined) {
    const { verbs, apiGroups, resources, resourceNames, nonResourceURLs } = rule;
    res = JSON.stringify([verbs, apiGroups, resources, resourceNames, nonResourceURLs]);
    keys.set(rule, res);
  }
  return res;
}
