import { describe, expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import { rolecall } from "./rolecall";

const deployment = (name: string, labels = "", namespace = "shop"): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name}${labels} } }
    spec:
      serviceAccountName: ${name}
      containers: [{ name: main, image: "example.org/main:1.0" }]
`;

const CART_ONLY = `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: db
  namespace: shop
spec:
  selector: { matchLabels: { app: db } }
  rules:
    - from:
        - source: { principals: [cluster.local/ns/shop/sa/cart] }
      to:
        - operation: { methods: [GET], paths: [/items*] }
`;

const FILES = {
  ".rolecall.yaml": "preset: recommended\n",
  "work.yaml": [deployment("cart"), deployment("db")].join("---\n"),
  "service.yaml": `apiVersion: v1
kind: Service
metadata: { name: data, namespace: shop }
spec:
  selector: { app: db }
  ports: [{ name: http, port: 80, targetPort: 8080 }]
`,
  "account.yaml": "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: cart, namespace: shop }\n",
  "policy.yaml": CART_ONLY,
};

const TO_DB = ["can-call", "sa:shop/cart", "deployment/shop/db"];

describe("can-call", () => {
  it("says yes, and through which rule", () => {
    const { code, stdout, stderr } = rolecall(createWorkspace(FILES), [
      ...TO_DB,
      "--method",
      "GET",
      "--path",
      "/items/1",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      "yes\n  an ALLOW policy matches: AuthorizationPolicy shop/db at policy.yaml:9, rule 1\n",
    );
  });

  it("says no where ALLOW policies apply and none matches", () => {
    const { code, stdout } = rolecall(createWorkspace(FILES), [
      ...TO_DB,
      "--method",
      "POST",
      "--path",
      "/items",
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe(
      "no\n  ALLOW policies apply and none of them matches: AuthorizationPolicy shop/db at policy.yaml:4\n",
    );
  });

  it("does not guess what it was not told", () => {
    const { code, stdout } = rolecall(createWorkspace(FILES), TO_DB);
    expect(code).toBe(3);
    expect(stdout.split("\n")).toEqual([
      "unknown",
      "  an ALLOW policy may match: AuthorizationPolicy shop/db at policy.yaml:9, rule 1",
      "  not known: request.method (--method)",
      "  not known: request.path (--path)",
      "",
    ]);
  });

  it("in JSON: the shape of product.md section 7", () => {
    const { code, json } = rolecall(createWorkspace(FILES), [
      ...TO_DB,
      "--method=GET",
      "--path=/items",
      "--format=json",
    ]);
    expect(code).toBe(0);
    expect(json()).toEqual({
      version: 1,
      answer: "yes",
      because: "an ALLOW policy matches",
      decidedBy: {
        kind: "AuthorizationPolicy",
        namespace: "shop",
        name: "db",
        file: "policy.yaml",
        line: 8,
        rule: 0,
      },
      unresolved: [],
    });
  });

  it.each([
    ["another ServiceAccount", "sa:web/cart", ["--method", "GET", "--path", "/items"], 1],
    ["plaintext", "plaintext", [], 1],
    ["an address", "ip:10.1.2.3", ["--method", "GET"], 1],
    [
      "a user name of the API server",
      "system:serviceaccount:shop:cart",
      ["--method=GET", "--path=/items"],
      0,
    ],
    ["a SPIFFE ID", "spiffe://cluster.local/ns/shop/sa/cart", ["--method=GET", "--path=/items"], 0],
    ["another trust domain", "spiffe://other.example/ns/shop/sa/cart", ["--method=GET", "--path=/items"], 1],
    ["TCP, which has no methods", "sa:shop/cart", ["--tcp"], 1],
  ])("from %s", (_title, from, options, expected) => {
    const { code } = rolecall(createWorkspace(FILES), ["can-call", from, "deployment/shop/db", ...options]);
    expect(code).toBe(expected);
  });

  it.each([
    ["NAMESPACE/NAME", "shop/db"],
    ["a short name", "deploy/shop/db"],
    ["a plural", "Deployments/shop/db"],
    ["a Service of another name", "service/shop/data"],
    ["a Service by NAMESPACE/NAME", "shop/data"],
  ])("to %s", (_title, to) => {
    const call = ["can-call", "sa:shop/cart", to, "--method=GET", "--path=/items"];
    expect(rolecall(createWorkspace(FILES), call)).toMatchObject({ code: 0, stderr: "" });
  });

  it("asks a Service for the port of its Pods", () => {
    const files = {
      ...FILES,
      "policy.yaml": `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: db, namespace: shop }
spec:
  action: DENY
  rules: [{ to: [{ operation: { ports: ["8080"] } }] }]
