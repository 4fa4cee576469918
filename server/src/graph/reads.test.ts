import { expect, test } from "vitest";
import { AnalysisHost } from "../analysis/host";
import type { KubernetesObject, ObjectOf } from "../model/object";
import { isSameList } from "../support/same-list";
import type { ObjectIndex } from "./index";
import { isCurrent, perIndex, recordReads, settled } from "./reads";

const CART = "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: cart, namespace: shop }\n";
const ROLE = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: reader }\n";
const RULES = 'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]\n';

/** The index after each text of a file that an editor holds. */
function typing(): (text: string, file?: string) => ObjectIndex {
  const host = new AnalysisHost({ readText: () => undefined, today: () => "2026-01-01" });
  return (text, file = "/main.yaml") => {
    host.applyChange({ files: new Map([[file, { text, open: true }]]) });
    return host.snapshot().index();
  };
}

const askForCart = (index: ObjectIndex): unknown => index.serviceAccounts("shop", "cart");

test("an answer is current until it says something else", () => {
  const type = typing();
  const first = type(CART);
  const { reads } = recordReads(first, () => askForCart(first));
  expect(isCurrent(reads, first)).toBe(true);
  expect(isCurrent(reads, type(`${CART}---\n${ROLE}`))).toBe(true);
  expect(isCurrent(reads, type(CART.replace("cart", "card")))).toBe(false);
});

const NAMESPACE = "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n";
const SECRET = "apiVersion: v1\nkind: Secret\nmetadata: { name: key, namespace: shop }\n";
const POD =
  "apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { serviceAccountName: cart, containers: [] }\n";
const OWN_ROLE = ROLE.replace("ClusterRole", "Role").replace("reader", "reader, namespace: shop");
const REF = "roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }\n";
const SUBJECTS = "subjects: [{ kind: ServiceAccount, name: cart, namespace: shop }]\n";
const EVERYWHERE = `${ROLE.replace("ClusterRole", "ClusterRoleBinding")}${REF}${SUBJECTS}`;
const IN_SHOP = `${OWN_ROLE.replace("Role", "RoleBinding")}${REF}${SUBJECTS}`;
const DEFINITION =
  "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: carts.shop.example.com }\n" +
  "spec: { group: shop.example.com, scope: Namespaced, names: { plural: carts, kind: Cart }, versions: [{ name: v1 }] }\n";
const POLICY =
  "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: all, namespace: shop }\nspec: {}\n";

const READER = objectIn(ROLE, "role");
const READERS = objectIn(EVERYWHERE, "binding");

