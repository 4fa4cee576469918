import {
  entryOf,
  HOLE,
  isKnown,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
  type YamlNode,
} from "../yaml/node";
import { exactList } from "../support/exact";
import type {
  Aggregation,
  BindingContent,
  LabelSelector,
  ObjectContent,
  PolicyRule,
  Problem,
  RoleContent,
  RoleRule,
  Subject,
  TextList,
} from "./object";
import { PackedList, shared } from "./packed-list";
import { isOpen, placeOf, textField, textItems, textList, textMap, toJson } from "./read";
import { validateObject } from "./validate";

const LISTS = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"] as const;

export function lowerRole(node: YamlMap, meta: ObjectContent, kind: RoleContent["kind"]): RoleContent {
  const rulesEntry = entryOf(node, "rules");
  const rules = resolve(rulesEntry?.value);
  const items = rules?.type === "seq" ? rules.items : [];
  return {
    ...meta,
    type: "role",
    kind,
    problems: validationProblems(node, meta),
    rules: items.map((item, index) => lowerRule(resolve(item), index, rules?.at ?? node.at)),
    rulesAt: rules?.at ?? rulesEntry?.key.at ?? meta.kindAt,
    rulesPresent: rulesEntry !== undefined,
    rulesOpen: rulesEntry ? isOpen(rules) : node.open,
    aggregation: lowerAggregation(entryOf(node, "aggregationRule")?.value),
  };
}

function lowerRule(node: YamlContent | undefined, index: number, listAt: RoleContent["at"]): RoleRule {
  const at = node?.at ?? listAt;
  const absentAt = node?.type === "map" ? (node.entries[0]?.key.at ?? at) : at;
  let absent: TextList | undefined;
  const list = (key: (typeof LISTS)[number]): TextList => {
    const res = textList(node, key, absentAt);
    if (res.present) return res;
    // Most rules lack two or three of the lists, all in the same way.
    absent ??= res;
    return absent;
  };
  const lists = {
    verbs: list("verbs"),
    apiGroups: list("apiGroups"),
    resources: list("resources"),
    resourceNames: list("resourceNames"),
    nonResourceURLs: list("nonResourceURLs"),
  };
  const hole = LISTS.some((key) => lists[key].open || !valuesOf(lists[key]).every(isKnown));
  return { index, at, ...lists, policy: policyOf(lists), open: hole || isOpen(node) };
}

/** What a list says, without making its items. */
function valuesOf(list: TextList): readonly string[] {
  return list instanceof PackedList ? list.values : list.items.map(({ value }) => value);
}

/** Names that nobody knows yet stay in the list: without them a limited rule would look unlimited. */
function policyOf(lists: Readonly<Record<(typeof LISTS)[number], TextList>>): PolicyRule {
  const known = (list: TextList): readonly string[] => shared(valuesOf(list).filter(isKnown));
  const names = lists.resourceNames;
  return sharedPolicy({
    verbs: known(lists.verbs),
    apiGroups: known(lists.apiGroups),
    resources: known(lists.resources),
    resourceNames: names.open && valuesOf(names).length === 0 ? [HOLE] : shared(valuesOf(names)),
    nonResourceURLs: known(lists.nonResourceURLs),
  });
}

/** One policy for all rules that say the same, so that what is known of it is known of all. */
function sharedPolicy(policy: PolicyRule): PolicyRule {
  const key = JSON.stringify(LISTS.map((list) => policy[list]));
  if (key.length > MAX_SHARED_LENGTH) return policy;
  const known = policies.get(key);
  if (known) return known;
  if (policies.size >= MAX_POLICIES) policies.clear();
  policies.set(key, policy);
  return policy;
}

const MAX_SHARED_LENGTH = 256;
const MAX_POLICIES = 1024;
const policies = new Map<string, PolicyRule>();

function lowerAggregation(value: YamlNode | undefined): Aggregation | undefined {
  const node = resolve(value);
  if (node?.type !== "map") return undefined;
  const selectors = valueOf(node, "clusterRoleSelectors");
  const items = selectors?.type === "seq" ? selectors.items : [];
  return {
    at: node.at,
    open: node.open || isOpen(selectors) || items.some((item) => hasHole(item)),
    selectors: items.map((item) => lowerSelector(resolve(item), node.at)),
  };
}

function lowerSelector(node: YamlContent | undefined, listAt: Aggregation["at"]): LabelSelector {
  const expressions = valueOf(node, "matchExpressions");
  const items = expressions?.type === "seq" ? expressions.items : [];
  const labels = textMap(valueOf(node, "matchLabels"));
  return {
    at: node?.at ?? listAt,
    matchLabels: new Map([...labels].map(([key, text]) => [key, text.value])),
    matchExpressions: items.map((item) => {
      const values = valueOf(item, "values");
      return {
        key: textField(item, "key")?.value ?? "",
        operator: textField(item, "operator")?.value ?? "",
        values: values?.type === "seq" ? textItems(values.items).map((text) => text.value) : [],
      };
    }),
  };
}

export function lowerBinding(
  node: YamlMap,
  meta: ObjectContent,
  kind: BindingContent["kind"],
): BindingContent {
  const roleRef = valueOf(node, "roleRef");
  const subjectsEntry = entryOf(node, "subjects");
  const subjects = resolve(subjectsEntry?.value);
  const items = subjects?.type === "seq" ? subjects.items : [];
  return {
    ...meta,
    type: "binding",
    kind,
    problems: validationProblems(node, meta),
    roleRef: {
      at: roleRef?.at ?? meta.kindAt,
      apiGroup: textField(roleRef, "apiGroup"),
      kind: textField(roleRef, "kind"),
      name: textField(roleRef, "name"),
    },
    subjects: items.map((item, index) => lowerSubject(resolve(item), index, subjects?.at ?? node.at)),
    subjectsAt: subjects?.at ?? subjectsEntry?.key.at ?? meta.kindAt,
    subjectsOpen: subjectsEntry ? isOpen(subjects) : node.open,
  };
}

function lowerSubject(node: YamlContent | undefined, index: number, listAt: Subject["at"]): Subject {
  return {
    index,
    at: node?.at ?? listAt,
    apiGroup: textField(node, "apiGroup"),
    kind: textField(node, "kind"),
    name: textField(node, "name"),
    namespace: textField(node, "namespace"),
  };
}

/**
 * What the server would reject when the manifest is applied. A missing namespace is filled in by kubectl, and one on
 * a cluster-scoped object is cleared before the object is validated.
 */
function validationProblems(node: YamlMap, meta: ObjectContent): readonly Problem[] {
  const json = toJson(node);
  if (json === undefined) return [];
  const res: Problem[] = [];
  for (const error of validateObject(json)) {
    if (error.field === "metadata.namespace" && error.type !== "FieldValueInvalid") continue;
    const at = placeOf(node, error.field, meta.kindAt);
    if (at !== "unknown") res.push({ ...error, at });
  }
  return exactList(res);
}

function hasHole(item: YamlNode | undefined): boolean {
  const node = resolve(item);
  if (!node) return false;
  if (node.type === "scalar") return !isKnown(node.text);
  if (node.open) return true;
  if (node.type === "seq") return node.items.some(hasHole);
  return node.entries.some((entry) => !isKnown(entry.key.text) || hasHole(entry.value));
}
