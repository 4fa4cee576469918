import { exactList } from "../../../support/exact";
import type { TextRange } from "../../../text/range";
import {
  entryOf,
  isKnown,
  resolve,
  valueOf,
  type YamlContent,
  type YamlMap,
  type YamlNode,
} from "../../../yaml/node";
import type { ObjectContent } from "../../object";
import { isOpen, textField, textList } from "../../read";
import { lowerAttachment, specOf } from "./attachment";
import type { AccessRule, AttributeTest, AuthorizationPolicyContent, Clause, ClauseList } from "./content";
import { peerReferences } from "./peer-references";
import { validated } from "./validated";

interface Field {
  readonly attribute: string;
  readonly negated: boolean;
}

/** Fields of a source, and the attribute that each one tests. */
const SOURCE_FIELDS = fieldsOf([
  ["principals", "source.principal"],
  ["requestPrincipals", "request.auth.principal"],
  ["namespaces", "source.namespace"],
  ["serviceAccounts", "source.serviceAccount"],
  ["trustDomains", "source.trustDomain"],
  ["ipBlocks", "source.ip"],
  ["remoteIpBlocks", "remote.ip"],
]);

const OPERATION_FIELDS = fieldsOf([
  ["hosts", "request.host"],
  ["ports", "destination.port"],
  ["methods", "request.method"],
  ["paths", "request.path"],
]);

/** Each field, and its negation: `principals`, `notPrincipals`. */
function fieldsOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, Field> {
  return new Map(
    pairs.flatMap(([name, attribute]): [string, Field][] => [
      [name, { attribute, negated: false }],
      [`not${name.charAt(0).toUpperCase()}${name.slice(1)}`, { attribute, negated: true }],
    ]),
  );
}

export function lowerAuthorizationPolicy(node: YamlMap, meta: ObjectContent): AuthorizationPolicyContent {
  const spec = specOf(node);
  const rulesEntry = entryOf(spec, "rules");
  const list = resolve(rulesEntry?.value);
  const items = list?.type === "seq" ? list.items : [];
  const rules = exactList(items.map((item, index) => lowerRule(resolve(item), index, list?.at ?? node.at)));
  const firstKey = spec?.type === "map" ? spec.entries[0]?.key.at : undefined;
  return {
    ...meta,
    ...validated(node, meta),
    type: "istio-authorization-policy",
    action: textField(spec, "action"),
    provider: textField(valueOf(spec, "provider"), "name"),
    attachment: lowerAttachment(spec),
    rules,
    rulesPresent: items.length > 0,
    rulesAt: rulesEntry?.key.at ?? firstKey ?? entryOf(node, "spec")?.key.at ?? meta.kindAt,
    rulesOpen: rulesEntry ? isOpen(list) : isOpen(spec) || node.open,
    references: peerReferences(rules),
  };
}

function lowerRule(node: YamlContent | undefined, index: number, listAt: TextRange): AccessRule {
  const at = node?.at ?? listAt;
  const titleAt = (node?.type === "map" ? node.entries[0]?.key.at : undefined) ?? at;
  const from = lowerClauses(node, "from", "source", SOURCE_FIELDS);
  const to = lowerClauses(node, "to", "operation", OPERATION_FIELDS);
  const whenList = valueOf(node, "when");
  const items = whenList?.type === "seq" ? whenList.items : [];
  const when = items.map((item) => lowerCondition(resolve(item), whenList?.at ?? at));
  const clauses = [...(from?.items ?? []), ...(to?.items ?? []), ...when];
  const open = isOpen(node) || isOpen(whenList) || [from, to].some((list) => list?.open);
  return { index, at, titleAt, from, to, when: exactList(when), open: open || clauses.some(isOpenClause) };
}

function isOpenClause({ open, tests }: Clause): boolean {
  return open || tests.some(({ values }) => values.open);
}

function lowerClauses(
  rule: YamlContent | undefined,
  key: string,
  inner: string,
  fields: ReadonlyMap<string, Field>,
): ClauseList | undefined {
  const list = valueOf(rule, key);
  if (list?.type !== "seq") return undefined;
  const items = list.items.map((item): Clause => {
    const node = valueOf(item, inner);
    const tests = namesIn(node, fields).flatMap((name) => {
      const field = fields.get(name);
      return field ? lowerTest(node, name, field.attribute, field.negated) : [];
    });
    return { at: resolve(item)?.at ?? list.at, tests: exactList(tests), open: isOpen(item) || isOpen(node) };
  });
  return { at: list.at, items: exactList(items), open: list.open };
}

/** The fields to look for: those that are written, or all where a merge key may bring others along. */
function namesIn(node: YamlContent | undefined, fields: ReadonlyMap<string, Field>): readonly string[] {
  if (node?.type !== "map") return [];
  const names = new Set(node.entries.map(({ key }) => key.text));
  return names.has("<<") ? [...fields.keys()] : [...names];
}

/** An empty list tests nothing, like one that is absent. */
function lowerTest(
  node: YamlNode | undefined,
  field: string,
  attribute: string,
  negated: boolean,
): AttributeTest[] {
  const entry = entryOf(node, field);
  if (!entry) return [];
  const values = textList(node, field, entry.key.at);
  return values.items.length > 0 || values.open ? [{ attribute, negated, field, values }] : [];
}

function lowerCondition(node: YamlContent | undefined, listAt: TextRange): Clause {
  const key = textField(node, "key");
  const attribute = key?.value ?? "";
  const tests = [
    ...lowerTest(node, "values", attribute, false),
    ...lowerTest(node, "notValues", attribute, true),
  ];
  return {
    at: key?.at ?? node?.at ?? listAt,
    tests: exactList(tests),
    open: isOpen(node) || (key !== undefined && !isKnown(key.value)),
  };
}