/** Every question, and an object that changes its answer. */
const QUESTIONS: {
  readonly [Name in Exclude<keyof ObjectIndex, "settings" | "step">]: readonly [
    string,
    (index: ObjectIndex) => unknown,
  ];
} = {
  objects: [CART, (index) => index.objects()],
  allWorkloads: [POD, (index) => index.allWorkloads()],
  allSecrets: [SECRET, (index) => index.allSecrets()],
  allNamespaces: [NAMESPACE, (index) => index.allNamespaces()],
  roles: [OWN_ROLE, (index) => index.roles("Role", "shop", "reader")],
  rolesIn: [OWN_ROLE, (index) => index.rolesIn("Role", "shop")],
  rolesNamed: [OWN_ROLE, (index) => index.rolesNamed("reader")],
  clusterRoles: [ROLE, (index) => index.clusterRoles()],
  clusterRoleBindings: [EVERYWHERE, (index) => index.clusterRoleBindings()],
  roleBindings: [IN_SHOP, (index) => index.roleBindings("shop")],
  boundNamespaces: [IN_SHOP, (index) => index.boundNamespaces()],
  usedNamespaces: [NAMESPACE, (index) => index.usedNamespaces()],
  bindingsOf: [EVERYWHERE, (index) => index.bindingsOf(READER)],
  bindingsLike: [EVERYWHERE, (index) => index.bindingsLike(READERS)],
  bindingsNaming: [
    IN_SHOP,
    (index) => index.bindingsNaming({ kind: "ServiceAccount", namespace: "shop", name: "cart" }),
  ],
  allServiceAccounts: [CART, (index) => index.allServiceAccounts()],
  serviceAccounts: [CART, askForCart],
  serviceAccountsIn: [CART, (index) => index.serviceAccountsIn("shop")],
  serviceAccountsNamed: [CART, (index) => index.serviceAccountsNamed("cart")],
  workloadsOf: [POD, (index) => index.workloadsOf("shop", "cart")],
  workloadsIn: [POD, (index) => index.workloadsIn("shop")],
  secrets: [SECRET, (index) => index.secrets("shop", "key")],
  namespacesNamed: [NAMESPACE, (index) => index.namespacesNamed("shop")],
  customResource: [DEFINITION, (index) => index.customResource("shop.example.com", "carts")],
  customResources: [DEFINITION, (index) => index.customResources()],
  ofType: [POLICY, (index) => index.ofType("istio-authorization-policy")],
  ofTypeIn: [POLICY, (index) => index.ofTypeIn("istio-authorization-policy", "shop")],
  hasType: [POLICY, (index) => index.hasType("istio-authorization-policy")],
  declarations: [
    CART,
    (index) => index.declarations({ kind: "ServiceAccount", namespace: "shop", name: "cart" }),
  ],
  references: [
    IN_SHOP,
    (index) => index.references({ kind: "ServiceAccount", namespace: "shop", name: "cart" }),
  ],
};

test.each(Object.entries(QUESTIONS))("%s is noted", (_, [object, ask]) => {
  const type = typing();
  const first = type("# nothing\n");
  const { reads } = recordReads(first, () => ask(first));
  expect(isCurrent(reads, type("# nothing at all\n"))).toBe(true);
  expect(isCurrent(reads, type(object))).toBe(false);
});

/** The only object of a text. */
function objectIn<Type extends KubernetesObject["type"]>(text: string, type: Type): ObjectOf<Type> {
  const own = (object: KubernetesObject): object is ObjectOf<Type> => object.type === type;
  const found = typing()(text).objects().find(own);
  if (!found) throw new Error(`There is no ${type}.`);
  return found;
}

test("an object that moves in its file says the same", () => {
  const type = typing();
  const first = type(`${ROLE}---\n${CART}`);
  const { reads } = recordReads(first, () => askForCart(first));
  expect(isCurrent(reads, type(`${ROLE}${RULES}---\n${CART}`))).toBe(true);
});

test("what is missing is an answer too", () => {
  const type = typing();
  const first = type(ROLE);
  const { reads } = recordReads(first, () => askForCart(first));
  expect(isCurrent(reads, type(`${ROLE}${RULES}`))).toBe(true);
  expect(isCurrent(reads, type(`${ROLE}---\n${CART}`))).toBe(false);
});

test("another file that is edited starts a history of its own", () => {
  const type = typing();
  const first = type(CART);
  const { reads } = recordReads(first, () => askForCart(first));
  expect(isCurrent(reads, type(ROLE, "/other.yaml"))).toBe(false);
});

test("whoever finds what was computed before has read the same", () => {
  const count = perIndex((index) => index.serviceAccountsIn("shop").length);
  const type = typing();
  const first = type(CART);
  count(first);
  const { value, reads } = recordReads(first, () => count(first));
  expect(value).toBe(1);
  expect(isCurrent(reads, type(CART.replace("cart", "card")))).toBe(false);
});

test("of what is settled only the result counts", () => {
  const names = settled((index) => index.clusterRoles().flatMap(({ name }) => name?.value ?? []), isSameList);
  const type = typing();
  const first = type(ROLE);
  const { reads } = recordReads(first, () => names(first));
  expect(isCurrent(reads, type(`${ROLE}${RULES}`))).toBe(true);
  expect(isCurrent(reads, type(ROLE.replace("reader", "writer")))).toBe(false);
});
