import { describe, expect, test } from "vitest";
import { crashesOf, findingsOf, hoverOf } from "../support/editor";

/** STRICT for the whole mesh, and one caller of another namespace. */
const MESH = `
apiVersion: security.istio.io/v1beta1
kind: PeerAuthentication
metadata:
  name: default
  namespace: istio-system
spec:
  mtls:
    mode: STRICT
---
apiVersion: security.istio.io/v1beta1
kind: AuthorizationPolicy
metadata:
  name: across-clusters
  namespace: production
spec:
  selector:
    matchLabels:
      app: federated
  rules:
    - from:
        - source:
            principals: ["cluster.local/ns/remote/sa/trusted"]
`;

const CALLER = `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: trusted, namespace: remote }
automountServiceAccountToken: false
`;

const CALLED = `---
apiVersion: v1
kind: Pod
metadata: { name: federated, namespace: production, labels: { app: federated } }
spec:
  serviceAccountName: default
  automountServiceAccountToken: false
  containers: [{ name: main, image: "example.org/main:1.0" }]
`;

describe("PeerAuthentication and AuthorizationPolicy", () => {
  test("the old version is a hint, and the caller may be in another cluster", () => {
    expect(findingsOf(MESH)).toEqual([
      "hint mesh/istio-old-api",
      "hint mesh/istio-old-api",
      "information mesh/istio-undeclared-service-account",
    ]);
    expect(findingsOf(MESH.replaceAll("v1beta1", "v1") + CALLER + CALLED)).toEqual([]);
  });

  test("the policy says who may call what, and for which workloads it counts", () => {
    const text = hoverOf(
      (MESH + CALLED).replace("kind: AuthorizationPolicy", "kind: Authorization<|>Policy"),
    );
    expect(text).toContain("It counts for Pod `production/federated`.");
    expect(text).toContain("| identity `cluster.local/ns/remote/sa/trusted` | everything | always |");
  });

  test("the mode counts for the whole mesh", () => {
    const text = hoverOf(MESH.replace("mode: STRICT", "mode: STR<|>ICT"));
    expect(text).toContain("`STRICT`, only callers with mTLS");
    expect(text).toContain("every workload of the mesh");
  });

  test("the principal is a ServiceAccount, and tells whom it may call", () => {
    const text = hoverOf((MESH + CALLER + CALLED).replace("/sa/trusted", "/sa/trus<|>ted"));
    expect(text).toContain("**ServiceAccount** `remote/trusted`");
    expect(text).toContain("Policies let it call Pod `production/federated`");
  });

  test("the workload tells who may call it, and how", () => {
    const text = hoverOf((MESH + CALLED).replace("name: federated, ", "name: feder<|>ated, "));
    expect(text).toContain("**Callers**: identity `cluster.local/ns/remote/sa/trusted`");
    expect(text).toContain("`STRICT`");
  });

  test.each([
    ["spiffe://cluster.local/ns/remote/sa/trusted", "warning mesh/istio-principal-format"],
    ["system:serviceaccount:remote:trusted", "warning mesh/istio-principal-format"],
    ["remote/trusted", "warning mesh/istio-principal-format"],
    ["cluster.local/ns/*/sa/trusted", "warning mesh/istio-literal-star"],
    ["cluster.local/ns/remote*", "warning mesh/istio-wide-principal"],
    ["*/sa/trusted", "warning mesh/istio-wide-principal"],
    ["cluster.local/ns/remote/sa/trustd", "warning mesh/istio-undeclared-service-account"],
  ])("a principal with a mistake: %s", (principal, finding) => {
    const text = MESH.replaceAll("v1beta1", "v1").replace("cluster.local/ns/remote/sa/trusted", principal);
    expect(findingsOf(text + CALLER + CALLED)).toEqual([finding]);
  });

  test("a mistyped selector and a namespace-wide DENY without rules", () => {
    const text = MESH.replaceAll("v1beta1", "v1");
    expect(findingsOf(text.replace("app: federated", "app: federatd") + CALLER + CALLED)).toEqual([
      "warning mesh/istio-selector-without-workload",
    ]);
    const deny =
      "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: a, namespace: b }\nspec: { action: DENY }\n";
    expect(findingsOf(deny)).toEqual(["error mesh/istio-invalid-object"]);
  });
});

test("malformed policies are findings or silence", () => {
  for (const kind of ["AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"])
    for (const spec of [
      "",
      "spec:",
      "spec: x",
      "spec: []",
      "spec: { rules: x, selector: [], mtls: 1, jwtRules: {} }",
      "spec: { rules: [null, 1, x, [], { from: 1, to: [null], when: [x] }] }",
      "spec: { rules: [{ from: [{ source: { principals: {} } }], when: [{ key: [] }] }] }",
      "spec: { selector: { matchLabels: { a: [b] } }, targetRefs: [1], targetRef: x }",
      "spec: { portLevelMtls: { a: 1, 0: null }, mtls: { mode: [] } }",
      "spec: { jwtRules: [1, { jwks: '{' }, { jwks: '[]', fromHeaders: x }] }",
      'spec: { rules: [{ from: [{ source: { principals: ["*+?(a)[", "*a*b*c*d", "{{ .x }}"] } }] }] }',
      "spec: &a { rules: [{ from: [*a] }] }",
    ]) {
      const text = `apiVersion: security.istio.io/v1\nkind: ${kind}\nmetadata: { name: a, namespace: b }\n${spec}\n`;
      expect(crashesOf(text), `${kind}: ${spec}`).toEqual([]);
    }
});
