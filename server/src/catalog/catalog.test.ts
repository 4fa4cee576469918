import { describe, expect, test } from "vitest";
import { ALL_VERBS, builtInCatalog, withCustomResources } from "./catalog";
import { defaultRbacObjects } from "./default-rbac";
import { isRemovedGroup, removedResource } from "./removed";
import { SHORT_NAMES } from "./short-names";
import { isSpecialVerb, specialMeanings, specialVerbs } from "./special-verbs";

const meant = (text: string) =>
  builtInCatalog.resourcesMeantBy(text).map(({ group, plural }) => `${plural}.${group}`);

describe("the built-in catalog", () => {
  test("knows scope, verbs and subresources", () => {
    const pods = builtInCatalog.resource("", "pods");
    expect(pods).toMatchObject({
      kind: "Pod",
      singular: "pod",
      shortNames: ["po"],
      namespaced: true,
      synthetic: false,
    });
    expect(pods?.verbs).toEqual(ALL_VERBS);
    expect(pods?.subresources.get("log")).toEqual(["get"]);
    expect(pods?.subresources.get("exec")).toEqual(["create", "get"]);
    expect(builtInCatalog.resource("", "nodes")?.namespaced).toBe(false);
    expect(builtInCatalog.resource("", "namespaces")?.verbs).not.toContain("deletecollection");
    expect(builtInCatalog.resource("apps", "pods")).toBeUndefined();
  });

  test("merges the versions of a resource", () => {
    expect(builtInCatalog.resourcesNamed("horizontalpodautoscalers")).toHaveLength(1);
    const keys = builtInCatalog.resources().map(({ group, plural }) => `${plural}.${group}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("lists the core group first", () => {
    expect(builtInCatalog.groups()[0]).toBe("");
    expect(builtInCatalog.groups()).toContain("rbac.authorization.k8s.io");
  });

  test("tells which groups serve a name", () => {
    expect(builtInCatalog.groupsServing("events")).toEqual(["", "events.k8s.io"]);
    expect(builtInCatalog.groupsServing("serviceaccounts")).toEqual([""]);
    expect(builtInCatalog.groupsServing("users")).toEqual([]);
    expect(builtInCatalog.groupsServing("frobs")).toEqual([]);
  });

  test.each<[string, string[]]>([
    ["pod", ["pods."]],
    ["Pod", ["pods."]],
    ["Pods", ["pods."]],
    ["po", ["pods."]],
    ["deploy", ["deployments.apps"]],
    ["Ingress", ["ingresses.networking.k8s.io"]],
    ["ev", ["events.", "events.events.k8s.io"]],
    ["users", []],
    ["", []],
  ])("%j means %j", (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  test("every short name belongs to a resource", () => {
    const keys = new Set(builtInCatalog.resources().map(({ group, plural }) => `${plural}.${group}`));
    expect([...SHORT_NAMES.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe("what only authorization knows", () => {
  test("names and subresources", () => {
    expect(builtInCatalog.isSynthetic("", "users", "")).toBe(true);
    expect(builtInCatalog.isSynthetic("", "nodes", "")).toBe(false);
    expect(builtInCatalog.isSynthetic("", "nodes", "metrics")).toBe(true);
    expect(builtInCatalog.isSynthetic("", "nodes", "proxy")).toBe(false);
    expect(builtInCatalog.isSynthetic("apps", "deployments", "finalizers")).toBe(true);
    expect(builtInCatalog.isSynthetic("", "namespaces", "finalize")).toBe(false);
    expect(builtInCatalog.resource("authentication.k8s.io", "userextras")?.anySubresource).toBe(true);
    expect(builtInCatalog.resource("", "nodes")?.uses.get("log")).toContain("kubelet");
  });

  test.each<[string, string, string, string[]]>([
    ["", "nodes", "metrics", ["get"]],
    ["", "users", "", ["impersonate"]],
    ["", "serviceaccounts", "", [...ALL_VERBS, "impersonate"]],
    ["", "serviceaccounts", "token", ["create"]],
    ["authentication.k8s.io", "userextras", "scopes", ["impersonate", "impersonate:user-info"]],
    ["rbac.authorization.k8s.io", "roles", "", [...ALL_VERBS, "bind", "escalate"]],
    ["certificates.k8s.io", "signers", "", ["approve", "sign", "attest"]],
    ["apps", "deployments", "finalizers", ["update"]],
    ["resource.k8s.io", "resourceclaims", "binding", ["patch", "update"]],
  ])("verbs of %s %s/%s", (group, plural, subresource, expected) => {
    expect(builtInCatalog.verbs(group, plural, subresource)).toEqual(expected);
  });

  test("every synthetic name has verbs", () => {
    for (const resource of builtInCatalog.resources()) {
      for (const subresource of resource.uses.keys()) {
        const verbs = builtInCatalog.verbs(resource.group, resource.plural, subresource);
        expect(verbs, `${resource.group}/${resource.plural}/${subresource}`).not.toHaveLength(0);
      }
    }
  });

  test("an unknown name has no verbs, not even none", () => {
    expect(builtInCatalog.verbs("", "frobs", "")).toBeUndefined();
    expect(builtInCatalog.verbs("", "pods", "frob")).toBeUndefined();
    expect(builtInCatalog.verbs("", "users", "finalizers")).toBeUndefined();
  });

  test("special verbs", () => {
    expect(specialVerbs("rbac.authorization.k8s.io", "clusterroles").map(({ verb }) => verb)).toEqual([
      "bind",
      "escalate",
    ]);
    expect(specialVerbs("", "pods")).toEqual([]);
    expect(specialMeanings("use")).toHaveLength(2);
    expect(isSpecialVerb("impersonate")).toBe(true);
    expect(isSpecialVerb("impersonate-on:user-info:list")).toBe(true);
    expect(isSpecialVerb("impersonate-on:nobody:list")).toBe(false);
    expect(isSpecialVerb("get")).toBe(false);
  });
});

describe("custom resources", () => {
  const widget = {
    group: "example.com",
    plural: "widgets",
    singular: "",
    resourceKind: "Widget",
    shortNames: ["wd"],
    namespaced: true,
    subresources: ["status", "scale"],
  };

  test("join the built-in ones", () => {
    const catalog = withCustomResources(builtInCatalog, [widget]);
    expect(catalog.resource("example.com", "widgets")?.verbs).toEqual(ALL_VERBS);
    expect(catalog.verbs("example.com", "widgets", "scale")).toEqual(["get", "patch", "update"]);
    expect(catalog.resourcesMeantBy("WIDGET").map(({ plural }) => plural)).toEqual(["widgets"]);
    expect(catalog.resourcesMeantBy("wd")).toHaveLength(1);
    expect(catalog.groups()).toContain("example.com");
    expect(catalog.resource("", "pods")?.kind).toBe("Pod");
    expect(builtInCatalog.resource("example.com", "widgets")).toBeUndefined();
  });

  test("core resources are found before those of the same name", () => {
    const catalog = withCustomResources(builtInCatalog, [{ ...widget, plural: "pods", resourceKind: "Pod" }]);
    expect(catalog.resourcesNamed("pods").map(({ group }) => group)).toEqual(["", "example.com"]);
  });

  test("without any the catalog stays the same", () => {
    expect(withCustomResources(builtInCatalog, [])).toBe(builtInCatalog);
  });
});

test("removed resources name what took their place", () => {
  expect(removedResource("extensions", "ingresses")).toMatchObject({
    since: "1.22",
    now: { apiGroup: "networking.k8s.io", resource: "ingresses" },
  });
  expect(removedResource("policy", "podsecuritypolicies")?.now).toBe("Pod Security admission");
  expect(removedResource("", "pods")).toBeUndefined();
  expect(isRemovedGroup("extensions")).toBe(true);
  expect(isRemovedGroup("policy")).toBe(false);
});

test("what took the place of a removed resource is served", () => {
  for (const [group, plural] of [
    ["extensions", "deployments"],
    ["extensions", "thirdpartyresources"],
    ["batch", "scheduledjobs"],
    ["resource.k8s.io", "resourceclasses"],
  ] as const) {
    const now = removedResource(group, plural)?.now;
    if (typeof now !== "object") throw new Error(`${plural} should have moved`);
    expect(builtInCatalog.groupsServing(now.resource)).toContain(now.apiGroup);
    expect(builtInCatalog.resource(group, plural)).toBeUndefined();
  }
});

test("default roles and bindings are complete manifests", () => {
  const objects = defaultRbacObjects();
  const kinds = objects.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "ClusterRole")).toHaveLength(68);
  expect(kinds.filter((kind) => kind === "ClusterRoleBinding")).toHaveLength(49);
  expect(kinds.filter((kind) => kind === "Role")).toHaveLength(7);
  expect(kinds.filter((kind) => kind === "RoleBinding")).toHaveLength(7);
  expect(objects[0]).toEqual({
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: {
      name: "cluster-admin",
      labels: { "kubernetes.io/bootstrapping": "rbac-defaults" },
      annotations: { "rbac.authorization.kubernetes.io/autoupdate": "true" },
    },
    rules: [
      { verbs: ["*"], apiGroups: ["*"], resources: ["*"] },
      { verbs: ["*"], nonResourceURLs: ["*"] },
    ],
  });
});
