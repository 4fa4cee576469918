import { expect, test } from "vitest";
import { AnalysisHost } from "../analysis/host";
import type { ObjectIndex } from "./index";
import { isSameListOfNames } from "./question";
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
  const names = settled(
    "names of roles",
    (index) => index.clusterRoles().flatMap(({ name }) => name?.value ?? []),
    isSameListOfNames,
  );
  const type = typing();
  const first = type(ROLE);
  const { reads } = recordReads(first, () => names(first));
  expect(isCurrent(reads, type(`${ROLE}${RULES}`))).toBe(true);
  expect(isCurrent(reads, type(ROLE.replace("reader", "writer")))).toBe(false);
});
