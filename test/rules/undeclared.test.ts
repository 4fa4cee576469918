import { describe, expect, test } from "vitest";
import { diagnosticsOf, snapshotOf } from "../support/check";

type World = "auto" | "closed" | "open";

/** Findings about undeclared names as `severity rule: message`. */
function undeclared(files: Readonly<Record<string, string>>, world: World = "auto"): readonly string[] {
  const snapshot = snapshotOf(new Map(Object.entries(files)), { preset: "all", world });
  return diagnosticsOf(snapshot)
    .filter(({ rule }) => rule.startsWith("reference/undeclared-"))
    .map(({ severity, rule, message }) => `${severity} ${rule.slice("reference/".length)}: ${message}`);
}

const account = (name: string, namespace?: string) => `
apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}${namespace ? `, namespace: ${namespace}` : ""} }
`;
const role = (name: string, namespace: string) => `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: ${name}, namespace: ${namespace} }
rules: []
`;
const binding = (kind: string, name: string, subject = "{ kind: User, name: maria }") => `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: b, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: ${name} }
subjects: [${subject}]
`;
const pod = (serviceAccountName: string, namespace?: string) => `
apiVersion: v1
kind: Pod
metadata: { name: p${namespace ? `, namespace: ${namespace}` : ""} }
spec: { serviceAccountName: ${serviceAccountName}, containers: [] }
`;

describe("the world decides how severe an undeclared name is", () => {
  const files = { "/a.yaml": binding("ClusterRole", "auditor"), "/b.yaml": pod("cart", "shop") };
  const severities = (world: World) => undeclared(files, world).map((text) => text.split(" ")[0]);
  test("auto", () => expect(severities("auto")).toEqual(["information", "information"]));
  test("closed", () => expect(severities("closed")).toEqual(["error", "error"]));
  test("open", () => expect(severities("open")).toEqual([]));
});

describe("evidence of a mistake", () => {
  test("the wrong case", () => {
    expect(undeclared({ "/a.yaml": role("reader", "shop"), "/b.yaml": binding("Role", "Reader") })).toEqual([
      'warning undeclared-role: Role "Reader" is not declared in namespace "shop", but Role "reader" in namespace "shop" is.',
    ]);
  });

  test("a ClusterRole that is a Role", () => {
    const files = { "/a.yaml": role("reader", "shop"), "/b.yaml": binding("ClusterRole", "reader") };
    expect(undeclared(files)).toEqual([
      'warning undeclared-role: ClusterRole "reader" is not declared, but Role "reader" in namespace "shop" is.',
    ]);
  });

  test("a near miss of a built-in role", () => {
    expect(undeclared({ "/b.yaml": binding("ClusterRole", "veiw") })).toEqual([
      'warning undeclared-role: ClusterRole "veiw" is not declared, but ClusterRole "view" is.',
    ]);
  });

  test("another member of a series is none", () => {
    const files = { "/a.yaml": account("worker-1", "shop"), "/b.yaml": pod("worker-2", "shop") };
    expect(undeclared(files)[0]).toMatch(/^information /);
    const teams = { "/a.yaml": role("team-a-reader", "shop"), "/b.yaml": binding("Role", "team-b-reader") };
    expect(undeclared(teams)[0]).toMatch(/^information /);
  });

  test("a manifest without a namespace is none, since who applies it chooses", () => {
    const files = { "/a.yaml": account("cart"), "/b.yaml": pod("cart", "shop") };
    expect(undeclared(files)).toEqual([
      'information undeclared-service-account: ServiceAccount "cart" is not declared in namespace "shop", but in a manifest that does not say which namespace it is for.',
    ]);
    const reverse = { "/a.yaml": account("cart", "shop"), "/b.yaml": pod("cart") };
    expect(undeclared(reverse)[0]).toMatch(/^information .* does not say which one it is for\.$/);
  });
});

describe("nothing is said about", () => {
  const silent = (name: string, files: Readonly<Record<string, string>>) =>
    test(name, () => expect(undeclared(files, "closed")).toEqual([]));

  silent("a chart that may bring the role along", {
    "/chart/Chart.yaml": "apiVersion: v2\nname: c\nversion: 1.0.0\n",
    "/chart/templates/b.yaml": binding("Role", "reader"),
  });
  silent("a kustomization that may rename it", {
    "/k/kustomization.yaml": "resources: [role.yaml]\n",
    "/k/role.yaml": role("reader", "payments"),
    "/b.yaml": binding("Role", "reader"),
  });
  silent("a name that a template fills in", { "/b.yaml": binding("Role", '"{{ .Values.role }}"') });
  silent("built-in roles, and those of the system", {
    "/b.yaml": binding("ClusterRole", "admin"),
    "/c.yaml": binding("ClusterRole", "system:node-proxier"),
  });
  silent("the ServiceAccount default, and those of kube-system", {
    "/a.yaml": pod("default", "shop"),
    "/b.yaml": pod("node-controller", "kube-system"),
  });
  silent("users and groups, which have no inventory", { "/b.yaml": binding("ClusterRole", "view") });
  silent("a subject in the namespace of its binding", {
    "/a.yaml": account("cart", "shop"),
    "/b.yaml": binding("ClusterRole", "view", "{ kind: ServiceAccount, name: cart }"),
  });
});
