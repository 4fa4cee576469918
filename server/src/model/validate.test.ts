import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../support/json";
import { HOLE } from "../yaml/node";
import { validateObject } from "./validate";

const role = { kind: "Role", metadata: { name: "r", namespace: "a" } };
const clusterRole = { kind: "ClusterRole", metadata: { name: "r" } };
const rule = { verbs: ["get"], apiGroups: [""], resources: ["pods"] };
const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" };
const roleBinding = { kind: "RoleBinding", metadata: { name: "b", namespace: "a" }, roleRef };
const clusterRoleBinding = { kind: "ClusterRoleBinding", metadata: { name: "b" }, roleRef };

/** `field Type` of each error, without the prefix that all types share. */
function errors(object: JsonValue, old?: JsonValue): string[] {
  return validateObject(object, old).map(({ field, type }) => `${field} ${type.replace("FieldValue", "")}`);
}

test("plain objects are valid", () => {
  expect(errors({ ...role, rules: [rule] })).toEqual([]);
  expect(errors(role)).toEqual([]);
  expect(errors({ ...clusterRole, rules: [{ verbs: ["get"], nonResourceURLs: ["anything"] }] })).toEqual([]);
  expect(errors(roleBinding)).toEqual([]);
  expect(errors({ ...clusterRoleBinding, subjects: null })).toEqual([]);
});

describe("names", () => {
  test.each<[JsonObject, string[]]>([
    [{ name: "System:Node Ü" }, []],
    [{ name: "" }, ["metadata.name Required"]],
    [{}, ["metadata.name Required"]],
    [{ name: ".." }, ["metadata.name Invalid"]],
    [{ name: "..." }, []],
    [{ name: "a/b%" }, ["metadata.name Invalid"]],
    [{ generateName: "x-" }, []],
    [{ generateName: "." }, ["metadata.generateName Invalid"]],
    [{ generateName: "a%" }, ["metadata.generateName Invalid", "metadata.name Invalid"]],
    [{ generateName: `${"a".repeat(58)}/` }, ["metadata.generateName Invalid"]],
    [{ generateName: "a/", name: "given" }, ["metadata.generateName Invalid"]],
  ])("%j", (metadata, expected) => {
    expect(errors({ kind: "ClusterRole", metadata })).toEqual(expected);
  });
});

test("namespaces", () => {
  const inNamespace = (namespace: string) => errors({ kind: "Role", metadata: { name: "r", namespace } });
  expect(inNamespace("")).toEqual(["metadata.namespace Required"]);
  expect(inNamespace("a.b")).toEqual(["metadata.namespace Invalid"]);
  expect(inNamespace("a".repeat(64))).toEqual(["metadata.namespace Invalid"]);
  expect(inNamespace("a".repeat(63))).toEqual([]);
  expect(errors({ kind: "ClusterRole", metadata: { name: "r", namespace: "a" } })).toEqual([
    "metadata.namespace Forbidden",
  ]);
});

describe("labels, annotations, finalizers, owners", () => {
  const about = (metadata: JsonObject) =>
    errors({ kind: "ClusterRole", metadata: { name: "r", ...metadata } });
  test.each<[string, string, boolean]>([
    ["app", "web", true],
    ["app", "", true],
    ["example.com/App_1", "A.b-c_d", true],
    ["Example.com/app", "x", false],
    ["/app", "x", false],
    ["a/b/c", "x", false],
    ["a/", "x", false],
    ["-a", "x", false],
    ["a", "x-", false],
    ["a", "x".repeat(64), false],
    ["a".repeat(64), "x", false],
    [`${"a".repeat(254)}/x`, "x", false],
  ])("label %s: %s", (key, value, valid) => {
    expect(about({ labels: { [key]: value } })).toEqual(valid ? [] : ["metadata.labels Invalid"]);
  });

  test("annotation keys ignore case, values are free, the total is limited", () => {
    expect(about({ annotations: { "Example.com/Key": "any text\n" } })).toEqual([]);
    expect(about({ annotations: { "a b": "" } })).toEqual(["metadata.annotations Invalid"]);
    expect(about({ annotations: { a: "x".repeat(256 * 1024) } })).toEqual(["metadata.annotations TooLong"]);
  });

  test("finalizers", () => {
    expect(about({ finalizers: ["example.com/x", "kubernetes"] })).toEqual([]);
    expect(about({ finalizers: ["x"] })).toEqual(["metadata.finalizers[0] Invalid"]);
    expect(about({ finalizers: ["orphan", "foregroundDeletion"] })).toEqual(["metadata.finalizers Invalid"]);
  });

  test("owner references", () => {
    const owner = { apiVersion: "v1", kind: "Pod", name: "p", uid: "u" };
    expect(about({ ownerReferences: [owner] })).toEqual([]);
    expect(about({ ownerReferences: [{ ...owner, uid: "" }] })).toEqual([
      "metadata.ownerReferences.uid Invalid",
    ]);
    const controller = { ...owner, controller: true };
    expect(about({ ownerReferences: [controller, controller] })).toEqual([
      "metadata.ownerReferences Invalid",
    ]);
  });
});

