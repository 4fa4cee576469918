import { describe, expect, test } from "vitest";
import type { PolicyRule } from "../model/object";
import { breakDown, covers, equalRules, isCovered, type Request, ruleAllows } from "./permission";

const everything = rule({ verbs: ["*"], apiGroups: ["*"], resources: ["*"] });

describe("a rule allows a resource request", () => {
  test.each<[string, Partial<PolicyRule>, string, boolean]>([
    ["the same verb, group and resource", { resources: ["pods"] }, "get pods", true],
    ["another verb", { resources: ["pods"] }, "list pods", false],
    ["a verb in capitals", { verbs: ["GET"], resources: ["pods"] }, "get pods", false],
    ["any verb", { verbs: ["*"], resources: ["pods"] }, "frobnicate pods", true],
    ["another group", { resources: ["pods"] }, "get pods.apps", false],
    ["the core group by its nickname", { apiGroups: ["core"], resources: ["pods"] }, "get pods", false],
    [
      "a group with a version",
      { apiGroups: ["apps/v1"], resources: ["deployments"] },
      "get deployments.apps",
      false,
    ],
    ["no group", { apiGroups: [], resources: ["pods"] }, "get pods", false],
    ["a resource and its subresource", { resources: ["pods"] }, "get pods/log", false],
    ["a subresource and its resource", { resources: ["pods/log"] }, "get pods", false],
    ["every resource covers subresources", { resources: ["*"] }, "get pods/log", true],
    ["one subresource of every resource", { resources: ["*/scale"] }, "get deployments/scale", true],
    [
      "one subresource of every resource is not the resource",
      { resources: ["*/scale"] },
      "get deployments",
      false,
    ],
    ["a star after the slash is literal", { resources: ["pods/*"] }, "get pods/log", false],
    ["two stars are literal", { resources: ["*/*"] }, "get pods/log", false],
    ["two stars match a literal star subresource", { resources: ["*/*"] }, "get pods/*", true],
    ["a prefix is no pattern", { resources: ["pod*"] }, "get pods", false],
    ["the listed name", { resources: ["pods"], resourceNames: ["a"] }, "get pods a", true],
    ["another name", { resources: ["pods"], resourceNames: ["a"] }, "get pods b", false],
    ["no name", { resources: ["pods"], resourceNames: ["a"] }, "get pods", false],
    ["no name, the empty name listed", { resources: ["pods"], resourceNames: [""] }, "get pods", true],
    ["a star among names is literal", { resources: ["pods"], resourceNames: ["*"] }, "get pods a", false],
    ["a star in the request is literal", { resources: ["pods"] }, "* pods", false],
    ["URLs alone", { apiGroups: [], nonResourceURLs: ["*"] }, "get pods", false],
  ])("%s", (_title, partial, asked, expected) => {
    expect(ruleAllows(rule({ verbs: ["get"], apiGroups: [""], ...partial }), ask(asked))).toBe(expected);
  });
});

describe("a rule allows a URL", () => {
  test.each<[string, string, boolean]>([
    ["*", "/anything", true],
    ["/healthz", "/healthz", true],
    ["/healthz", "/healthz/etcd", false],
    ["/healthz", "/Healthz", false],
    ["/healthz/*", "/healthz/", true],
    ["/healthz/*", "/healthz/a/b", true],
    ["/healthz/*", "/healthz", false],
    ["/healthz*", "/healthzz", true],
    ["/api**", "/api/v1", true],
    ["/a*/b", "/ax/b", false],
  ])("%s, %s: %s", (entry, path, expected) => {
    expect(ruleAllows(rule({ verbs: ["get"], nonResourceURLs: [entry] }), { verb: "get", path })).toBe(
      expected,
    );
  });

  test("three stars give no URL", () => {
    expect(ruleAllows(everything, { verb: "get", path: "/healthz" })).toBe(false);
  });
});

