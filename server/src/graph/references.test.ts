import { expect, test } from "vitest";
import { lowerDocument } from "../model/lower";
import { place } from "../model/place";
import { parseDocument } from "../yaml/parse";
import { referencesOf } from "./references";

const RBAC = "apiVersion: rbac.authorization.k8s.io/v1";

/** `use Kind namespace/name`, with the text of the scalar from the name on. */
function described(text: string): readonly string[] {
  const source = {
    file: "/a.yaml",
    base: 0,
    path: [],
    rendering: "plain",
    build: undefined,
    builtIn: false,
    order: 0,
  } as const;
  return lowerDocument(parseDocument(text)).flatMap(({ object }) =>
    referencesOf(place(object, source, "assumed")).map(({ at, to, use, skip }) => {
      const scalar = text.slice(at.start, at.end).replace(/^["']|["']$/g, "");
      expect(scalar.slice(skip).startsWith(to.name) || to.kind === "CustomResourceDefinition", scalar).toBe(
        true,
      );
      return `${use} ${to.kind} ${to.namespace}/${to.name}`;
    }),
  );
}

test("a binding names its role, its subjects and their namespaces", () => {
  const binding = `${RBAC}
kind: RoleBinding
metadata: { name: b, namespace: shop }
roleRef: { kind: Role, name: reader }
subjects:
  - { kind: ServiceAccount, name: cart }
  - { kind: ServiceAccount, name: cart, namespace: other }
  - { kind: User, name: "system:serviceaccount:third:cart" }
  - { kind: User, name: jane }
  - { kind: Group, name: 'system:serviceaccounts:fourth' }
  - { kind: Group, name: system:serviceaccounts }
  - { kind: Nobody, name: x }
  - { kind: User, name: "{{ .Values.user }}" }
  - { kind: User }
`;
  expect(described(binding)).toEqual([
    "place Namespace /shop",
    "role-ref Role shop/reader",
    "subject ServiceAccount shop/cart",
    "subject ServiceAccount other/cart",
    "place Namespace /other",
    "subject ServiceAccount third/cart",
    "place Namespace /third",
    "subject User /jane",
    "subject Group /system:serviceaccounts:fourth",
    "place Namespace /fourth",
    "subject Group /system:serviceaccounts",
  ]);
});

test("rules name what they are limited to, where it is one kind of thing", () => {
  const role = `${RBAC}
kind: Role
metadata: { name: r }
rules:
  - { apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate], resourceNames: [cart] }
  - { apiGroups: [""], resources: [users], verbs: [impersonate], resourceNames: ["system:serviceaccount:shop:cart"] }
  - { apiGroups: [""], resources: [secrets, configmaps], verbs: [get], resourceNames: [both] }
  - { apiGroups: [""], resources: [groups], verbs: [impersonate], resourceNames: ["system:serviceaccounts:shop"] }
  - { apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind], resourceNames: [view] }
  - { apiGroups: [shop.example], resources: [carts, carts/status, "*"], verbs: [get] }
`;
  expect(described(role)).toEqual([
    "resource-name ServiceAccount assumed/cart",
    "resource-name ServiceAccount shop/cart",
    "place Namespace /shop",
    "resource-name Group /system:serviceaccounts:shop",
    "place Namespace /shop",
    "resource-name ClusterRole /view",
    "place CustomResourceDefinition /carts.shop.example",
    "place CustomResourceDefinition /carts.shop.example",
  ]);
});

test("a workload names its ServiceAccount by either key, a token Secret by its annotation", () => {
  const workload = `apiVersion: batch/v1
kind: CronJob
metadata: { name: c, namespace: shop }
spec: { jobTemplate: { spec: { template: { spec: { serviceAccountName: a, serviceAccount: b } } } } }
`;
  expect(described(workload)).toEqual([
    "place Namespace /shop",
    "runs-as ServiceAccount shop/a",
    "runs-as ServiceAccount shop/b",
  ]);
  const secret = `apiVersion: v1
kind: Secret
metadata: { name: t, annotations: { kubernetes.io/service-account.name: cart } }
`;
  expect(described(secret)).toEqual(["credential ServiceAccount assumed/cart"]);
});

test("a ServiceAccount names its Secrets", () => {
  const account = `apiVersion: v1
kind: ServiceAccount
metadata: { name: cart }
secrets: [{ name: a }, {}, { name: "" }]
imagePullSecrets: [{ name: b }]
`;
  expect(described(account)).toEqual(["credential Secret assumed/a", "credential Secret assumed/b"]);
});
