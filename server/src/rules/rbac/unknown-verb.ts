import { ALL_VERBS } from "../../catalog/catalog";
import { isSpecialVerb } from "../../catalog/special-verbs";
import { catalogOf, intendedGroup, isBuiltInGroup } from "../../graph/api-catalog";
import type { PolicyRule } from "../../model/object";
import { closest } from "../../support/near-miss";
import {
  gainText,
  isSurplus,
  lintedRules,
  rewriteRule,
  type RuleInRole,
  withReplaced,
} from "../rewrite-rule";
import { defineRule, type Fix } from "../rule";
import { listText, quoted } from "../words";

export default defineRule({
  meta: {
    id: "rbac/unknown-verb",
    summary: "A verb is one that no request carries",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["A16"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb",
    ],
  },
  on: ["role"],
  *check(role, index) {
    const catalog = catalogOf(index);
    for (const rule of lintedRules(role)) {
      const isUrl = rule.policy.nonResourceURLs.length > 0;
      for (const { value, at } of rule.verbs.items) {
        if (value === "*" || (isUrl ? isUrlVerb(value) : isResourceVerb(value))) continue;
        const meant = isUrl ? urlMeaning(value) : resourceMeaning(rule.policy, value);
        if (meant === undefined) continue;
        const known = isUrl ? URL_VERBS : ALL_VERBS;
        const place = { role, rule, catalog };
        const by = [{ ...rule.policy, verbs: withReplaced(rule.policy.verbs, [value], meant) }];
        yield {
          at,
          message: `No request ${isUrl ? "for a URL " : ""}has the verb "${value}", so this grants nothing; the verbs are ${listText(known, known.length)}.`,
          severity: meant.length > 0 && isSurplus(place, by) ? "information" : "warning",
          fixes: meant.length > 0 ? [replaceFix(place, value, meant, by)] : [],
        };
      }
    }
  },
});

const URL_VERBS = ["get", "head", "post", "put", "delete", "patch", "options"];

const RESOURCE_MEANINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["read", ["get", "list", "watch"]],
  ["view", ["get", "list", "watch"]],
  ["write", ["create", "update", "patch", "delete"]],
  ["edit", ["update", "patch"]],
  ["modify", ["update", "patch"]],
  ["remove", ["delete"]],
  ["add", ["create"]],
  ["exec", ["create"]],
  ["execute", ["create"]],
  ["head", ["get"]],
  ["post", ["create"]],
  ["put", ["update"]],
  ["all", []],
  ["options", []],
]);

const URL_MEANINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["list", ["get"]],
  ["watch", ["get"]],
  ["read", ["get"]],
  ["create", ["post"]],
  ["update", ["put"]],
]);

function isUrlVerb(verb: string): boolean {
  return URL_VERBS.includes(verb);
}

function isResourceVerb(verb: string): boolean {
  // Old kubelets checked "proxy" on nodes.
  return ALL_VERBS.includes(verb) || isSpecialVerb(verb) || verb === "proxy";
}

function urlMeaning(verb: string): readonly string[] {
  const near = closest(verb, URL_VERBS);
  return URL_MEANINGS.get(verb.toLowerCase()) ?? (near === undefined ? [] : [near]);
}

/** Absent where the verb may be one of a group that is not Kubernetes' own. */
function resourceMeaning({ apiGroups }: PolicyRule, verb: string): readonly string[] | undefined {
  const folded = verb.toLowerCase();
  if (folded !== verb && ALL_VERBS.includes(folded)) return [folded];
  if (!apiGroups.every((group) => isBuiltInGroup(intendedGroup(group)))) return undefined;
  const near = closest(verb, ALL_VERBS);
  return RESOURCE_MEANINGS.get(folded) ?? (near === undefined ? [] : [near]);
}

function replaceFix(
  place: RuleInRole,
  verb: string,
  meant: readonly string[],
  by: readonly PolicyRule[],
): Fix {
  const title = `Replace "${verb}" with ${quoted(meant)}: ${gainText(place, by)}`;
  return rewriteRule(place, { title, by, preferred: true });
}
