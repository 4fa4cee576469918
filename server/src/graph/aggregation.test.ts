import { describe, expect, test } from "vitest";
import type { LabelExpression, LabelSelector } from "../model/object";
import { type AggregationRole, aggregate, selectorMatches } from "./aggregation";

type Role = AggregationRole<ReturnType<typeof get>>;

/** Rules of an aggregated role as `resource from/chain`. */
function aggregated(roles: readonly Role[], name: string): string[] {
  const role = roles.find((candidate) => candidate.name === name)!;
  return aggregate(roles)
    .get(role)!
    .map(({ rule, chain }) => `${rule.policy.resources.join()} ${chain.map((hop) => hop.name).join("/")}`);
}

test("rules come selector by selector, role by role in the order of names, without repetition", () => {
  const roles = [
    aggregating("all", [{ first: "1" }, { second: "1" }]),
    plain("z", { first: "1" }, "pods", "secrets"),
    plain("b", { second: "1" }, "pods", "nodes"),
    plain("a", { second: "1" }, "secrets", "events"),
    plain("other", {}, "jobs"),
  ];
  expect(aggregated(roles, "all")).toEqual(["pods z", "secrets z", "events a", "nodes b"]);
});

test("the order inside a rule makes a difference", () => {
  const roles = [
    aggregating("all", [{ x: "1" }]),
    { ...plain("a", { x: "1" }), rules: [get("pods", "nodes"), get("nodes", "pods"), get("pods", "nodes")] },
  ];
  expect(aggregated(roles, "all")).toEqual(["pods,nodes a", "nodes,pods a"]);
});

test("own rules are lost, also when nothing matches, and the role does not match itself", () => {
  const self = { ...aggregating("self", [{ x: "1" }]), labels: labels({ x: "1" }), rules: [get("pods")] };
  expect(aggregated([self], "self")).toEqual([]);
  expect(aggregated([{ ...self, selectors: [] }], "self")).toEqual([]);
});

test("an empty selector takes every role", () => {
  const roles = [aggregating("all", [{}]), plain("a", {}, "pods"), plain("b", { x: "1" }, "nodes")];
  expect(aggregated(roles, "all")).toEqual(["pods a", "nodes b"]);
});

test("one invalid selector leaves the role without rules", () => {
  const roles = [aggregating("all", [{ x: "1" }, { x: "not valid!" }]), plain("a", { x: "1" }, "pods")];
  expect(aggregated(roles, "all")).toEqual([]);
});

test("aggregation is transitive, whatever the order of names", () => {
  for (const [top, middle] of [
    ["a-top", "b-middle"],
    ["b-top", "a-middle"],
  ] as const) {
    const roles = [
      aggregating(top, [{ "to-top": "1" }]),
      { ...aggregating(middle, [{ "to-middle": "1" }]), labels: labels({ "to-top": "1" }) },
      plain("c-leaf", { "to-middle": "1" }, "pods"),
    ];
    expect(aggregated(roles, top)).toEqual([`pods ${middle}/c-leaf`]);
    expect(aggregated(roles, middle)).toEqual(["pods c-leaf"]);
  }
});

test("roles that aggregate each other share their rules, each found without a detour", () => {
  const roles = [
    { ...aggregating("a", [{ "to-a": "1" }]), labels: labels({ "to-b": "1" }) },
    { ...aggregating("b", [{ "to-b": "1" }]), labels: labels({ "to-a": "1" }) },
    plain("x", { "to-a": "1" }, "pods"),
    plain("y", { "to-b": "1" }, "nodes"),
  ];
  expect(aggregated(roles, "a").sort()).toEqual(["nodes b/y", "pods x"]);
  expect(aggregated(roles, "b").sort()).toEqual(["nodes y", "pods a/x"]);
});

test("a chain of 1,000 roles does not exhaust the stack", () => {
  const roles = Array.from({ length: 1_000 }, (_, index) => ({
    ...aggregating(`r${index}`, [{ to: `r${index}` }]),
    labels: labels({ to: `r${index - 1}` }),
  }));
  expect(aggregated([...roles, plain("leaf", { to: "r999" }, "pods")], "r0")).toHaveLength(1);
});

describe("label selectors", () => {
  const some = labels({ app: "web", empty: "" });
  test.each<[LabelExpression["operator"], string, string[], boolean]>([
    ["In", "app", ["web", "db"], true],
    ["In", "app", ["Web"], false],
    ["In", "other", ["web"], false],
    ["NotIn", "app", ["db"], true],
    ["NotIn", "app", ["web"], false],
    ["NotIn", "other", ["web"], true],
    ["Exists", "empty", [], true],
    ["Exists", "other", [], false],
    ["DoesNotExist", "other", [], true],
    ["DoesNotExist", "empty", [], false],
    ["Equals", "app", ["web"], false],
  ])("%s %s %j: %s", (operator, key, values, expected) => {
    const selector = { ...matchLabels({}), matchExpressions: [{ key, operator, values }] };
    expect(selectorMatches(selector, some)).toBe(expected);
  });

  test("all parts have to match", () => {
    const exists = { key: "empty", operator: "Exists", values: [] };
    const absent = { key: "empty", operator: "DoesNotExist", values: [] };
    expect(selectorMatches(matchLabels({ app: "web", empty: "" }), some)).toBe(true);
    expect(selectorMatches(matchLabels({ app: "web", other: "" }), some)).toBe(false);
    expect(selectorMatches({ ...matchLabels({ app: "web" }), matchExpressions: [exists] }, some)).toBe(true);
    expect(
      selectorMatches({ ...matchLabels({ app: "web" }), matchExpressions: [exists, absent] }, some),
    ).toBe(false);
    expect(selectorMatches(matchLabels({}), labels({}))).toBe(true);
  });
});

function plain(name: string, own: Record<string, string>, ...resources: string[]): Role {
  return { name, labels: labels(own), rules: resources.map((resource) => get(resource)) };
}

function aggregating(name: string, selectors: Record<string, string>[]): Role {
  return { name, labels: labels({}), rules: [], selectors: selectors.map(matchLabels) };
}

function matchLabels(own: Record<string, string>): LabelSelector {
  return { at: { start: 0, end: 0 }, matchLabels: labels(own), matchExpressions: [] };
}

function labels(own: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(own));
}

function get(...resources: string[]) {
  return { policy: { verbs: ["get"], apiGroups: [""], resources, resourceNames: [], nonResourceURLs: [] } };
}
