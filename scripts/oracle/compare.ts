import type { PolicyRule } from "../../server/src/model/object";
import { type JsonValue, textListMember } from "../../server/src/support/json";
import type { Failure } from "./evaluate";

/** No failure when both texts are equal. */
export function compare(field: string, expected: string, actual: string): Failure[] {
  return expected === actual ? [] : [{ field, expected, actual }];
}

/** Lists that have to be equal item by item. */
export function compareLists(
  field: string,
  expected: readonly string[],
  actual: readonly string[],
): Failure[] {
  return compare(field, JSON.stringify(expected), JSON.stringify(actual));
}

/** Lists whose order does not count; repeated items do. */
export function compareMultisets(
  field: string,
  expected: readonly string[],
  actual: readonly string[],
): Failure[] {
  return compareLists(field, expected.toSorted(), actual.toSorted());
}

/** A rule of a row; a missing list is an empty one. */
export function policyRule(rule: JsonValue): PolicyRule {
  return {
    verbs: textListMember(rule, "verbs"),
    apiGroups: textListMember(rule, "apiGroups"),
    resources: textListMember(rule, "resources"),
    resourceNames: textListMember(rule, "resourceNames"),
    nonResourceURLs: textListMember(rule, "nonResourceURLs"),
  };
}

/** Equal for equal rules. */
export function ruleText({
  verbs,
  apiGroups,
  resources,
  resourceNames,
  nonResourceURLs,
}: PolicyRule): string {
  return JSON.stringify({ verbs, apiGroups, resources, resourceNames, nonResourceURLs });
}

export function ruleTexts(rules: readonly JsonValue[]): readonly string[] {
  return rules.map((rule) => ruleText(policyRule(rule)));
}
