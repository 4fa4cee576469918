import { effectivePermissions, type Grant } from "../graph/authorizer";
import type { ObjectIndex } from "../graph/index";
import { type Principal, principalIdentity } from "../graph/principal";
import { type Risk, risksOf, weightOf } from "../graph/risk";
import type { Binding, Workload } from "../model/object";

export interface Permissions {
  readonly principal: Principal;
  /** The most dangerous first; then cluster-wide before namespaced. */
  readonly grants: readonly Grant[];
  readonly unresolved: readonly Binding[];
  /** Of a ServiceAccount: what runs as it. */
  readonly workloads: readonly Workload[];
}

export interface GrantedRisk extends Risk {
  readonly grant: Grant;
}

/** Everything a principal holds, with what the API server grants everybody of its kind. */
export function permissionsOf(index: ObjectIndex, principal: Principal): Permissions {
  const { grants, unresolved } = effectivePermissions(index, principalIdentity(principal));
  const weighed = grants.map((grant) => ({ grant, weight: weightOf(grant.rule.policy) }));
  weighed.sort((a, b) => b.weight - a.weight || scopeRank(a.grant) - scopeRank(b.grant));
  return {
    principal,
    grants: weighed.map(({ grant }) => grant),
    unresolved: [...new Set(unresolved)],
    workloads:
      principal.kind === "ServiceAccount" ? index.workloadsOf(principal.namespace, principal.name) : [],
  };
}

/** What every authenticated identity holds says little about this one. */
export function isBaseline({ binding }: Grant): boolean {
  return binding.source.builtIn && binding.subjects.every(({ kind }) => kind?.value === "Group");
}

/** The risks of a set of grants, each named once with its widest grant. */
export function risksOfGrants(grants: readonly Grant[]): readonly GrantedRisk[] {
  const res = new Map<string, GrantedRisk>();
  for (const grant of grants) {
    for (const risk of risksOf(grant.rule.policy)) {
      const known = res.get(risk.rule);
      if (!known || isWider({ ...risk, grant }, known)) res.set(risk.rule, { ...risk, grant });
    }
  }
  return [...res.values()].sort((a, b) => b.weight - a.weight);
}

function isWider(a: GrantedRisk, b: GrantedRisk): boolean {
  if (a.limitedByNames !== b.limitedByNames) return !a.limitedByNames;
  return scopeRank(a.grant) < scopeRank(b.grant);
}

function scopeRank({ namespace }: Grant): number {
  return namespace === "" ? 0 : 1;
}
