import { expect, test } from "vitest";
import { parseWorkloadId, spiffeIdFault, trustDomainFault } from "./spiffe-id";

test.each([
  "spiffe://example.org",
  "spiffe://example.org/ns/shop/sa/cart",
  "spiffe://a_b-c.d/X.y_z-1",
  "spiffe://${CLUSTER}.local/x",
])("%s is a SPIFFE ID", (text) => {
  expect(spiffeIdFault(text)).toBeUndefined();
});

test.each([
  "",
  "example.org/x",
  "SPIFFE://example.org",
  "spiffe://",
  "spiffe:///x",
  "spiffe://Example.org/x",
  "spiffe://example.org:443/x",
  "spiffe://me@example.org/x",
  "spiffe://example.org/",
  "spiffe://example.org/a//b",
  "spiffe://example.org/a/../b",
  "spiffe://example.org/a?b",
  "spiffe://example.org/a%20b",
  `spiffe://example.org/${"a".repeat(2048)}`,
])("%s is none", (text) => {
  expect(spiffeIdFault(text)).toMatch(/./);
});

test("a trust domain is a name, not an id", () => {
  expect(trustDomainFault("partner.example")).toBeUndefined();
  expect(trustDomainFault("spiffe://partner.example")).toMatch(/neither user nor port/);
});

test("an id of the usual form names a ServiceAccount", () => {
  expect(parseWorkloadId("spiffe://td/ns/shop/sa/cart")).toEqual({
    trustDomain: "td",
    namespace: "shop",
    account: "cart",
    skip: 23,
  });
  expect(parseWorkloadId("spiffe://td/shop/cart")).toBeUndefined();
});