test("rules", () => {
  const ofRole = (...rules: JsonValue[]) => errors({ ...role, rules });
  expect(ofRole({})).toEqual([
    "rules[0].verbs Required",
    "rules[0].apiGroups Required",
    "rules[0].resources Required",
  ]);
  expect(ofRole(null)).toHaveLength(3);
  expect(ofRole(rule, { ...rule, resourceNames: ["a"], resources: ["a", "b"], verbs: ["*", "GET"] })).toEqual(
    [],
  );
  expect(ofRole({ ...rule, nonResourceURLs: ["/x"] })).toEqual([
    "rules[0].nonResourceURLs Invalid",
    "rules[0].nonResourceURLs Invalid",
  ]);
  expect(errors({ ...clusterRole, rules: [{ nonResourceURLs: ["/x"], resourceNames: ["x"] }] })).toEqual([
    "rules[0].verbs Required",
    "rules[0].nonResourceURLs Invalid",
  ]);
});

describe("aggregationRule", () => {
  const at = "aggregationRule.clusterRoleSelectors";
  const withSelectors = (...clusterRoleSelectors: JsonValue[]) =>
    errors({ ...clusterRole, aggregationRule: { clusterRoleSelectors } });
  const withExpression = (expression: JsonObject) => withSelectors({ matchExpressions: [expression] });

  test("needs a selector, which may be empty", () => {
    expect(withSelectors()).toEqual([`${at} Required`]);
    expect(errors({ ...clusterRole, aggregationRule: {} })).toEqual([`${at} Required`]);
    expect(errors({ ...clusterRole, aggregationRule: null })).toEqual([]);
    expect(withSelectors({})).toEqual([]);
    expect(errors({ ...role, aggregationRule: {} })).toEqual([]);
  });

  test.each<[JsonObject, string[]]>([
    [{ key: "a", operator: "In", values: ["b"] }, []],
    [{ key: "a", operator: "NotIn" }, ["values Required"]],
    [{ key: "a", operator: "Exists", values: ["b"] }, ["values Forbidden"]],
    [{ key: "a", operator: "Exists", values: ["b!"] }, ["values Forbidden", "values[0] Invalid"]],
    [{ key: "a", operator: "in", values: ["b"] }, ["operator Invalid"]],
    [{ operator: "Exists" }, ["key Invalid"]],
  ])("%j", (expression, expected) => {
    const inside = expected.map((error) => `${at}[0].matchExpressions[0].${error}`);
    expect(withExpression(expression)).toEqual(inside.length > 0 ? [...inside, `${at}[0] Invalid`] : []);
  });

  test("matchLabels", () => {
    expect(withSelectors({ matchLabels: { a: "b!" } })).toEqual([
      `${at}[0].matchLabels Invalid`,
      `${at}[0] Invalid`,
    ]);
  });
});

test("roleRef", () => {
  const ofRoleBinding = (changed: JsonObject) =>
    errors({ ...roleBinding, roleRef: { ...roleRef, ...changed } });
  expect(ofRoleBinding({ apiGroup: "" })).toEqual([]);
  expect(ofRoleBinding({ apiGroup: "rbac.authorization.k8s.io/v1" })).toEqual([
    "roleRef.apiGroup NotSupported",
  ]);
  expect(ofRoleBinding({ kind: "Role" })).toEqual([]);
  expect(ofRoleBinding({ kind: "clusterrole" })).toEqual(["roleRef.kind NotSupported"]);
  expect(ofRoleBinding({ name: "" })).toEqual(["roleRef.name Required"]);
  expect(ofRoleBinding({ name: "a/b" })).toEqual(["roleRef.name Invalid"]);
  expect(errors({ ...clusterRoleBinding, roleRef: { kind: "Role", name: "x" } })).toEqual([
    "roleRef.kind NotSupported",
  ]);
  expect(errors({ ...clusterRoleBinding, roleRef: null })).toEqual([
    "roleRef.kind NotSupported",
    "roleRef.name Required",
  ]);
});

