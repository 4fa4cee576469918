import type { Binding } from "../model/object";
import type { ObjectIndex } from "./index";
import type { Principal } from "./principal";

/** The bindings that name somebody, by namespace, cluster-wide ones first. */
export function bindingsOfHolder(index: ObjectIndex, principal: Principal): readonly Binding[] {
  const bindings = index.bindingsNaming(principal);
  return bindings.length < 2 ? bindings : [...bindings].sort(byNamespace);
}

function byNamespace(a: Binding, b: Binding): number {
  return a.namespace === b.namespace ? 0 : a.namespace < b.namespace ? -1 : 1;
}

/** Whether a binding makes somebody an administrator of the whole cluster, a built-in one included. */
export function isAdministrator(index: ObjectIndex, principal: Principal): boolean {
  return index
    .bindingsNaming(principal)
    .some(({ kind, roleRef }) => kind === "ClusterRoleBinding" && roleRef.name?.value === "cluster-admin");
}
