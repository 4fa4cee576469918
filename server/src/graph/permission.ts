import type { PolicyRule } from "../model/object";

/** What the API server asks its authorizers. An absent part is "". */
export type Request = ResourceRequest | NonResourceRequest;

export interface ResourceRequest {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly subresource: string;
  readonly name: string;
  readonly namespace: string;
}

interface NonResourceRequest {
  readonly verb: string;
  readonly path: string;
}

export interface Coverage {
  readonly covered: boolean;
  /** The atoms nobody covers, in the order of `breakDown`, duplicates kept. */
  readonly uncovered: readonly PolicyRule[];
}

export function isResourceRequest(request: Request): request is ResourceRequest {
  return !("path" in request);
}

/** Whether one rule alone allows the whole request, whatever the namespace. */
export function ruleAllows(rule: PolicyRule, request: Request): boolean {
  if (!rule.verbs.some((entry) => verbMatches(entry, request.verb))) return false;
  if (!isResourceRequest(request))
    return rule.nonResourceURLs.some((entry) => urlMatches(entry, request.path));
  const { apiGroup, resource, subresource, name } = request;
  return (
    rule.apiGroups.some((entry) => groupMatches(entry, apiGroup)) &&
    rule.resources.some((entry) => resourceMatches(entry, resource, subresource)) &&
    nameMatches(rule.resourceNames, name)
  );
}

export function verbMatches(entry: string, verb: string): boolean {
  return entry === "*" || entry === verb;
}

export function groupMatches(entry: string, apiGroup: string): boolean {
  return entry === "*" || entry === apiGroup;
}

/** `pods/*` is no pattern; `*` covers every subresource; an entry `*` + `/log` covers the log of every resource. */
export function resourceMatches(entry: string, resource: string, subresource: string): boolean {
  if (entry === "*") return true;
  if (subresource === "") return entry === resource;
  return entry === `${resource}/${subresource}` || entry === `*/${subresource}`;
}

/** No names mean every name and none; otherwise a request without a name matches only a listed "". */
export function nameMatches(resourceNames: readonly string[], name: string): boolean {
  return resourceNames.length === 0 || resourceNames.includes(name);
}

/** A star counts only at the end, where it stands for any text, slashes included. */
export function urlMatches(entry: string, path: string): boolean {
  if (entry === path) return true;
  return entry.endsWith("*") && path.startsWith(withoutTrailingStars(entry));
}

/**
 * Whether the owner of some rules holds all that other rules would grant, as the escalation check decides it:
 * each atom has to be covered by one rule as a whole.
 */
export function covers(owner: readonly PolicyRule[], requested: readonly PolicyRule[]): Coverage {
  const uncovered = [...uncoveredAtoms(owner, requested)];
  return { covered: uncovered.length === 0, uncovered };
}

/** `covers` without the list; it stops at the first atom that nobody covers. */
export function isCovered(owner: readonly PolicyRule[], requested: readonly PolicyRule[]): boolean {
  return uncoveredAtoms(owner, requested).next().done === true;
}

/** Group × resource × verb × name of each rule, then URL × verb: the atoms of the escalation arithmetic. */
export function breakDown(rules: readonly PolicyRule[]): PolicyRule[] {
  // Nobody covers anything without rules.
  return [...uncoveredAtoms([], rules)];
}

/** Deep equality as the API server sees it: the order of items matters, an absent list is an empty one. */
export function equalRules(left: PolicyRule, right: PolicyRule): boolean {
  return (
    equalLists(left.verbs, right.verbs) &&
    equalLists(left.apiGroups, right.apiGroups) &&
    equalLists(left.resources, right.resources) &&
    equalLists(left.resourceNames, right.resourceNames) &&
    equalLists(left.nonResourceURLs, right.nonResourceURLs)
  );
}

function* uncoveredAtoms(
  owner: readonly PolicyRule[],
  requested: readonly PolicyRule[],
): Generator<PolicyRule, undefined> {
  for (const rule of requested) {
    if (owner.some((candidate) => coversWholeResourceRule(candidate, rule))) continue;
    yield* uncoveredResourceAtoms(owner, rule);
    yield* uncoveredUrlAtoms(owner, rule);
  }
  return undefined;
}

/** The common case, found without breaking the rule down. */
function coversWholeResourceRule(owner: PolicyRule, rule: PolicyRule): boolean {
  return (
    rule.nonResourceURLs.length === 0 &&
    rule.verbs.every((verb) => owner.verbs.some((entry) => verbMatches(entry, verb))) &&
    rule.apiGroups.every((group) => owner.apiGroups.some((entry) => groupMatches(entry, group))) &&
    rule.resources.every((resource) => coversResource(owner, resource)) &&
    (rule.resourceNames.length === 0
      ? owner.resourceNames.length === 0
      : rule.resourceNames.every((name) => nameMatches(owner.resourceNames, name)))
  );
}

function* uncoveredResourceAtoms(owner: readonly PolicyRule[], rule: PolicyRule): Generator<PolicyRule> {
  const names = rule.resourceNames.length === 0 ? [undefined] : rule.resourceNames;
  for (const group of rule.apiGroups) {
    const ofGroup = owner.filter(({ apiGroups }) => apiGroups.some((entry) => groupMatches(entry, group)));
    for (const resource of rule.resources) {
      const ofResource = ofGroup.filter((candidate) => coversResource(candidate, resource));
      for (const verb of rule.verbs) {
        const ofVerb = ofResource.filter(({ verbs }) => verbs.some((entry) => verbMatches(entry, verb)));
        for (const name of names) {
          if (ofVerb.some((candidate) => coversName(candidate, name))) continue;
          yield {
            verbs: [verb],
            apiGroups: [group],
            resources: [resource],
            resourceNames: name === undefined ? [] : [name],
            nonResourceURLs: [],
          };
        }
      }
    }
  }
}

function* uncoveredUrlAtoms(owner: readonly PolicyRule[], rule: PolicyRule): Generator<PolicyRule> {
  for (const url of rule.nonResourceURLs) {
    // An atom without a name is covered only by rules without names, also where it is a URL.
    const ofUrl = owner.filter(
      ({ nonResourceURLs, resourceNames }) =>
        resourceNames.length === 0 && nonResourceURLs.some((entry) => urlMatches(entry, url)),
    );
    for (const verb of rule.verbs) {
      if (ofUrl.some(({ verbs }) => verbs.some((entry) => verbMatches(entry, verb)))) continue;
      yield { verbs: [verb], apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: [url] };
    }
  }
}

/** The requested resource is a literal here: `*` is covered by `*` alone. */
function coversResource(owner: PolicyRule, resource: string): boolean {
  const slash = resource.indexOf("/");
  const ofAny = slash < 0 ? undefined : `*${resource.slice(slash)}`;
  return owner.resources.some((entry) => entry === "*" || entry === resource || entry === ofAny);
}

function coversName(owner: PolicyRule, name: string | undefined): boolean {
  return owner.resourceNames.length === 0 || (name !== undefined && owner.resourceNames.includes(name));
}

function withoutTrailingStars(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "*") end--;
  return text.slice(0, end);
}

function equalLists(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
