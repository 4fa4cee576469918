import { effectivePermissions, type Grant } from "../graph/authorizer";
import type { GrantScope } from "../graph/expand";
import type { ObjectIndex } from "../graph/index";
import { type Principal, principalIdentity, principalText } from "../graph/principal";
import { type Risk, risksOf, weightOf } from "../graph/risk";
import type { Binding, KubernetesObject } from "../model/object";

export interface Permissions {
  readonly principal: Principal;
  /** The most dangerous first; then cluster-wide before namespaced. */
  readonly grants: readonly Grant[];
  readonly unresolved: readonly Binding[];
  /** Of a ServiceAccount: what runs as it. */
  readonly workloads: readonly KubernetesObject[];
}

export interface GrantedRisk extends Risk {
  readonly grant: Grant;
}

const known = new WeakMap<ObjectIndex, Map<string, Permissions>>();

/** Everything a principal holds, with what the API server grants everybody of its kind. */
export function permissionsOf(index: ObjectIndex, principal: Principal): Permissions {
  const own = known.get(index) ?? new Map<string, Permissions>();
  known.set(index, own);
  const key = principalText(principal);
  const res = own.get(key) ?? computePermissions(index, principal);
  own.set(key, res);
  return res;
}

function computePermissions(index: ObjectIndex, principal: Principal): Permissions {
  const { grants, unresolved } = effectivePermissions(index, principalIdentity(principal));
  const weighed = grants.map((grant) => ({ grant, weight: weightOf(grant.rule.policy, scopeOf(grant)) }));
  weighed.sort((a, b) => b.weight - a.weight || scopeRank(a.grant) - scopeRank(b.grant));
  return {
    principal,
    grants: weighed.map(({ grant }) => grant),
    unresolved: [...new Set(unresolved)],
    workloads: runningAs(index, principal),
  };
}

/** Workloads, and custom resources that lead to Pods. */
function runningAs(index: ObjectIndex, { kind, namespace, name }: Principal): readonly KubernetesObject[] {
  if (kind !== "ServiceAccount") return [];
  const named = index
    .references({ kind, namespace, name })
    .filter(({ object, reference }) => reference.use === "runs-as" && object.type !== "workload")
    .map(({ object }) => object);
  return [...index.workloadsOf(namespace, name), ...new Set(named)];
}

/** What Kubernetes itself grants to everybody says little about this one. */
export function isBaseline({ binding, subject }: Grant): boolean {
  return binding.source.builtIn && EVERYBODY.has(subject.name?.value ?? "");
}

const EVERYBODY = new Set(["system:authenticated", "system:unauthenticated", "system:serviceaccounts"]);

/** The risks of a set of grants, each named once with its widest grant. */
export function risksOfGrants(grants: readonly Grant[]): readonly GrantedRisk[] {
  const res = new Map<string, GrantedRisk>();
  for (const grant of grants) {
    for (const risk of risksOf(grant.rule.policy, scopeOf(grant))) {
      const known = res.get(risk.rule);
      if (!known || isWider({ ...risk, grant }, known)) res.set(risk.rule, { ...risk, grant });
    }
  }
  const [worst, ...others] = [...res.values()].sort((a, b) => b.weight - a.weight);
  return worst ? [worst, ...others.filter((risk) => !includes(worst, risk))] : [];
}

/** Who may do everything somewhere needs no list of what that is. */
function includes(worst: GrantedRisk, risk: GrantedRisk): boolean {
  if (worst.rule !== "rbac/cluster-admin-equivalent") return false;
  return worst.grant.namespace === "" || worst.grant.namespace === risk.grant.namespace;
}

function isWider(a: GrantedRisk, b: GrantedRisk): boolean {
  if (a.limitedByNames !== b.limitedByNames) return !a.limitedByNames;
  return scopeRank(a.grant) < scopeRank(b.grant);
}

function scopeRank(grant: Grant): number {
  return scopeOf(grant) === "cluster" ? 0 : 1;
}

function scopeOf({ namespace }: Grant): GrantScope {
  return namespace === "" ? "cluster" : "namespace";
}