test.each<[JsonObject, string[], string[]]>([
  [{ kind: "User", name: "a/b %", namespace: "x" }, [], []],
  [{ kind: "Group", name: "g", apiGroup: "v1" }, ["apiGroup NotSupported"], ["apiGroup NotSupported"]],
  [{ kind: "user", name: "a" }, ["kind NotSupported"], ["kind NotSupported"]],
  [{}, ["name Required", "kind NotSupported"], ["name Required", "kind NotSupported"]],
  [{ kind: "ServiceAccount", name: "a.b" }, [], ["namespace Required"]],
  [{ kind: "ServiceAccount", name: "A", namespace: "Any Text" }, ["name Invalid"], ["name Invalid"]],
  [
    { kind: "ServiceAccount", name: "a", namespace: "n", apiGroup: "rbac.authorization.k8s.io" },
    ["apiGroup NotSupported"],
    ["apiGroup NotSupported"],
  ],
])("subject %j", (subject, inRoleBinding, inClusterRoleBinding) => {
  const at = (expected: string[]) => expected.map((error) => `subjects[0].${error}`);
  expect(errors({ ...roleBinding, subjects: [subject] })).toEqual(at(inRoleBinding));
  expect(errors({ ...clusterRoleBinding, subjects: [subject] })).toEqual(at(inClusterRoleBinding));
});

describe("updates", () => {
  const live = { ...roleBinding, metadata: { ...roleBinding.metadata, resourceVersion: "7" } };
  test("need the resourceVersion", () => {
    expect(errors(live, live)).toEqual([]);
    expect(errors(roleBinding, live)).toEqual(["metadata.resourceVersion Invalid"]);
  });

  test("keep the roleRef, after its default", () => {
    expect(errors({ ...live, roleRef: { kind: "ClusterRole", name: "view" } }, live)).toEqual([]);
    expect(errors({ ...live, roleRef: { ...roleRef, kind: "Role" } }, live)).toEqual(["roleRef Invalid"]);
    expect(errors({ ...live, roleRef: { ...roleRef, name: "edit" } }, live)).toEqual(["roleRef Invalid"]);
  });

  test("keep name, namespace and what the server set", () => {
    const changed = { ...live, metadata: { ...live.metadata, name: "c", namespace: "d", uid: "u" } };
    expect(errors(changed, live)).toEqual([
      "metadata.name Invalid",
      "metadata.namespace Invalid",
      "metadata.uid Invalid",
    ]);
  });

  test("add no finalizer to what is being deleted", () => {
    const dying = { ...live, metadata: { ...live.metadata, deletionTimestamp: "2026-01-01T00:00:00Z" } };
    const changed = { ...dying, metadata: { ...dying.metadata, finalizers: ["a/b"] } };
    expect(errors(changed, dying)).toEqual(["metadata.finalizers Forbidden"]);
    expect(errors(changed, live)).toContain("metadata.deletionTimestamp Invalid");
  });
});

test("values of the wrong type hide everything else", () => {
  const messages = validateObject({
    kind: "Role",
    metadata: { name: 5, labels: { a: true }, finalizers: {} },
    rules: [{ verbs: "get", apiGroups: [1], resources: [{}] }, "x"],
  }).map(({ field, message }) => `${field}: ${message}`);
  expect(messages).toEqual([
    "metadata.name: name takes strings: put 5 in quotes.",
    "metadata.labels: labels takes strings: put true in quotes.",
    "metadata.finalizers: finalizers must be a list.",
    "rules[0].verbs: verbs must be a list.",
    "rules[0].apiGroups[0]: apiGroups[0] takes strings: put 1 in quotes.",
    "rules[0].resources[0]: resources[0] must be a string.",
    "rules[1]: rules[1] must be a mapping.",
  ]);
});

test("nothing is said about what a template fills in", () => {
  expect(
    errors({ kind: "Role", metadata: { name: HOLE, namespace: `${HOLE}_`, labels: { a: `${HOLE}!` } } }),
  ).toEqual([]);
  expect(errors({ ...role, rules: HOLE })).toEqual([]);
  expect(errors({ ...role, rules: [HOLE, { verbs: HOLE, apiGroups: HOLE, resources: HOLE }] })).toEqual([]);
  expect(errors({ ...roleBinding, roleRef: HOLE, subjects: [{ kind: HOLE, name: "a" }] })).toEqual([]);
  expect(errors({ ...roleBinding, subjects: [{ kind: "User", name: HOLE, apiGroup: HOLE }] })).toEqual([]);
  expect(errors({ ...clusterRole, aggregationRule: HOLE })).toEqual([]);
  const holed = {
    ...clusterRole,
    aggregationRule: { clusterRoleSelectors: [{ matchLabels: { [`${HOLE}/x`]: "" } }] },
  };
  expect(errors(holed)).toEqual([]);
});

test("objects of other kinds and other shapes are left alone", () => {
  for (const object of [null, "text", [], {}, { kind: "Pod" }]) expect(errors(object)).toEqual([]);
});
