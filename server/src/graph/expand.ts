import type { ApiCatalog, ApiResource } from "../catalog/catalog";
import { isImpersonateOn } from "../catalog/special-verbs";
import type { PolicyRule } from "../model/object";
import { intendedGroup, isKnownGroup, joinResource, splitResource } from "./api-catalog";

/** One thing that a rule allows. */
export interface Permission {
  readonly apiGroup: string;
  readonly resource: string;
  readonly subresource: string;
  readonly verb: string;
}

/** Where a rule is held: in one namespace, cluster-scoped resources are out of reach. */
export type GrantScope = "cluster" | "namespace";

/**
 * What a rule allows as far as the catalog tells, each permission once, dangerous ones first.
 * Groups outside the catalog give what the rule says in so many words; a wildcard gives nothing there.
 */
export function expandRule(
  policy: PolicyRule,
  catalog: ApiCatalog,
  scope: GrantScope,
): readonly Permission[] {
  const known = expanded.get(policy);
  if (known?.catalog === catalog && known.scope === scope) return known.permissions;
  const permissions = sortedByDanger([...permissionsOf(policy, catalog, scope)]);
  expanded.set(policy, { catalog, scope, permissions });
  return permissions;
}

interface Expansion {
  readonly catalog: ApiCatalog;
  readonly scope: GrantScope;
  readonly permissions: readonly Permission[];
}

/** Hovers, titles and effects ask for the same rule again and again. */
const expanded = new WeakMap<PolicyRule, Expansion>();

function sortedByDanger(found: readonly Permission[]): readonly Permission[] {
  const ranked = found.map((permission) => ({ permission, rank: rankOf(permission) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ permission }) => permission);
}

export function countPermissions(policy: PolicyRule, catalog: ApiCatalog, scope: GrantScope): number {
  return expandRule(policy, catalog, scope).length;
}

/** Whether a rule allows anything at all; it stops at the first permission. */
export function allowsAnything(policy: PolicyRule, catalog: ApiCatalog, scope: GrantScope): boolean {
  return permissionsOf(policy, catalog, scope).next().done !== true;
}

/** `pods/log` as it stands in a rule. */
export function permissionResource({ resource, subresource }: Permission): string {
  return joinResource(resource, subresource);
}

