import type { PolicyRule, Role, RoleRule, TextList } from "../../model/object";
import type { FilePath } from "../../text/range";

const NOWHERE = { start: 0, end: 0 };

/** A rule that nobody wrote yet, in a role of its own, so that it is told about like one that is written. */
export function imaginedRule(
  file: FilePath,
  kind: Role["kind"],
  policy: PolicyRule,
): { readonly role: Role; readonly rule: RoleRule } {
  const rule: RoleRule = {
    index: 0,
    at: NOWHERE,
    verbs: textList(policy.verbs),
    apiGroups: textList(policy.apiGroups),
    resources: textList(policy.resources),
    resourceNames: textList(policy.resourceNames),
    nonResourceURLs: textList(policy.nonResourceURLs),
    policy,
    open: false,
  };
  const role: Role = {
    type: "role",
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind,
    at: NOWHERE,
    kindAt: NOWHERE,
    name: undefined,
    namespaceText: undefined,
    labels: new Map(),
    annotations: new Map(),
    templated: false,
    problems: [],
    rules: [rule],
    rulesAt: NOWHERE,
    rulesPresent: true,
    rulesOpen: false,
    aggregation: undefined,
    source: { file, base: 0, path: [], rendering: "plain", build: undefined, builtIn: false, order: 0 },
    namespace: "",
  };
  return { role, rule };
}

function textList(values: readonly string[]): TextList {
  const items = values.map((value) => ({ value, at: NOWHERE }));
  return { present: items.length > 0, at: NOWHERE, items, open: false };
}
