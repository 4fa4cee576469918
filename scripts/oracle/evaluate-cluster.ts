import { decide, grants, whoCan } from "../../server/src/graph/authorizer";
import { checkEscalation, type EscalationAnswer } from "../../server/src/graph/escalation";
import { aggregatedRules } from "../../server/src/graph/held-rules";
import type { Identity } from "../../server/src/graph/identity";
import type { ObjectIndex } from "../../server/src/graph/index";
import { buildLayer } from "../../server/src/graph/layer";
import { composeIndex } from "../../server/src/graph/object-index";
import type { Request } from "../../server/src/graph/permission";
import { lowerDocument } from "../../server/src/model/lower";
import type { Binding } from "../../server/src/model/object";
import { place } from "../../server/src/model/place";
import {
  type JsonObject,
  type JsonValue,
  listMember,
  member,
  textListMember,
  textMember,
} from "../../server/src/support/json";
import { parseDocument } from "../../server/src/yaml/parse";
import { compare, compareLists, compareMultisets, ruleText, ruleTexts } from "./compare";
import type { Failure } from "./evaluate";

/** A cluster of some objects and questions about it. */
export function evaluateCluster(row: JsonObject): readonly Failure[] {
  const index = indexOf(listMember(row, "objects"));
  const each = (key: string, check: (item: JsonValue, field: string) => Failure[]): Failure[] =>
    listMember(row, key).flatMap((item, position) => check(item, `${key}[${position}]`));
  return [
    ...each("queries", (item, field) => checkQuery(index, item, field)),
    ...each("effective", (item, field) => checkEffective(index, item, field)),
    ...each("whoCan", (item, field) => checkWhoCan(index, item, field)),
    ...each("escalations", (item, field) => checkWrite(index, item, field)),
    ...checkAggregated(index, row["aggregated"]),
  ];
}

/** The objects as the product reads them from a manifest; they are the whole cluster, built-in objects included. */
function indexOf(objects: readonly JsonValue[]): ObjectIndex {
  const lowered = objects.flatMap((object, order) =>
    lowerDocument(parseDocument(JSON.stringify(object, undefined, 2))).map(({ object: content, path }) =>
      place(
        content,
        { file: "/oracle.yaml", base: 0, path, rendering: "plain", build: undefined, builtIn: false, order },
        "default",
      ),
    ),
  );
  return composeIndex([buildLayer(new Set(["/oracle.yaml"]), lowered)], {
    world: "closed",
    trustDomain: "cluster.local",
    meshRootNamespace: "istio-system",
  });
}

/** What the engine calls unknown, because a workspace may be incomplete, grants nothing in a complete cluster. */
function checkQuery(index: ObjectIndex, query: JsonValue, field: string): Failure[] {
  const { decision, via } = decide(index, identityOf(query), requestOf(query));
  const by = [...new Set(via.map(({ binding }) => bindingId(binding)))].sort();
  const expected = textMember(query, "expect");
  const res = compare(`${field}.expect`, expected, decision === "allow" ? "allow" : "deny");
  if (expected === "deny" || member(query, "by") !== undefined) {
    res.push(...compareLists(`${field}.by`, textListMember(query, "by"), by));
  }
  return res;
}

function checkEffective(index: ObjectIndex, item: JsonValue, field: string): Failure[] {
  const held = grants(index, identityOf(item), textMember(item, "namespace"));
  const unresolved = member(item, "unresolvedRoleRefs") ?? 0;
  return [
    ...compareMultisets(
      `${field}.rules`,
      ruleTexts(listMember(item, "rules")),
      held.grants.map(({ rule }) => ruleText(rule.policy)),
    ),
    ...compare(
      `${field}.unresolvedRoleRefs`,
      JSON.stringify(unresolved),
      JSON.stringify(held.unresolved.length),
    ),
  ];
}

function checkWhoCan(index: ObjectIndex, item: JsonValue, field: string): Failure[] {
  const { holders } = whoCan(index, requestOf(item));
  const ids = holders.map(({ kind, namespace, name }) =>
    kind === "ServiceAccount" ? `${kind}/${namespace}/${name}` : `${kind}/${name}`,
  );
  return compareMultisets(`${field}.subjects`, textListMember(item, "subjects"), ids);
}

function checkWrite(index: ObjectIndex, item: JsonValue, field: string): Failure[] {
  const object = member(item, "object") ?? null;
  const answer = checkEscalation(index, identityOf(item), { object, old: member(item, "oldObject") });
  const missing = answer.answer === "forbid" ? answer.missing : [];
  return [
    ...compare(`${field}.expect`, textMember(item, "expect"), answer.answer),
    ...compareLists(`${field}.missing`, ruleTexts(listMember(item, "missing")), missing.map(ruleText)),
    ...compare(`${field}.detail`, textMember(item, "detail"), detailOf(answer)),
  ];
}

function detailOf(answer: EscalationAnswer): string {
  if (answer.answer === "allow") return "";
  switch (answer.because) {
    case "rules":
      return "";
    case "aggregation-rule":
      return "aggregationRule needs full authority";
    case "role-not-found":
      return "role not found";
    case "not-rbac":
      return "not an RBAC object";
  }
}

function checkAggregated(index: ObjectIndex, expected: JsonValue | undefined): Failure[] {
  if (expected === undefined) return [];
  const actual = new Map(
    [...aggregatedRules(index)].map(([role, rules]) => [
      role.name?.value ?? "",
      rules.map(({ rule }) => ruleText(rule.policy)),
    ]),
  );
  const names = Object.keys(expected ?? {});
  return [
    ...compareMultisets("aggregated", names, [...actual.keys()]),
    ...names.flatMap((name) =>
      compareMultisets(`aggregated.${name}`, ruleTexts(listMember(expected, name)), actual.get(name) ?? []),
    ),
  ];
}

/** The row gives the whole identity: no implied groups are added. */
function identityOf(item: JsonValue): Identity {
  return { user: textMember(item, "user"), groups: textListMember(item, "groups") };
}

function requestOf(item: JsonValue): Request {
  const verb = textMember(item, "verb");
  if (member(item, "path") !== undefined) return { verb, path: textMember(item, "path") };
  return {
    verb,
    apiGroup: textMember(item, "apiGroup"),
    resource: textMember(item, "resource"),
    subresource: textMember(item, "subresource"),
    name: textMember(item, "name"),
    namespace: textMember(item, "namespace"),
  };
}

function bindingId({ kind, namespace, name }: Binding): string {
  const own = name?.value ?? "";
  return kind === "RoleBinding" ? `${kind}/${namespace}/${own}` : `${kind}/${own}`;
}
