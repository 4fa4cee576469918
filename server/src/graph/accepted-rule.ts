import type { PolicyRule } from "../model/object";
import type { GrantScope } from "./expand";

/** Whether the API server takes a rule: one about resources, or outside namespaces one about URLs. */
export function isAcceptedRule(policy: PolicyRule, scope: GrantScope): boolean {
  const { verbs, apiGroups, resources, resourceNames, nonResourceURLs } = policy;
  if (verbs.length === 0) return false;
  if (nonResourceURLs.length === 0) return apiGroups.length > 0 && resources.length > 0;
  if (scope === "namespace") return false;
  return apiGroups.length + resources.length + resourceNames.length === 0;
}
