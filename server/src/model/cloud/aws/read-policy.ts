import { isKnown, resolve, valueOf, type YamlContent, type YamlMap, type YamlNode } from "../../../yaml/node";
import type { Text } from "../../content";
import { isOpen } from "../../read";
import { embeddedTree } from "../embedded";
import type {
  PolicyCondition,
  PolicyDocument,
  PolicyPrincipal,
  PolicySource,
  PolicyStatement,
  ReadText,
} from "./policy";

/** Reads a policy that is written as a tree, or as JSON in a scalar. Anything else is unknown. */
export function readPolicy(node: YamlNode | undefined, read: ReadText): PolicySource {
  const content = resolve(node);
  if (content?.type === "map") return { kind: "document", document: readDocument(content, read) };
  if (content?.type !== "scalar") return { kind: "unknown" };
  const tree = embeddedTree(content);
  if (tree?.type !== "map") return { kind: "unknown" };
  return { kind: "document", document: { ...readDocument(tree, read), at: content.at } };
}

function readDocument(node: YamlMap, read: ReadText): PolicyDocument {
  const list = member(node, "Statement");
  const items = list?.type === "seq" ? list.items.map(resolve) : [list];
  const statements = items.filter((item) => item?.type === "map").map((item) => readStatement(item, read));
  return {
    at: node.at,
    statements,
    open: isOpen(node) || (list !== undefined && isOpen(list)) || statements.length < items.length,
  };
}

function readStatement(node: YamlMap, read: ReadText): PolicyStatement {
  const effect = read(member(node, "Effect"));
  const actions = texts(member(node, "Action"), read);
  const notActions = member(node, "NotAction");
  const resources = texts(member(node, "Resource"), read);
  const principals = readPrincipals(member(node, "Principal"), read);
  const conditions = readConditions(member(node, "Condition"), read);
  return {
    at: node.at,
    effect: effect?.value === "Deny" ? "Deny" : "Allow",
    principals: principals.items,
    actions: actions.items,
    notActions: notActions && texts(notActions, read).items,
    resources: resources.items,
    conditions: conditions.items,
    open:
      isOpen(node) ||
      (effect !== undefined && !isKnown(effect.value)) ||
      actions.open ||
      (principals.open && principals.items.length === 0) ||
      conditions.open ||
      member(node, "NotPrincipal") !== undefined,
  };
}

interface Texts<T> {
  readonly items: readonly T[];
  readonly open: boolean;
}

function readPrincipals(node: YamlContent | undefined, read: ReadText): Texts<PolicyPrincipal> {
  if (node?.type === "scalar") {
    const value = read(node);
    return value && isKnown(value.value)
      ? { items: [{ type: "*", value }], open: false }
      : { items: [], open: true };
  }
  if (node?.type !== "map") return { items: [], open: node !== undefined };
  const items: PolicyPrincipal[] = [];
  let open = isOpen(node);
  for (const { key, value } of node.entries) {
    const list = texts(resolve(value), read);
    open ||= list.open;
    for (const text of list.items) items.push({ type: key.text, value: text });
  }
  return { items, open };
}

function readConditions(node: YamlContent | undefined, read: ReadText): Texts<PolicyCondition> {
  if (node?.type !== "map") return { items: [], open: node !== undefined };
  const items: PolicyCondition[] = [];
  let open = isOpen(node);
  for (const { key: operator, value } of node.entries) {
    const keys = resolve(value);
    if (keys?.type !== "map") {
      open = true;
      continue;
    }
    open ||= isOpen(keys);
    for (const entry of keys.entries) {
      const values = texts(resolve(entry.value), read);
      const key = read(entry.key);
      if (key)
        items.push({
          operator: { value: operator.text, at: operator.at },
          key,
          values: values.items,
          open: values.open,
        });
    }
  }
  return { items, open };
}

/** One text or a list of them. */
export function texts(node: YamlContent | undefined, read: ReadText): Texts<Text> {
  if (!node) return { items: [], open: false };
  const nodes = node.type === "seq" ? node.items : [node];
  const items = nodes.map(read).filter((text) => text !== undefined);
  // A value of which nothing is known may be a list of several.
  const isWhole = items.length === nodes.length && !items.some(({ value }) => /^\uE000+$/.test(value));
  return { items, open: !isWhole || (node.type === "seq" && node.open) };
}

/** Keys of policies are written in upper camel case; IAM takes them in that case only. */
function member(node: YamlMap, key: string): YamlContent | undefined {
  return valueOf(node, key);
}
