import { expect, test } from "vitest";
import { crashesOf, findingsOf, hoverOf } from "../support/editor";

const BACKEND = `
apiVersion: spire.spiffe.io/v1alpha1
kind: ClusterSPIFFEID
metadata:
  name: backend-workloads
spec:
  spiffeIDTemplate: "spiffe://domain.test/ns/{{ .PodMeta.Namespace }}/sa/{{ .PodSpec.ServiceAccountName }}"
  namespaceSelector:
    matchLabels:
      backend: "true"
`;

const WORKLOAD = `
apiVersion: v1
kind: Namespace
metadata: { name: orders, labels: { backend: "true" } }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: orders, namespace: orders }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: orders, namespace: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      serviceAccountName: orders
      automountServiceAccountToken: false
      containers: [{ name: orders, image: "orders:1.0" }]
`;

test("the id of a template is filled in for the workloads of the workspace", () => {
  const text = hoverOf(`${BACKEND.replace("spiffeIDTemplate", "spiffe<|>IDTemplate")}---${WORKLOAD}`);
  expect(text).toContain("`spiffe://domain.test/ns/orders/sa/orders`");
  expect(text).toContain("Deployment `orders/orders`");
});

test("a ServiceAccount shows the id that SPIRE gives its Pods", () => {
  const account = WORKLOAD.replace("kind: ServiceAccount", "kind: Service<|>Account");
  expect(hoverOf(`${BACKEND}---${account}`)).toContain(
    "From SPIRE: `spiffe://domain.test/ns/orders/sa/orders` (ClusterSPIFFEID `backend-workloads`).",
  );
});

test("a template of SPIRE is no template of Helm: names beside it are still checked", () => {
  expect(findingsOf(`${BACKEND}---${WORKLOAD}`)).toEqual([]);
  const escaped = BACKEND.replaceAll("{{ ", '{{ "{{" }} ')
    .replaceAll('"spiffe', "'spiffe")
    .replaceAll('}}"', "}}'");
  expect(crashesOf(escaped)).toEqual([]);
});

test("a static entry means the ServiceAccount of its selectors", () => {
  const entry = `
apiVersion: spire.spiffe.io/v1alpha1
kind: ClusterStaticEntry
metadata: { name: orders }
spec:
  spiffeID: spiffe://domain.test/orders
  parentID: spiffe://domain.test/spire/agent/node
  selectors: ["k8s:ns:orders", "k8s:sa:or<|>ders"]
---${WORKLOAD}`;
  expect(hoverOf(entry)).toContain("**ServiceAccount** `orders/orders`");
});

test("malformed ids, selectors and templates are findings or silence", () => {
  for (const value of [
    "",
    "spiffe://",
    "spiffe://a//b",
    "{{",
    "{{}}",
    "{{ .PodMeta.",
    "[]",
    "{ a: b }",
    "~",
    "'{{ index .PodMeta.Labels }}'",
  ])
    expect(
      crashesOf(
        `apiVersion: spire.spiffe.io/v1alpha1\nkind: ClusterSPIFFEID\nmetadata: { name: a }\nspec:\n  spiffeIDTemplate: ${value}\n  podSelector: []\n  federatesWith: {}\n`,
      ),
    ).toEqual([]);
});