describe("covers", () => {
  const pods = rule({ verbs: ["get"], apiGroups: [""], resources: ["pods"] });

  test("several rules may cover different atoms, but not one atom", () => {
    const requested = rule({ verbs: ["get", "list"], apiGroups: [""], resources: ["pods"] });
    expect(covers([pods, { ...pods, verbs: ["list"] }], [requested]).covered).toBe(true);
    const halves = [rule({ verbs: ["get"], apiGroups: [""] }), rule({ verbs: ["get"], resources: ["pods"] })];
    expect(covers(halves, [pods])).toEqual({ covered: false, uncovered: [pods] });
  });

  test("a rule without groups, resources or verbs is covered by nobody's rules", () => {
    for (const empty of ["verbs", "apiGroups", "resources"] as const) {
      expect(covers([], [{ ...pods, [empty]: [] }]).covered).toBe(true);
    }
  });

  test.each<[string, string, boolean]>([
    ["*", "*", true],
    ["pods", "*", false],
    ["*", "*/scale", true],
    ["*/scale", "*/scale", true],
    ["*/scale", "deployments/scale", true],
    ["*/scale", "deployments", false],
    ["*/a/b", "x/a/b", true],
    ["*/b", "x/a/b", false],
  ])("owner's resource %s, requested %s: %s", (owned, requested, expected) => {
    expect(isCovered([{ ...pods, resources: [owned] }], [{ ...pods, resources: [requested] }])).toBe(
      expected,
    );
  });

  test("names: without names only by a rule without names", () => {
    const named = { ...pods, resourceNames: ["a", "b"] };
    expect(covers([named], [pods]).uncovered).toEqual([pods]);
    expect(covers([pods], [named]).covered).toBe(true);
    expect(covers([{ ...pods, resourceNames: ["a", "*"] }], [named]).uncovered).toEqual([
      { ...pods, resourceNames: ["b"] },
    ]);
  });

  test.each<[string, string, boolean]>([
    ["*", "/a", true],
    ["/a/*", "/a/b*", true],
    ["/a/*", "/a/*", true],
    ["/a/*", "/a", false],
    ["/a", "/a*", false],
  ])("owner's URL %s, requested %s: %s", (owned, requested, expected) => {
    const url = (text: string) => rule({ verbs: ["get"], nonResourceURLs: [text] });
    expect(isCovered([url(owned)], [url(requested)])).toBe(expected);
  });

  test("a URL is not covered by a rule with names", () => {
    const url = rule({ verbs: ["get"], nonResourceURLs: ["/a"] });
    expect(covers([{ ...url, resourceNames: ["x"] }], [url]).uncovered).toEqual([url]);
    expect(covers([{ ...url, apiGroups: ["x"], resources: ["y"] }], [url]).covered).toBe(true);
  });
});

test("rules break down group by group, resource by resource, verb by verb, name by name, then URLs", () => {
  const mixed = rule({
    verbs: ["get", "put"],
    apiGroups: ["", "apps"],
    resources: ["x"],
    resourceNames: ["n", "n"],
    nonResourceURLs: ["/u"],
  });
  const atoms = breakDown([mixed]).map((atom) => Object.values(atom).flat().join(" "));
  expect(atoms).toEqual([
    "get  x n",
    "get  x n",
    "put  x n",
    "put  x n",
    "get apps x n",
    "get apps x n",
    "put apps x n",
    "put apps x n",
    "get /u",
    "put /u",
  ]);
});

test("equal rules have equal lists in equal order", () => {
  expect(equalRules(everything, { ...everything })).toBe(true);
  const two = rule({ verbs: ["get", "list"] });
  expect(equalRules(two, rule({ verbs: ["list", "get"] }))).toBe(false);
  for (const list of ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"] as const) {
    expect(equalRules(everything, { ...everything, [list]: ["x"] })).toBe(false);
  }
});

test("isCovered stops at the first atom", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `r${index}`);
  const huge = rule({ verbs: many, apiGroups: [""], resources: many });
  const started = performance.now();
  expect(isCovered([], [huge])).toBe(false);
  expect(isCovered([everything], [huge])).toBe(true);
  expect(performance.now() - started).toBeLessThan(1_000);
});

/** `VERB RESOURCE[.GROUP][/SUBRESOURCE] [NAME]` */
function ask(text: string): Request {
  const [verb = "", target = "", name = ""] = text.split(" ");
  const [full = "", subresource = ""] = target.split("/");
  const [resource = "", apiGroup = ""] = full.split(".");
  return { verb, apiGroup, resource, subresource, name, namespace: "" };
}

function rule(partial: Partial<PolicyRule>): PolicyRule {
  return { verbs: [], apiGroups: [], resources: [], resourceNames: [], nonResourceURLs: [], ...partial };
}
