import { resourceMatches, urlMatches } from "../../graph/permission";
import { splitResource } from "../../graph/api-catalog";
import type { Role, RoleRule } from "../../model/object";
import { removeItem } from "../../yaml/edit";
import { changeObject } from "../fix";
import { lintedRules } from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/duplicate-list-entry",
    summary: "A list of a rule holds a value twice, or one that a wildcard beside it covers",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["A28"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],
  },
  on: ["role"],
  *check(role) {
    for (const rule of lintedRules(role)) {
      for (const list of LISTS) {
        const { items } = rule[list];
        for (const [index, { value, at }] of items.entries()) {
          const covering = items.find((other, position) =>
            other.value === value ? position < index : covers(list, other.value, value),
          );
          if (!covering) continue;
          const why =
            covering.value === value ? "stands here twice" : `is covered by "${covering.value}" beside it`;
          yield {
            at,
            message: `"${value}" ${why}.`,
            tags: ["unnecessary"],
            fixes: [removal(role, rule, list, index)],
          };
        }
      }
    }
  },
});

const LISTS = ["apiGroups", "resources", "resourceNames", "verbs", "nonResourceURLs"] as const;
type List = (typeof LISTS)[number];

/** Whether one value means all that another one means. */
function covers(list: List, wide: string, narrow: string): boolean {
  switch (list) {
    case "apiGroups":
    case "verbs":
      return wide === "*";
    case "resources": {
      const { plural, subresource } = splitResource(narrow);
      return wide.startsWith("*") && resourceMatches(wide, plural, subresource);
    }
    case "resourceNames":
      // A star is a name like any other there.
      return false;
    case "nonResourceURLs":
      // Of two patterns that mean the same, the shorter one stays.
      return urlMatches(wide, narrow) && (!urlMatches(narrow, wide) || wide.length < narrow.length);
  }
}

function removal(role: Role, rule: RoleRule, list: List, index: number): Fix {
  return {
    title: `Remove "${rule[list].items[index]?.value ?? ""}": all permissions stay`,
    permissions: "equal",
    preferred: true,
    change: changeObject(role, ({ document, text }, path) =>
      removeItem(document, text, [...path, "rules", rule.index, list], index),
    ),
  };
}
