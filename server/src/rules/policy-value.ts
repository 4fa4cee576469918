import type { PolicyRule } from "../model/object";
import type { YamlValue } from "../yaml/print";

/** A rule as it is printed, in the order that Kubernetes documents. */
export function policyValue(policy: PolicyRule): YamlValue {
  const { apiGroups, resources, resourceNames, verbs, nonResourceURLs } = policy;
  const lists = Object.entries({ apiGroups, resources, resourceNames, nonResourceURLs, verbs });
  return Object.fromEntries(lists.filter(([, values]) => values.length > 0));
}
