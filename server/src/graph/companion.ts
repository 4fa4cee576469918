import type { Binding, Role } from "../model/object";
import { isKnown } from "../yaml/node";
import { catalogOf, splitResource } from "./api-catalog";
import { type GrantScope, worksWithNames } from "./expand";
import { type HeldRule, rulesOf } from "./held-rules";
import { bindingsOfHolder } from "./holder";
import type { ObjectIndex } from "./index";
import type { DangerousWords } from "./named-grant";
import { ruleAllows } from "./permission";
import { principalOf } from "./principal";
import { reachOf } from "./reach";

/** A rule that gives what is needed besides a role to make something dangerous of it. */
export interface Companion extends HeldRule {
  readonly verb: string;
  readonly resource: string;
}

/**
 * What gives one of the permissions to somebody who holds the role, where the role counts: the role itself or another
 * one. `unknown` where a template or another repository may give it as well.
 */
export function companionOf(
  index: ObjectIndex,
  role: Role,
  needed: readonly DangerousWords[],
): Companion | "none" | "unknown" {
  const ownRules = role.rules.map((rule) => ({ role, rule }));
  const own = firstAllowing(index, ownRules, needed, role.kind === "Role" ? "namespace" : "cluster");
  if (own) return own;
  let open = isOpen(role);
  const reach = reachOf(index, role);
  for (const binding of [...reach.cluster, ...reach.namespaced]) {
    open ||= binding.subjectsOpen;
    for (const other of siblingsOf(index, binding)) {
      const held = rulesOf(index, other);
      if (typeof held === "string") {
        open = true;
        continue;
      }
      const scope = other.kind === "ClusterRoleBinding" ? "cluster" : "namespace";
      const found = firstAllowing(index, held.rules, needed, scope);
      if (found) return found;
      open ||= held.open || held.rules.some(({ rule }) => rule.open);
    }
  }
  return open ? "unknown" : "none";
}

/** A role of a chart or a kustomization may be bound by what is not known yet. */
function isOpen(role: Role): boolean {
  return (
    role.rulesOpen ||
    role.source.rendering !== "plain" ||
    !isKnown(role.name?.value ?? "") ||
    role.rules.some((rule) => rule.open)
  );
}

function firstAllowing(
  index: ObjectIndex,
  rules: readonly HeldRule[],
  needed: readonly DangerousWords[],
  scope: GrantScope,
): Companion | undefined {
  for (const words of needed) {
    for (const resource of words.resources) {
      const { plural } = splitResource(resource);
      const { apiGroup, verbs, names } = words;
      if (scope === "namespace" && catalogOf(index).resource(apiGroup, plural)?.namespaced === false)
        continue;
      for (const verb of verbs) {
        const held = rules.find(
          (candidate) => isAbout(candidate, names) && allows(candidate, apiGroup, resource, verb),
        );
        if (held) return { ...held, verb, resource };
      }
    }
  }
  return undefined;
}

/** A template may limit an open rule to names that are not known. */
function isAbout({ rule: { policy, open } }: HeldRule, names: readonly string[] | undefined): boolean {
  const { resourceNames } = policy;
  if (!names || resourceNames.some((name) => names.includes(name))) return true;
  return resourceNames.length === 0 && !open;
}

/** Whether the rule allows it for at least one name. */
function allows({ rule: { policy } }: HeldRule, apiGroup: string, full: string, verb: string): boolean {
  const { plural, subresource } = splitResource(full);
  if (policy.resourceNames.length > 0 && !worksWithNames(policy, verb, subresource)) return false;
  const unnamed = { ...policy, resourceNames: [] };
  return ruleAllows(unnamed, { verb, apiGroup, resource: plural, subresource, name: "", namespace: "" });
}

/** The bindings, itself included, that name a subject of a binding and count where it counts. */
function siblingsOf(index: ObjectIndex, binding: Binding): readonly Binding[] {
  const res = new Set<Binding>();
  for (const subject of binding.subjects) {
    const principal = principalOf(binding, subject);
    const others = principal ? bindingsOfHolder(index, principal) : [];
    for (const other of others) if (meet(binding, other)) res.add(other);
  }
  return [...res];
}

/** Whether there is a namespace in which both count. */
function meet(left: Binding, right: Binding): boolean {
  return (
    [left, right].some(({ kind }) => kind === "ClusterRoleBinding") || left.namespace === right.namespace
  );
}
