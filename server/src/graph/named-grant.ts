import type { Role, RoleRule, Text } from "../model/object";
import { groupMatches } from "./permission";

/** What of a rule is dangerous, by the very words that stand there. */
export interface NamedGrant {
  readonly resources: readonly Text[];
  readonly verbs: readonly Text[];
  /** Names the rule is limited to; none means every name. */
  readonly names: readonly string[];
}

export interface DangerousWords {
  readonly apiGroup: string;
  /** `userextras/` stands for every subresource of it. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Of a companion: a rule that is limited to other names does not count. */
  readonly names?: readonly string[];
}

/**
 * A rule that names one of the resources and one of the verbs. Where a wildcard stands in either list, the wildcard
 * is the mistake and the rules about wildcards tell it.
 */
export function namedGrant(role: Role, rule: RoleRule, words: DangerousWords): NamedGrant | undefined {
  const own = known.get(rule) ?? new WeakMap<DangerousWords, NamedGrant | "none">();
  known.set(rule, own);
  let res = own.get(words);
  if (res === undefined) {
    res = computeGrant(role, rule, words) ?? "none";
    own.set(words, res);
  }
  return res === "none" ? undefined : res;
}

/** A rule belongs to one role, and the words of most checks are one object. */
const known = new WeakMap<RoleRule, WeakMap<DangerousWords, NamedGrant | "none">>();

function computeGrant(role: Role, rule: RoleRule, words: DangerousWords): NamedGrant | undefined {
  // The controller replaces the rules of an aggregated role, and the server takes no URLs beside resources.
  if (rule.open || role.aggregation || rule.nonResourceURLs.items.length > 0) return undefined;
  const { apiGroups, resources, verbs } = rule.policy;
  if (resources.includes("*") || verbs.includes("*")) return undefined;
  if (!apiGroups.some((entry) => groupMatches(entry, words.apiGroup))) return undefined;
  const named = {
    resources: distinct(rule.resources.items, words.resources),
    verbs: distinct(rule.verbs.items, words.verbs),
    names: rule.policy.resourceNames,
  };
  return named.resources.length > 0 && named.verbs.length > 0 ? named : undefined;
}

export function textsOf(texts: readonly Text[]): readonly string[] {
  return texts.map(({ value }) => value);
}

function distinct(items: readonly Text[], wanted: readonly string[]): readonly Text[] {
  return items.filter(
    ({ value }, index) =>
      wanted.some((word) => value === word || (word.endsWith("/") && value.startsWith(word))) &&
      items.findIndex((earlier) => earlier.value === value) === index,
  );
}

/** Whether the API server itself writes the role: what it grants is what Kubernetes means it to. */
export function isBootstrapRole(role: Role): boolean {
  const name = role.name?.value ?? "";
  if (role.labels.get("kubernetes.io/bootstrapping")?.value === "rbac-defaults") return true;
  return (
    role.kind === "ClusterRole" &&
    (/^(cluster-admin|admin|edit|view)$/.test(name) || name.startsWith("system:"))
  );
}
