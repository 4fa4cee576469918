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
  const list = (key: (typeof LISTS)[number]): TextList => textList(node, key, absentAt);
  const lists = {
    verbs: list("verbs"),
    apiGroups: list("apiGroups"),
    resources: list("resources"),
    resourceNames: list("resourceNames"),
    nonResourceURLs: list("nonResourceURLs"),
  };
  const hole = LISTS.some((key) => lists[key].open || lists[key].items.some((item) => !isKnown(item.value)));
  return { index, at, ...lists, policy: policyOf(lists), open: hole || isOpen(node) };
}

/** Names that nobody knows yet stay in the list: without them a limited rule would look unlimited. */
function policyOf(lists: Readonly<Record<(typeof LISTS)[number], TextList>>): PolicyRule {
  const known = ({ items }: TextList): readonly string[] =>
    exactList(items.map((item) => item.value).filter(isKnown));
  const names = lists.resourceNames;
  return {
    verbs: known(lists.verbs),
    apiGroups: known(lists.apiGroups),
    resources: known(lists.resources),
    resourceNames:
      names.open && names.items.length === 0 ? [HOLE] : exactList(names.items.map((item) => item.value)),
    nonResourceURLs: known(lists.nonResourceURLs),
  };
}

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