`,
    };
    const port = (to: string, number: string) =>
      rolecall(createWorkspace(files), ["can-call", "sa:shop/cart", to, "--port", number]).code;
    expect([port("service/shop/data", "80"), port("deployment/shop/db", "80")]).toEqual([1, 0]);
    expect(port("deployment/shop/db", "8080")).toBe(1);
  });

  it("everything passes without policies, and outside of the mesh", () => {
    const open = { "work.yaml": FILES["work.yaml"] };
    expect(rolecall(createWorkspace(open), TO_DB)).toMatchObject({
      code: 0,
      stdout: "yes\n  no ALLOW policy applies\n",
    });
    const outside = { ...FILES, "work.yaml": deployment("db", `, sidecar.istio.io/inject: "false"`) };
    const { code, stdout } = rolecall(createWorkspace(outside), TO_DB);
    expect(code).toBe(0);
    expect(stdout).toContain("not in the mesh");
  });

  it("a caller outside of the mesh has no identity", () => {
    const outside = deployment("cart", `, sidecar.istio.io/inject: "false"`);
    const files = { ...FILES, "work.yaml": [outside, deployment("db")].join("---\n") };
    const { code, stderr } = rolecall(createWorkspace(files), [...TO_DB, "--method=GET", "--path=/items"]);
    expect(code).toBe(1);
    expect(stderr).toContain("without an identity");
  });

  it("STRICT refuses plaintext; an unknown mode is not guessed", () => {
    const strict = (mode: string) => ({
      "work.yaml": deployment("db"),
      "mode.yaml": `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: shop }
spec: { mtls: { mode: ${mode} } }
`,
    });
    const call = ["can-call", "plaintext", "deployment/shop/db"];
    expect(rolecall(createWorkspace(strict("STRICT")), call)).toMatchObject({ code: 1 });
    expect(rolecall(createWorkspace(strict("PERMISSIVE")), call)).toMatchObject({ code: 0 });
    expect(rolecall(createWorkspace(strict('"{{ .Values.mode }}"')), call)).toMatchObject({ code: 3 });
  });

  it("an ambient workload is asked at its ztunnel, and its Service at the waypoint", () => {
    const files = {
      ...FILES,
      "namespace.yaml": `apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels: { istio.io/dataplane-mode: ambient }
`,
    };
    const get = ["--method=GET", "--path=/items"];
    // ztunnel leaves out a rule that asks for a method.
    expect(rolecall(createWorkspace(files), [...TO_DB, ...get]).code).toBe(1);
    const waypoint = {
      ...files,
      "namespace.yaml": files["namespace.yaml"].replace("ambient }", "ambient, istio.io/use-waypoint: way }"),
      "policy.yaml": CART_ONLY.replace(
        "selector: { matchLabels: { app: db } }",
        'targetRefs: [{ group: "", kind: Service, name: data }]',
      ),
    };
    const toService = (from: string) =>
      rolecall(createWorkspace(waypoint), ["can-call", from, "service/shop/data", ...get]).code;
    expect([toService("sa:shop/cart"), toService("sa:shop/db")]).toEqual([0, 1]);
  });

  it("a token that a policy asks for is not known", () => {
    const files = {
      "work.yaml": deployment("db"),
      "policy.yaml": `apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata: { name: jwt, namespace: shop }
spec: { jwtRules: [{ issuer: https://issuer.example, jwksUri: https://issuer.example/keys }] }
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: jwt, namespace: shop }
spec: { rules: [{ from: [{ source: { requestPrincipals: ["*"] } }] }] }
`,
    };
    const { code, stdout } = rolecall(createWorkspace(files), ["can-call", "sa:shop/cart", "shop/db"]);
    expect(code).toBe(3);
    expect(stdout).toContain("not known: request.auth.principal");
  });

  it.each([
    [["can-call"], "can-call takes FROM"],
    [["can-call", "user:alice", "shop/db"], "has no identity in the mesh"],
    [["can-call", "ip:1.2.3", "shop/db"], "is no IP address"],
    [["can-call", "plaintext", "db"], "is no workload and no Service"],
    [["can-call", "plaintext", "shop/dbb"], 'Did you mean "shop/db"?'],
    [["can-call", "plaintext", "shop/db", "--port", "http"], "--port cannot be"],
    [["can-call", "plaintext", "shop/db", "--tcp", "--method", "GET"], "--tcp has no --method"],
  ])("wrong usage is one clear line: %j", (args, reason) => {
    const { code, stderr } = rolecall(createWorkspace(FILES), args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("permissions", () => {
  it("tells the identity in the mesh, where there is one", () => {
    const mesh = (files: Record<string, string>) =>
      (
        rolecall(createWorkspace(files), ["permissions", "sa:shop/cart", "--format=json"]).json() as {
          mesh?: object[];
        }
      ).mesh;
    expect(mesh(FILES)).toEqual([{ spiffeId: "spiffe://cluster.local/ns/shop/sa/cart" }]);
    expect(mesh({ "account.yaml": FILES["account.yaml"] })).toEqual([]);
    const domain = { ...FILES, ".rolecall.yaml": "trustDomain: example.org\n" };
    expect(mesh(domain)).toEqual([{ spiffeId: "spiffe://example.org/ns/shop/sa/cart" }]);
  });
});
