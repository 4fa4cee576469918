import type { Binding, Role } from "../model/object";
import { isKnown } from "../yaml/node";
import { isSelectedBy } from "./aggregation-members";
import type { ObjectIndex } from "./index";
import { perIndex, settled } from "./reads";
import { isSameListOfObjects } from "./same-object";

/** Who holds a role, as far as the workspace tells. Bindings without subjects grant nothing and are left out. */
export interface Reach {
  /** Bindings that grant the role in every namespace. */
  readonly cluster: readonly Binding[];
  /** RoleBindings, each of which grants it in one namespace. */
  readonly namespaced: readonly Binding[];
  /** ClusterRoles that take over the rules of this one. */
  readonly aggregatedInto: readonly Role[];
}

export type Scope = "cluster" | "namespace" | "none";

/** The bindings of a role and of the roles it is aggregated into. */
export const reachOf: (index: ObjectIndex, role: Role) => Reach = perIndex(computeReach);

function computeReach(index: ObjectIndex, role: Role): Reach {
  const aggregatedInto = role.kind === "ClusterRole" ? aggregators(index, role) : [];
  const bindings = [role, ...aggregatedInto].flatMap((holder) => index.bindingsOf(holder));
  const granting = bindings.filter((binding) => binding.subjects.length > 0 || binding.subjectsOpen);
  return {
    cluster: granting.filter(({ kind }) => kind === "ClusterRoleBinding"),
    namespaced: granting.filter(({ kind }) => kind === "RoleBinding"),
    aggregatedInto,
  };
}

export function scopeOf(reach: Reach): Scope {
  if (reach.cluster.length > 0) return "cluster";
  return reach.namespaced.length > 0 ? "namespace" : "none";
}

/** How the role is held, to follow a comma: `held cluster-wide through ClusterRoleBinding "operator"`. */
export function reachText(reach: Reach): string {
  const [binding, ...others] = reach.cluster.length > 0 ? reach.cluster : reach.namespaced;
  if (!binding) return "but no binding of the workspace holds it";
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  const name = binding.name && isKnown(binding.name.value) ? ` "${binding.name.value}"` : "";
  if (reach.cluster.length > 0) return `held cluster-wide through ClusterRoleBinding${name}${more}`;
  const namespace = isKnown(binding.namespace) ? ` in namespace "${binding.namespace}"` : "";
  return `held${namespace} through RoleBinding${name}${more}`;
}

const MAX_HOPS = 8;

/** ClusterRoles that select this one, directly or through others. */
function aggregators(index: ObjectIndex, role: Role): readonly Role[] {
  const res = new Set<Role>();
  let fringe: readonly Role[] = [role];
  const aggregating = aggregatingRoles(index);
  for (let hop = 0; hop < MAX_HOPS && fringe.length > 0; hop++) {
    const next = aggregating.filter((candidate) => {
      if (candidate === role || res.has(candidate)) return false;
      return fringe.some((member) => selects(candidate, member));
    });
    for (const candidate of next) res.add(candidate);
    fringe = next;
  }
  return [...res];
}

const aggregatingRoles = settled(
  (index) => index.clusterRoles().filter(({ aggregation }) => aggregation !== undefined),
  isSameListOfObjects,
);

function selects({ aggregation }: Role, member: Role): boolean {
  return aggregation?.selectors.some((selector) => isSelectedBy(selector, member)) ?? false;
}
