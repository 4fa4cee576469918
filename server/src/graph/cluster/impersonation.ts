import { isKnownNamespace } from "../../model/place";
import { effectivePermissions, type Grant } from "../authorizer";
import type { ObjectIndex } from "../index";
import { groupMatches, resourceMatches } from "../permission";
import { type Principal, principalIdentity, principalText } from "../principal";

/** Whom a rule lets somebody act as. */
export interface Impersonation {
  readonly kind: Principal["kind"];
  /** Undefined: anybody of the kind, in a namespace if there is one. */
  readonly target: Principal | undefined;
  /** For anybody: "" everywhere. */
  readonly namespace: string;
  readonly grant: Grant;
  /** Constrained impersonation: only for requests that an `impersonate-on` verb names. */
  readonly constrained: boolean;
}

const KINDS: readonly (readonly [string, Principal["kind"]])[] = [
  ["users", "User"],
  ["groups", "Group"],
  ["serviceaccounts", "ServiceAccount"],
];

const CONSTRAINED: ReadonlyMap<string, readonly Principal["kind"][]> = new Map([
  ["impersonate:user-info", ["User", "Group"]],
  ["impersonate:serviceaccount", ["ServiceAccount"]],
]);

/** Whom somebody may act as by the verb impersonate; a rule for every verb is told elsewhere. */
export function impersonations(index: ObjectIndex, principal: Principal): readonly Impersonation[] {
  const { grants } = effectivePermissions(index, principalIdentity(principal));
  const res = new Map<string, Impersonation>();
  for (const grant of grants) {
    if (grant.binding.source.builtIn) continue;
    for (const found of impersonationsOf(index, grant)) {
      const { kind, target, namespace, constrained } = found;
      const key = `${kind} ${target ? principalText(target) : `*${namespace}`} ${String(constrained)}`;
      if (!res.has(key)) res.set(key, found);
    }
  }
  return [...res.values()];
}

function* impersonationsOf(index: ObjectIndex, grant: Grant): Generator<Impersonation> {
  const { verbs, apiGroups, resources } = grant.rule.policy;
  for (const [resource, kind] of KINDS) {
    if (!resources.some((entry) => resourceMatches(entry, resource, ""))) continue;
    // Users and groups are in no namespace, so that a RoleBinding grants none.
    if (kind !== "ServiceAccount" && grant.namespace !== "") continue;
    if (verbs.includes("impersonate") && apiGroups.some((group) => groupMatches(group, "")))
      yield* targets(index, grant, kind, false);
    const isConstrained = verbs.some((verb) => CONSTRAINED.get(verb)?.includes(kind));
    if (isConstrained && apiGroups.some((group) => groupMatches(group, "authentication.k8s.io")))
      yield* targets(index, grant, kind, true);
  }
}

function* targets(
  index: ObjectIndex,
  grant: Grant,
  kind: Principal["kind"],
  constrained: boolean,
): Generator<Impersonation> {
  const { resourceNames } = grant.rule.policy;
  const { namespace } = grant;
  if (resourceNames.length === 0) yield { kind, target: undefined, namespace, grant, constrained };
  for (const name of resourceNames) {
    for (const own of kind === "ServiceAccount" ? namespacesOf(index, namespace, name) : [""])
      yield { kind, target: { kind, namespace: own, name }, namespace, grant, constrained };
  }
}

/** A ClusterRoleBinding lets act as the ServiceAccounts of that name in every namespace. */
function namespacesOf(index: ObjectIndex, namespace: string, name: string): readonly string[] {
  if (namespace !== "") return [namespace];
  const declared = index.serviceAccountsNamed(name).map((account) => account.namespace);
  return [...new Set(declared)].filter(isKnownNamespace);
}
