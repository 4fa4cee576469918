import { expect, test } from "vitest";
import { containsBlock, parseIpBlock } from "./ip-block";

const isIn = (outer: string, inner: string) => containsBlock(parseIpBlock(outer)!, parseIpBlock(inner)!);

test.each([
  ["10.1.0.0/16", "10.1.2.3", true],
  ["10.1.0.0/16", "10.2.2.3", false],
  ["192.168.4.0/23", "192.168.5.233", true],
  ["192.168.4.0/23", "192.168.6.1", false],
  ["0.0.0.0/0", "255.255.255.255", true],
  ["10.0.0.0/8", "10.0.0.0/16", true],
  ["10.0.0.0/16", "10.0.0.0/8", false],
  ["2001:db8::/32", "2001:db8:1::7", true],
  ["2001:db8::/32", "2001:db9::", false],
  ["::ffff:10.0.0.0/104", "::ffff:10.1.2.3", true],
  ["10.0.0.0/8", "::1", false],
])("%s holds %s: %s", (outer, inner, expected) => {
  expect(isIn(outer, inner)).toBe(expected);
});

test.each([
  "",
  "10.1.2",
  "10.1.2.256",
  "10.1.2.3/33",
  "10.1.2.3/",
  "01.2.3.4",
  "a.b.c.d",
  "1::2::3",
  "::1/129",
  "1:2",
  "1/2/3",
])("%j is no address", (text) => {
  expect(parseIpBlock(text)).toBeUndefined();
});
