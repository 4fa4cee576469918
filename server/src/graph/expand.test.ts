import { describe, expect, test } from "vitest";
import { builtInCatalog, withCustomResources } from "../catalog/catalog";
import type { PolicyRule } from "../model/object";
import { countPermissions, expandRule, type GrantScope, permissionResource } from "./expand";
import { effectOf } from "./effect";
import { mistakeIn } from "./resource-mistake";

const NOTHING: PolicyRule = {
  verbs: [],
  apiGroups: [],
  resources: [],
  resourceNames: [],
  nonResourceURLs: [],
};

function policy(part: Partial<PolicyRule>): PolicyRule {
  return { ...NOTHING, apiGroups: [""], ...part };
}

function expanded(part: Partial<PolicyRule>, scope: GrantScope = "cluster"): readonly string[] {
  return expandRule(policy(part), builtInCatalog, scope).map(
    (permission) => `${permission.verb} ${permissionResource(permission)}`,
  );
}

describe("expandRule", () => {
  test("names what the catalog serves and nothing else", () => {
    expect(
      expanded({ resources: ["pods/log", "pods/logs", "Pods", "pods/*"], verbs: ["get", "list", "read"] }),
    ).toEqual(["get pods/log"]);
  });

  test("spells out a star among verbs, special verbs included and first", () => {
    const found = expanded({ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: ["*"] });
    expect(found.slice(0, 2).sort()).toEqual(["bind roles", "escalate roles"]);
    expect(found).toHaveLength(10);
  });

  test("a star among resources covers subresources, a resource does not", () => {
    expect(expanded({ resources: ["*"], verbs: ["create"] })).toContain("create pods/exec");
    expect(expanded({ resources: ["pods"], verbs: ["create"] })).toEqual(["create pods"]);
    expect(expanded({ apiGroups: ["apps"], resources: ["*/scale"], verbs: ["get"] }).toSorted()).toEqual([
      "get deployments/scale",
      "get replicasets/scale",
      "get statefulsets/scale",
    ]);
  });

  test("with names, create works on subresources and beside update alone", () => {
    const resourceNames = ["a"];
    expect(expanded({ resources: ["configmaps"], verbs: ["get", "create"], resourceNames })).toEqual([
      "get configmaps",
    ]);
    expect(expanded({ resources: ["pods/exec"], verbs: ["create"], resourceNames })).toEqual([
      "create pods/exec",
    ]);
    expect(expanded({ resources: ["configmaps"], verbs: ["update", "create"], resourceNames })).toHaveLength(
      2,
    );
    expect(
      expanded({ resources: ["configmaps"], verbs: ["deletecollection"], resourceNames: [""] }),
    ).toHaveLength(1);
  });

  test("in a namespace, cluster-scoped resources are out of reach but for their exceptions", () => {
    expect(expanded({ resources: ["nodes"], verbs: ["get"] }, "namespace")).toEqual([]);
    expect(expanded({ resources: ["namespaces"], verbs: ["get", "list"] }, "namespace")).toEqual([
      "get namespaces",
    ]);
    const clusterRoles = { apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"] };
    expect(expanded({ ...clusterRoles, verbs: ["bind", "get"] }, "namespace")).toEqual(["bind clusterroles"]);
  });

  test("outside the catalog a rule gives what it says, a star nothing", () => {
    const rule = { apiGroups: ["example.com"], resources: ["widgets", "*"], verbs: ["get", "*"] };
    expect(expanded(rule)).toEqual(["get widgets"]);
    expect(expanded({ ...rule, apiGroups: ["example.com/v1"] })).toEqual([]);
  });

  test("counts each permission once", () => {
    const rule = policy({ apiGroups: ["apps", "*"], resources: ["deployments", "*"], verbs: ["get", "get"] });
    const found = expandRule(rule, builtInCatalog, "cluster");
    expect(new Set(found.map((permission) => JSON.stringify(permission))).size).toBe(found.length);
    expect(countPermissions(rule, builtInCatalog, "cluster")).toBe(found.length);
  });
});

describe("effectOf", () => {
  const effect = (before: PolicyRule[], after: PolicyRule[], others: PolicyRule[] = []): string =>
    effectOf(before, after, others, builtInCatalog, "cluster");
  const pods = policy({ resources: ["pods"], verbs: ["get"] });

  test("a star that is spelled out is narrower: it covered what is to come", () => {
    const star = policy({ resources: ["secrets"], verbs: ["*"] });
    const verbs = expandRule(star, builtInCatalog, "cluster").map(({ verb }) => verb);
    expect(effect([star], [{ ...star, verbs }])).toBe("narrower");
  });

  test("what other rules grant is neither lost nor gained", () => {
    expect(effect([pods], [])).toBe("narrower");
    expect(effect([pods], [], [policy({ resources: ["*"], verbs: ["get"] })])).toBe("equal");
    expect(effect([], [pods], [{ ...pods, resourceNames: ["a"] }])).toBe("wider");
  });

  test("text that means nothing is no loss", () => {
    expect(effect([policy({ resources: ["pod"], verbs: ["get"] })], [])).toBe("equal");
    expect(effect([{ ...pods, nonResourceURLs: ["/metrics"] }], [pods])).toBe("wider");
  });
});

describe("mistakeIn", () => {
  const type = (groups: string[], entry: string): string | undefined =>
    mistakeIn(builtInCatalog, groups, entry)?.type;

  test("tells mistakes apart", () => {
    expect(type([""], "deployments")).toBe("wrong-group");
    expect(type(["apps"], "deploy")).toBe("unknown-resource");
    expect(type([""], "pods/logs")).toBe("unknown-subresource");
  });

  test("is silent where somebody may serve it", () => {
    expect(type(["example.com"], "pod")).toBeUndefined();
    expect(type(["", "example.com"], "rollouts")).toBeUndefined();
    expect(type(["*"], "pod")).toBeUndefined();
    expect(type(["", "apps"], "deployments")).toBeUndefined();
    expect(type(["extensions", "networking.k8s.io"], "ingresses")).toBeUndefined();
    expect(type(["policy"], "podsecuritypolicies")).toBeUndefined();
    expect(type([""], "secrets/finalizers")).toBeUndefined();
    expect(type(["authentication.k8s.io"], "userextras/scopes")).toBeUndefined();
  });

  test("knows the custom resources of the workspace, though not all their subresources", () => {
    const catalog = withCustomResources(builtInCatalog, [
      {
        group: "example.com",
        plural: "widgets",
        singular: "widget",
        resourceKind: "Widget",
        shortNames: ["wd"],
        namespaced: true,
        subresources: ["status"],
      },
    ]);
    expect(mistakeIn(catalog, ["example.com"], "wd")?.type).toBe("unknown-resource");
    expect(mistakeIn(catalog, ["example.com"], "widgets/other")).toBeUndefined();
    expect(mistakeIn(catalog, ["example.com"], "gadgets")).toBeUndefined();
    expect(mistakeIn(catalog, ["example.com"], "signers")).toBeUndefined();
    expect(mistakeIn(catalog, [""], "widgets")?.type).toBe("wrong-group");
  });
});
