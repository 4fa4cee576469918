import type { Binding } from "../model/object";
import type { ObjectIndex } from "./index";
import { type Principal, principalOf, principalText } from "./principal";

const known = new WeakMap<ObjectIndex, ReadonlyMap<string, readonly Binding[]>>();

/** The bindings that name somebody; what groups give to their members is left out. */
export function bindingsOfHolder(index: ObjectIndex, principal: Principal): readonly Binding[] {
  let res = known.get(index);
  if (!res) {
    res = groupByHolder(index);
    known.set(index, res);
  }
  return res.get(principalText(principal)) ?? [];
}

/** Whether a binding makes somebody an administrator of the whole cluster, a built-in one included. */
export function isAdministrator(index: ObjectIndex, principal: Principal): boolean {
  return bindingsOfHolder(index, principal).some(
    ({ kind, roleRef }) => kind === "ClusterRoleBinding" && roleRef.name?.value === "cluster-admin",
  );
}

function groupByHolder(index: ObjectIndex): ReadonlyMap<string, readonly Binding[]> {
  const res = new Map<string, Binding[]>();
  const namespaced = index.boundNamespaces().flatMap((namespace) => index.roleBindings(namespace));
  for (const binding of [...index.clusterRoleBindings(), ...namespaced]) {
    for (const subject of binding.subjects) {
      const principal = principalOf(binding, subject);
      if (!principal) continue;
      const key = principalText(principal);
      const own = res.get(key);
      if (own) own.push(binding);
      else res.set(key, [binding]);
    }
  }
  return res;
}
