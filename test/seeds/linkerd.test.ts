import { expect, test } from "vitest";
import { crashesOf, findingsOf, hoverOf } from "../support/editor";

const POLICIES = `
apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: emojivoto }
---
apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata: { name: voting-grpc, namespace: emojivoto }
spec:
  podSelector: { matchLabels: { app: voting-svc } }
  port: grpc
  proxyProtocol: gRPC
---
apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata: { name: voting-grpc, namespace: emojivoto }
spec:
  targetRef: { group: policy.linkerd.io, kind: Server, name: voting-grpc }
  requiredAuthenticationRefs:
    - { name: web, kind: ServiceAccount }
`;

test("a Server with its policy is fine, and tells who may call", () => {
  expect(findingsOf(POLICIES)).toEqual([]);
  expect(hoverOf(POLICIES.replace("kind: Server\n", "kind: Ser<|>ver\n"))).toContain(
    "**Callers**: whom AuthorizationPolicy `emojivoto/voting-grpc` lets in.",
  );
});

test("the AuthorizationPolicy of Linkerd is not that of Istio", () => {
  const text = hoverOf(POLICIES.replace("kind: AuthorizationPolicy", "kind: Authorization<|>Policy"));
  expect(text).toContain("ServiceAccount `emojivoto/web` may call Server `voting-grpc`");
});

test("without the policy the port is closed", () => {
  const [account, server] = POLICIES.split("---");
  expect(findingsOf(`${account}---${server}`)).toEqual(["warning mesh/linkerd-server-without-policy"]);
});

test("an identity leads to its ServiceAccount, and a misspelt one to a finding", () => {
  const identity = (name: string): string => `${POLICIES}---
apiVersion: policy.linkerd.io/v1alpha1
kind: MeshTLSAuthentication
metadata: { name: clients, namespace: emojivoto }
spec:
  identities: ["${name}.emojivoto.serviceaccount.identity.linkerd.cluster.local"]
`;
  expect(findingsOf(identity("web"))).toEqual([]);
  expect(findingsOf(identity("wep"))).toEqual(["warning mesh/linkerd-undeclared-identity"]);
  expect(hoverOf(identity("w<|>eb"))).toContain("**ServiceAccount** `emojivoto/web`");
});

test("malformed policies are findings or silence", () => {
  for (const kind of [
    "Server",
    "AuthorizationPolicy",
    "MeshTLSAuthentication",
    "NetworkAuthentication",
    "ServerAuthorization",
    "HTTPLocalRateLimitPolicy",
  ])
    for (const spec of [
      "",
      "[]",
      "{ targetRef: [] }",
      "{ identities: {} }",
      "{ networks: [1, { cidr: x, except: [y, {}] }] }",
      "{ client: { meshTLS: 1 } }",
      "{ overrides: [{ clientRefs: 7 }] }",
    ])
      expect(
        crashesOf(
          `apiVersion: policy.linkerd.io/v1alpha1\nkind: ${kind}\nmetadata: { name: a }\nspec: ${spec}\n`,
        ),
      ).toEqual([]);
});
