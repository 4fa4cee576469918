import { describe, expect, test } from "vitest";
import { ACCOUNT_USERS } from "../../server/src/model/operator/account-fields";
import type { JsonValue } from "../../server/src/support/json";
import { indexOfObjects, indexOfYaml } from "../support/index-of";

const symbol = (namespace: string, name: string) => ({ kind: "ServiceAccount", namespace, name }) as const;

describe("operators that act as a ServiceAccount", () => {
  for (const [groupKind, { fields, namespace }] of ACCOUNT_USERS) {
    for (const { path, form } of fields) {
      test(`${groupKind}: ${path}`, () => {
        const [group = "", kind = ""] = groupKind.split("/");
        const value =
          form === "name"
            ? "robot"
            : form === "reference"
              ? { name: "robot", namespace: namespace === "own" ? "shop" : "there" }
              : { namespace: "there", defaultServiceAccount: "robot" };
        const object = { apiVersion: `${group}/v1`, kind, metadata: { name: "x", namespace: "shop" } };
        const index = indexOfObjects([{ ...object, ...nested(path.split("."), value) }]);
        const place = form === "name" || namespace === "own" ? "shop" : "there";
        const found = index.references(symbol(place, "robot"));
        expect(found.map(({ reference }) => reference.use)).toEqual(["acts-as"]);
      });
    }
  }

  test("an Argo CD project names the ServiceAccount with its namespace, or of its destination", () => {
    const index = indexOfYaml(`
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: shop, namespace: argocd }
spec:
  destinationServiceAccounts:
    - { server: "*", namespace: "shop-*", defaultServiceAccount: "ops:deployer" }
    - { server: https://kubernetes.default.svc, namespace: shop, defaultServiceAccount: deployer }
    - { server: https://elsewhere.example.com, namespace: far, defaultServiceAccount: deployer }
    - { server: "*", namespace: "*", defaultServiceAccount: anything }
`);
    expect(index.references(symbol("ops", "deployer")).map(({ reference }) => reference.skip)).toEqual([4]);
    expect(index.references(symbol("shop", "deployer"))).toHaveLength(1);
    expect(index.references(symbol("far", "deployer"))).toHaveLength(0);
    expect(index.references(symbol("argocd", "anything"))).toHaveLength(0);
  });

  test("what a remote cluster or a consumer decides names nobody here", () => {
    const index = indexOfYaml(`
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: x, namespace: shop }
spec:
  kubeConfig: { secretRef: { name: far } }
  serviceAccountName: deployer
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: x }
spec: { provider: { aws: { auth: { jwt: { serviceAccountRef: { name: reader } } } } } }
`);
    expect(index.references(symbol("shop", "deployer"))).toHaveLength(0);
    expect(index.references(symbol("", "reader"))).toHaveLength(0);
  });

  test("half-typed text is nobody", () => {
    for (const text of [
      "spec:",
      "spec: []",
      "spec: { provider: 1 }",
      "spec: { provider: { aws: { auth: [] } } }",
    ])
      expect(
        indexOfYaml(`apiVersion: external-secrets.io/v1\nkind: SecretStore\n${text}\n`).ofType(
          "account-user",
        ),
      ).toHaveLength(1);
  });
});

function nested(path: readonly string[], value: JsonValue): Record<string, JsonValue> {
  const [head = "", ...rest] = path;
  const inner = rest.length === 0 ? value : nested(rest, value);
  return head.endsWith("[]") ? { [head.slice(0, -2)]: [inner] } : { [head]: inner };
}
