import { expect, test } from "vitest";
import { linkerdIdentity, parseIdentity } from "./identity";

test("identities of Linkerd", () => {
  expect(parseIdentity("*")).toEqual({ kind: "everybody" });
  expect(parseIdentity("*.shop.serviceaccount.identity.linkerd.cluster.local")).toEqual({
    kind: "namespace",
    namespace: "shop",
    skip: 2,
  });
  expect(parseIdentity("my.cart.shop.serviceaccount.identity.linkerd.east.example.com")).toEqual({
    kind: "account",
    name: "my.cart",
    namespace: "shop",
    trustDomain: "east.example.com",
  });
  expect(parseIdentity("example.com")).toEqual({ kind: "other" });
  expect(parseIdentity(linkerdIdentity("shop", "cart", "cluster.local"))).toMatchObject({
    name: "cart",
    namespace: "shop",
  });
});
