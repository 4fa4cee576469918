import { ALL_VERBS, type ApiCatalog } from "../catalog/catalog";
import type { PolicyRule } from "../model/object";
import { isAcceptedRule } from "./accepted-rule";
import { intendedGroup, isBuiltInGroup, isKnownGroup, splitResource } from "./api-catalog";
import { expandRule, type GrantScope, type Permission, worksWithNames } from "./expand";
import { isCovered, ruleAllows } from "./permission";

export type Effect = "equal" | "narrower" | "wider";

/** What two sets of rules do not have in common. */
export interface Difference {
  readonly lost: readonly Permission[];
  readonly gained: readonly Permission[];
}

/**
 * What changes when one set of rules takes the place of another beside rules that stay. Permissions are those the
 * catalog knows, and each wildcard stands for one more: what it covers that nobody knows yet.
 */
export function difference(
  before: readonly PolicyRule[],
  after: readonly PolicyRule[],
  others: readonly PolicyRule[],
  catalog: ApiCatalog,
  scope: GrantScope,
): Difference {
  return {
    lost: [...notAllowed(before, [...after, ...others], catalog, scope)],
    gained: [...notAllowed(after, [...before, ...others], catalog, scope)],
  };
}

/** The same in one word; the first permission that differs decides. */
export function effectOf(
  before: readonly PolicyRule[],
  after: readonly PolicyRule[],
  others: readonly PolicyRule[],
  catalog: ApiCatalog,
  scope: GrantScope,
): Effect {
  // What the escalation arithmetic covers is surely no more, and that is known without listing permissions.
  const isPart = before.every((policy) => isAcceptedRule(policy, scope)) && isCovered(before, after);
  if (!isPart && !isEmpty(notAllowed(after, [...before, ...others], catalog, scope))) return "wider";
  return isEmpty(notAllowed(before, [...after, ...others], catalog, scope)) ? "equal" : "narrower";
}

function isEmpty(permissions: Generator<Permission>): boolean {
  return permissions.next().done === true;
}

function* notAllowed(
  rules: readonly PolicyRule[],
  allowing: readonly PolicyRule[],
  catalog: ApiCatalog,
  scope: GrantScope,
): Generator<Permission> {
  const counting = allowing.filter((policy) => isAcceptedRule(policy, scope));
  for (const rule of rules) {
    if (!isAcceptedRule(rule, scope)) continue;
    const names = rule.resourceNames.length > 0 ? rule.resourceNames : [ANY_NAME];
    for (const permission of permissionsOf(rule, catalog, scope)) {
      const { apiGroup, resource, subresource, verb } = permission;
      const isAllowed = names.every((name) =>
        counting.some((policy) =>
          ruleAllows(policy, { verb, apiGroup, resource, subresource, name, namespace: "" }),
        ),
      );
      if (!isAllowed) yield permission;
    }
    for (const path of rule.nonResourceURLs) {
      for (const verb of rule.verbs.filter((candidate) => URL_VERBS.includes(candidate))) {
        const isAllowed = counting.some((policy) => ruleAllows(policy, { verb, path }));
        if (!isAllowed) yield { apiGroup: "", resource: path, subresource: "", verb };
      }
    }
  }
}

/** A name that no rule lists, so that only rules without names allow it. */
const ANY_NAME = "\u0000";

const URL_VERBS: readonly string[] = ["*", "get", "head", "post", "put", "delete", "patch", "options"];

/** Wildcards first: mostly they decide, and the rest need not be listed. */
function* permissionsOf(policy: PolicyRule, catalog: ApiCatalog, scope: GrantScope): Generator<Permission> {
  yield* wildcards(policy, catalog, scope);
  yield* expandRule(policy, catalog, scope);
}

/** Wildcards as requests that only a wildcard matches. */
function* wildcards(policy: PolicyRule, catalog: ApiCatalog, scope: GrantScope): Generator<Permission> {
  if (policy.nonResourceURLs.length > 0) return;
  for (const apiGroup of policy.apiGroups) {
    for (const entry of policy.resources) {
      const { plural, subresource } = splitResource(entry);
      if (!isServed(catalog, apiGroup, plural, subresource)) continue;
      if (scope === "namespace" && catalog.resource(apiGroup, plural)?.namespaced === false) continue;
      for (const verb of policy.verbs) {
        // A star covers subresources, which have verbs that work with names.
        const narrowest = entry === "*" ? "any" : subresource;
        if (!isVerbOf(apiGroup, verb) || !isAsked(policy, verb, narrowest)) continue;
        if (apiGroup === "*" || plural === "*" || verb === "*") {
          yield { apiGroup, resource: plural, subresource, verb };
        }
      }
    }
  }
}

/** Kubernetes' own groups have their own verbs; others may have any, in lower case. */
function isVerbOf(apiGroup: string, verb: string): boolean {
  if (apiGroup === "*" || !isBuiltInGroup(apiGroup)) return verb === verb.toLowerCase();
  return verb === "*" || ALL_VERBS.includes(verb);
}

function isAsked(policy: PolicyRule, verb: string, subresource: string): boolean {
  return policy.resourceNames.length === 0 || worksWithNames(policy, verb, subresource);
}

function isServed(catalog: ApiCatalog, apiGroup: string, plural: string, subresource: string): boolean {
  if (subresource.includes("*") || (plural !== "*" && plural.includes("*"))) return false;
  if (intendedGroup(apiGroup) !== apiGroup) return false;
  if (apiGroup === "*") return true;
  if (!isKnownGroup(catalog, apiGroup) || plural === "*") return true;
  return catalog.verbs(apiGroup, plural, subresource) !== undefined;
}
