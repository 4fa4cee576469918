import { isCovered } from "../../graph/permission";
import type { PolicyRule, Role, RoleRule } from "../../model/object";
import { isSameSet } from "../../support/same-list";
import { removeItem, setItems } from "../../yaml/edit";
import { allEdits, changeObject } from "../fix";
import { lintedRules } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/mergeable-rules",
    summary: "Two rules differ in one list only and say together what one rule could say",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "all",
    rows: ["A29"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/"],
  },
  on: ["role"],
  *check(role) {
    const rules = lintedRules(role);
    for (const [position, rule] of rules.entries()) {
      const partner = firstPartner(rules.slice(0, position), rule);
      if (!partner) continue;
      const { other, list } = partner;
      // What the rules around say already is surplus, not spread out.
      if ([rule, other].some((one) => isCoveredByOthers(rules, one))) continue;
      yield {
        at: rule[list].at,
        message: `This rule and rule ${other.index + 1} differ in ${list} only: one rule with both says the same.`,
        related: [{ object: role, at: other[list].at, message: "The other rule differs here." }],
        fixes: [merge(role, other, rule, list)],
      };
    }
  },
});

const LISTS = ["apiGroups", "resources", "resourceNames", "verbs", "nonResourceURLs"] as const;
type List = (typeof LISTS)[number];

function firstPartner(
  earlier: readonly RoleRule[],
  rule: RoleRule,
): { readonly other: RoleRule; readonly list: List } | undefined {
  for (const other of earlier) {
    const different = LISTS.filter((list) => !isSameSet(rule.policy[list], other.policy[list]));
    const [list] = different;
    if (!list || different.length > 1 || !isMergeable(rule.policy, other.policy, list)) continue;
    return { other, list };
  }
  return undefined;
}

function isMergeable(left: PolicyRule, right: PolicyRule, list: List): boolean {
  if (left[list].length === 0 || right[list].length === 0) return false;
  // Names that several resources share are a mistake more often than not.
  if (list === "resources" && left.resourceNames.length > 0) return false;
  // One that says nothing new is no matter of style.
  return !isCovered([left], [right]) && !isCovered([right], [left]);
}

function isCoveredByOthers(rules: readonly RoleRule[], one: RoleRule): boolean {
  const others = rules.filter((rule) => rule !== one);
  return isCovered(
    others.map(({ policy }) => policy),
    [one.policy],
  );
}

function merge(role: Role, into: RoleRule, rule: RoleRule, list: List): Fix {
  const values = [...new Set([...into.policy[list], ...rule.policy[list]])];
  return {
    title: `Merge into rule ${into.index + 1}: all permissions stay`,
    permissions: "equal",
    change: changeObject(role, ({ document, text }, path) =>
      allEdits([
        setItems(document, text, [...path, "rules", into.index, list], values),
        removeItem(document, text, [...path, "rules"], rule.index),
      ]),
    ),
  };
}