function* permissionsOf(
  policy: PolicyRule,
  catalog: ApiCatalog,
  scope: GrantScope,
): Generator<Permission, undefined> {
  // The API server rejects a rule that holds both.
  if (policy.nonResourceURLs.length > 0) return undefined;
  const seen = new Set<string>();
  for (const permission of knownPermissions(policy, catalog, scope)) {
    const { apiGroup, resource, subresource, verb } = permission;
    const key = `${apiGroup}/${resource}/${subresource} ${verb}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield permission;
  }
  return undefined;
}

function* knownPermissions(
  policy: PolicyRule,
  catalog: ApiCatalog,
  scope: GrantScope,
): Generator<Permission> {
  const anyGroup = policy.apiGroups.includes("*");
  for (const entry of policy.resources) {
    const { plural, subresource } = splitResource(entry);
    const candidates = plural === "*" ? catalog.resources() : catalog.resourcesNamed(plural);
    for (const resource of candidates) {
      if (!anyGroup && !policy.apiGroups.includes(resource.group)) continue;
      const names = entry === "*" ? ["", ...resource.subresources.keys()] : [subresource];
      for (const name of names) yield* verbsOn(policy, catalog, scope, resource, name);
    }
    for (const apiGroup of policy.apiGroups) {
      if (apiGroup === "*" || isKnownGroup(catalog, apiGroup)) continue;
      yield* unknownPermissions(policy, apiGroup, plural, subresource);
    }
  }
}

function* verbsOn(
  policy: PolicyRule,
  catalog: ApiCatalog,
  scope: GrantScope,
  { group, plural, namespaced }: ApiResource,
  subresource: string,
): Generator<Permission> {
  const sensible = sensibleVerbs(catalog, group, plural, subresource);
  if (!sensible) return;
  const wanted = policy.verbs.includes("*")
    ? sensible
    : policy.verbs.filter((verb) => sensible.includes(verb) || isImpersonateOn(verb));
  for (const verb of wanted) {
    if (policy.resourceNames.length > 0 && !worksWithNames(policy, verb, subresource)) continue;
    if (scope === "namespace" && !namespaced && !worksInNamespace(group, plural, verb)) continue;
    yield { apiGroup: group, resource: plural, subresource, verb };
  }
}

const verbTables = new WeakMap<ApiCatalog, Map<string, readonly string[] | undefined>>();

/** The verbs of the catalog, each list made once. */
function sensibleVerbs(
  catalog: ApiCatalog,
  group: string,
  plural: string,
  subresource: string,
): readonly string[] | undefined {
  let table = verbTables.get(catalog);
  if (!table) {
    table = new Map();
    verbTables.set(catalog, table);
  }
  const key = `${group}/${plural}/${subresource}`;
  if (!table.has(key)) table.set(key, catalog.verbs(group, plural, subresource));
  return table.get(key);
}

/** Nothing is known about the group, so that nothing is left out but what no request can be. */
function* unknownPermissions(
  policy: PolicyRule,
  apiGroup: string,
  resource: string,
  subresource: string,
): Generator<Permission> {
  if (intendedGroup(apiGroup) !== apiGroup) return;
  if (joinResource(resource, subresource).includes("*")) return;
  for (const verb of policy.verbs) {
    if (verb === "*" || verb !== verb.toLowerCase()) continue;
    if (policy.resourceNames.length > 0 && !worksWithNames(policy, verb, subresource)) continue;
    yield { apiGroup, resource, subresource, verb };
  }
}

/**
 * A request to create or to delete a collection carries no name, except where the name is in the URL: on
 * subresources, and where `update` or `patch` makes an object that is not there.
 */
export function worksWithNames(policy: PolicyRule, verb: string, subresource: string): boolean {
  if (verb !== "create" && verb !== "deletecollection") return true;
  if (policy.resourceNames.includes("")) return true;
  if (verb === "deletecollection") return false;
  return subresource !== "" || ["*", "update", "patch"].some((other) => policy.verbs.includes(other));
}

const OWN_NAMESPACE_VERBS = ["get", "update", "patch", "delete"];

/** Requests about cluster-scoped objects that are authorized in a namespace all the same. */
export function worksInNamespace(apiGroup: string, plural: string, verb: string): boolean {
  // A request for one Namespace is made in that namespace.
  if (apiGroup === "" && plural === "namespaces") return OWN_NAMESPACE_VERBS.includes(verb);
  // The namespace of the RoleBinding that is written.
  if (plural === "clusterroles") return verb === "bind";
  // Controllers check it in the namespace of the Pod.
  return verb === "use";
}

const READ_VERBS = ["get", "list", "watch"];
const TAKEOVER_VERBS = /^(escalate|bind|impersonate.*)$/;
const TAKEOVER_RESOURCES = new Set([
  "pods/exec",
  "pods/attach",
  "pods/ephemeralcontainers",
  "nodes/proxy",
  "serviceaccounts/token",
]);
const CONTROL_RESOURCES = new Set([
  "roles",
  "clusterroles",
  "rolebindings",
  "clusterrolebindings",
  "mutatingwebhookconfigurations",
  "validatingwebhookconfigurations",
  "certificatesigningrequests/approval",
  "signers",
]);
const POD_MAKERS = new Set([
  "pods",
  "deployments",
  "daemonsets",
  "statefulsets",
  "replicasets",
  "replicationcontrollers",
  "jobs",
  "cronjobs",
]);

/** The lower, the more a holder can make of it. */
function rankOf(permission: Permission): number {
  const { verb } = permission;
  const resource = permissionResource(permission);
  const reads = READ_VERBS.includes(verb);
  if (TAKEOVER_VERBS.test(verb)) return 0;
  if (TAKEOVER_RESOURCES.has(resource)) return 1;
  if (resource === "secrets") return reads ? 2 : 3;
  if (CONTROL_RESOURCES.has(resource) && !reads) return 4;
  if (POD_MAKERS.has(resource) && !reads) return 5;
  return reads ? 7 : 6;
}
