import { describe, expect, test } from "vitest";
import { diagnosticsOf, snapshotOf } from "../support/check";

/** Rules with the text at fault, of the family `reference` and of those about kinds. */
function told(...manifests: readonly string[]): readonly string[] {
  const files = new Map([["/main.yaml", manifests.join("---\n")]]);
  return diagnosticsOf(snapshotOf(files, { preset: "strict" }))
    .filter(({ rule }) => /^(reference\/un|binding\/(role-ref|subject|service))/.test(rule))
    .map(({ rule, range }) => `${rule} ${files.get("/main.yaml")!.slice(range.start, range.end)}`);
}

const role = (kind: string, name: string, namespace?: string) => `
apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: ${name}${namespace ? `, namespace: ${namespace}` : ""} }
rules: [{ apiGroups: [""], resources: [configmaps], verbs: [get] }]
`;
const binding = (roleRef: string, subject = "{ kind: User, name: maria }", kind = "RoleBinding") => `
apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: b${kind === "RoleBinding" ? ", namespace: shop" : ""} }
roleRef: { apiGroup: rbac.authorization.k8s.io, ${roleRef} }
subjects: [${subject}]
`;
const account = (name: string, namespace = "shop") => `
apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}, namespace: ${namespace} }
automountServiceAccountToken: false
`;
const pod = (serviceAccountName: string) => `
apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec: { serviceAccountName: ${serviceAccountName}, containers: [{ name: a, image: a }] }
`;

describe("a role that a binding means is told once", () => {
  test.each([
    ["its name", "Role", "kind: Role, name: raeder", "reference/undeclared-role raeder"],
    [
      "its name, of a ClusterRole",
      "ClusterRole",
      "kind: ClusterRole, name: raeder",
      "reference/undeclared-role raeder",
    ],
    ["its kind", "Role", "kind: ClusterRole, name: reader", "reference/undeclared-role reader"],
    ["a kind that does not exist", "Role", "kind: role, name: reader", "binding/role-ref-kind role"],
    ["a kind far from any", "ClusterRole", "kind: Group, name: reader", "binding/role-ref-kind Group"],
  ])("%s", (_, kind, roleRef, finding) => {
    const own = kind === "Role" ? role("Role", "reader", "shop") : role("ClusterRole", "reader");
    expect(told(own, binding(roleRef))).toEqual([finding]);
  });

  test("its namespace", () => {
    expect(told(role("Role", "reader", "ops"), binding("kind: Role, name: reader"))).toEqual([
      "reference/undeclared-role reader",
    ]);
  });

  test("a ClusterRoleBinding cannot grant a Role", () => {
    const clusterWide = binding("kind: Role, name: reader", undefined, "ClusterRoleBinding");
    expect(told(role("Role", "reader", "shop"), clusterWide)).toEqual(["binding/role-ref-kind Role"]);
  });
});

describe("a name under a misspelt key is no use, and the key is told", () => {
  const keyed = (key: string, others: string) => `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: b, namespace: shop }
${key}
${others}
`;
  test.each([
    "roleref: { kind: Role, name: reader }",
    "roleRef: { kind: Role, nam: reader }",
    "role: reader",
  ])("%s", (key) => {
    const text = keyed(key, "subjects: [{ kind: User, name: maria }]");
    const [finding, ...others] = told(role("Role", "reader", "shop"), text);
    expect(finding).toMatch(/^binding\/role-ref-name /);
    expect(others).toEqual([]);
  });

  test("a role that the binding does not name stays without use", () => {
    const text = keyed("roleref: { kind: Role, name: writer }", "subjects: [{ kind: User, name: reader-b }]");
    expect(told(role("Role", "reader", "shop"), text)).toContain("reference/unused-role reader");
    const other = keyed("roleref: { kind: Role, name: reader }", "").replace("shop", "ops");
    expect(told(role("Role", "reader", "shop"), other)).toContain("reference/unused-role reader");
  });

  test.each([
    "subject: [{ kind: ServiceAccount, name: builder }]",
    "subjects: [{ kind: ServiceAccount, nam: builder }]",
  ])("%s", (key) => {
    const text = keyed(key, "roleRef: { kind: ClusterRole, name: view }");
    expect(told(account("builder"), text).filter((finding) => finding.includes("unused"))).toEqual([]);
    expect(told(account("other"), text)).toContain("reference/unused-service-account other");
  });
});

describe("a role that no finding suggests stays without use", () => {
  test("a member of a series", () => {
    expect(told(role("Role", "reader-1", "shop"), binding("kind: Role, name: reader-2"))).toEqual([
      "reference/unused-role reader-1",
      "reference/undeclared-role reader-2",
    ]);
  });

  test("the one that comes less near", () => {
    const roles = [role("Role", "readers", "shop"), role("Role", "reader", "shop")];
    expect(told(...roles, binding("kind: Role, name: readerz"))).toEqual([
      "reference/unused-role reader",
      "reference/undeclared-role readerz",
    ]);
  });

  test("a near name that another role has", () => {
    const roles = [role("Role", "readers", "shop"), role("Role", "reader", "shop")];
    expect(told(...roles, binding("kind: Role, name: reader"))).toEqual(["reference/unused-role readers"]);
  });
});

describe("a ServiceAccount that somebody means is told once", () => {
  test("by a workload", () => {
    expect(told(account("builder"), pod("biulder"))).toEqual([
      "reference/undeclared-service-account biulder",
    ]);
  });

  test("by a workload, whatever it holds", () => {
    const holds = binding("kind: ClusterRole, name: view", "{ kind: ServiceAccount, name: builder }");
    expect(told(account("builder"), holds, pod("biulder"))).toEqual([
      "reference/undeclared-service-account biulder",
    ]);
  });

  test("by an operator", () => {
    const issuer = `
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: vault, namespace: shop }
spec: { vault: { path: a, server: https://vault, auth: { kubernetes: { role: a, serviceAccountRef: { name: biulder } } } } }
`;
    expect(told(account("builder"), issuer)).toEqual(["reference/undeclared-service-account biulder"]);
  });

  test.each([
    ["kind: ServiceAccount, name: biulder", "reference/undeclared-subject biulder"],
    ["kind: ServiceAccount, name: builder, namespace: ops", "reference/undeclared-subject ops"],
    ["kind: ServiceAccount, name: Builder", "binding/subject-name Builder"],
    ["kind: serviceaccount, name: builder", "binding/subject-kind serviceaccount"],
  ])("by a subject { %s }", (subject, finding) => {
    expect(told(account("builder"), binding("kind: ClusterRole, name: view", `{ ${subject} }`))).toEqual([
      finding,
    ]);
  });
});

test("what a ServiceAccount holds without use is told, whatever another subject means", () => {
  const holds = "{ kind: ServiceAccount, name: builder }, { kind: ServiceAccount, name: biulder }";
  expect(told(account("builder"), binding("kind: ClusterRole, name: view", holds))).toEqual([
    "reference/unused-service-account builder",
    "reference/undeclared-subject biulder",
  ]);
});
