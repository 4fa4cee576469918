import type { Aggregation, Binding, Role, RoleRule } from "../model/object";
import { isSameList } from "../support/same-list";
import { type AggregatedRule, type AggregationRole, aggregate, selectorMatches } from "./aggregation";
import type { ObjectIndex } from "./index";
import { perIndex, settled } from "./reads";
import { resolveRoleRef } from "./resolve";
import { isSameListOfObjects } from "./same-object";

/** A rule that a role gives, with the place where it is written. */
export interface HeldRule {
  /** The role that is bound. */
  readonly role: Role;
  readonly rule: RoleRule;
  /** The ClusterRole that holds the rule, where the bound role only aggregates it. */
  readonly from?: Role;
}

export interface HeldRules {
  readonly state: "found";
  readonly rules: readonly HeldRule[];
  /** A template may add rules or choose others. */
  readonly open: boolean;
}

/** The rules that a binding refers to, those of aggregated ClusterRoles at the fix point. */
export function rulesOf(index: ObjectIndex, binding: Binding): HeldRules | "missing" | "unknown" {
  const resolution = resolveRoleRef(index, binding);
  if (resolution.state !== "found") return resolution.state;
  const roles = resolution.objects;
  return {
    state: "found",
    rules: roles.length === 1 && roles[0] ? rulesOfRole(index, roles[0]) : union(index, roles),
    open: roles.some((role) => (role.aggregation ? role.aggregation.open : role.rulesOpen)),
  };
}

/** The rules of one declaration of a role; an aggregated one loses its own. */
export function rulesOfRole(index: ObjectIndex, role: Role): readonly HeldRule[] {
  if (role.kind === "ClusterRole" && role.aggregation) return aggregatedRules(index).get(role) ?? [];
  let own = ownRules.get(role);
  if (!own) {
    own = role.rules.map((rule) => ({ role, rule }));
    ownRules.set(role, own);
  }
  return own;
}

const ownRules = new WeakMap<Role, readonly HeldRule[]>();

/** Rules of every aggregated ClusterRole of the index. */
export const aggregatedRules: (index: ObjectIndex) => ReadonlyMap<Role, readonly HeldRule[]> = perIndex(
  (index) => aggregationOf(takingPart(index)),
);

/** The aggregated roles and those that some of them select; an edit of any other role changes nothing for them. */
const takingPart = settled((index) => selected(index.clusterRoles()), isSameListOfObjects);

function selected(roles: readonly Role[]): readonly Role[] {
  const aggregations = roles.flatMap(({ aggregation }) => aggregation ?? []);
  const isSelected = selectionBy(aggregations);
  return roles.filter((role) => role.aggregation !== undefined || isSelected(role));
}

/** Roles and selectors mostly stay what they are from key to key. */
let selection: { readonly by: readonly Aggregation[]; readonly known: WeakMap<Role["labels"], boolean> } = {
  by: [],
  known: new WeakMap(),
};

function selectionBy(aggregations: readonly Aggregation[]): (role: Role) => boolean {
  const isSame = (item: Aggregation, position: number): boolean => item === selection.by[position];
  if (aggregations.length !== selection.by.length || !aggregations.every(isSame))
    selection = { by: aggregations, known: new WeakMap() };
  const { known } = selection;
  return (role) => {
    let res = known.get(role.labels);
    if (res === undefined) {
      const labels = plainLabels(role);
      res = aggregations.some(({ selectors }) =>
        selectors.some((selector) => selectorMatches(selector, labels)),
      );
      known.set(role.labels, res);
    }
    return res;
  };
}

type Aggregated = ReadonlyMap<Role, readonly HeldRule[]>;

const byFirstRole = new WeakMap<Role, { readonly roles: readonly Role[]; readonly res: Aggregated }>();

/** Most edits leave the ClusterRoles what they are, or only move them; then the last answer serves again. */
function aggregationOf(roles: readonly Role[]): Aggregated {
  const [first] = roles;
  if (!first) return new Map();
  const known = byFirstRole.get(first);
  if (known && isSameList(known.roles, roles)) return known.res;
  const isMoved = known && isSameList(known.roles, roles, hasSameRules);
  const res = isMoved ? moved(known.res, known.roles, roles) : computeAggregation(roles);
  byFirstRole.set(first, { roles, res });
  return res;
}

/** An object that only moved in its file shares its content with what it was. */
function hasSameRules(before: Role, after: Role): boolean {
  return (
    before === after ||
    (before.rules === after.rules &&
      before.labels === after.labels &&
      before.aggregation === after.aggregation &&
      before.name === after.name)
  );
}

function moved(res: Aggregated, before: readonly Role[], after: readonly Role[]): Aggregated {
  const now = new Map<Role, Role>();
  for (const [position, role] of before.entries()) {
    const next = after[position];
    if (next && next !== role) now.set(role, next);
  }
  const at = (role: Role): Role => now.get(role) ?? role;
  return new Map(
    [...res].map(([role, held]) => [
      at(role),
      held.map((item) => ({ ...item, role: at(item.role), ...(item.from ? { from: at(item.from) } : {}) })),
    ]),
  );
}

interface Node extends AggregationRole<RoleRule> {
  readonly role: Role;
}

function computeAggregation(roles: readonly Role[]): Aggregated {
  const nodes = roles.map(
    (role): Node => ({
      role,
      name: role.name?.value ?? "",
      labels: plainLabels(role),
      rules: role.rules,
      selectors: role.aggregation?.selectors,
    }),
  );
  const res = new Map<Role, readonly HeldRule[]>();
  for (const [node, rules] of aggregate<RoleRule, Node>(nodes)) {
    res.set(
      node.role,
      rules.map(({ rule, from }: AggregatedRule<Node, RoleRule>) => ({
        role: node.role,
        rule,
        from: from.role,
      })),
    );
  }
  return res;
}

/** A role that is declared more than once, in variants or by mistake: all that it may give. */
function union(index: ObjectIndex, roles: readonly Role[]): readonly HeldRule[] {
  const res = new Map<RoleRule, HeldRule>();
  for (const role of roles) {
    for (const held of rulesOfRole(index, role)) if (!res.has(held.rule)) res.set(held.rule, held);
  }
  return [...res.values()];
}

const labelsOf = new WeakMap<Role["labels"], ReadonlyMap<string, string>>();

function plainLabels(role: Role): ReadonlyMap<string, string> {
  let res = labelsOf.get(role.labels);
  if (!res) {
    res = new Map([...role.labels].map(([key, text]) => [key, text.value]));
    labelsOf.set(role.labels, res);
  }
  return res;
}
