import { expect, test } from "vitest";
import { accountTokens } from "./json-web-token";

function token(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256", kid: "k" })}.${part(claims)}.${part("something like a signature")}`;
}

const SUBJECT = "system:serviceaccount:shop:web";

test("finds tokens by the claims that Kubernetes writes", () => {
  const legacy = token({ iss: "kubernetes/serviceaccount", sub: SUBJECT });
  const bound = token({
    iss: "https://issuer",
    sub: SUBJECT,
    exp: 1,
    "kubernetes.io": { namespace: "shop" },
  });
  const text = `a: ${legacy}\nb: "Bearer ${bound}"\n`;
  const found = accountTokens(text);
  expect(found.map(({ at }) => text.slice(at.start, at.end))).toEqual([legacy, bound]);
  expect(found.map(({ namespace, name, expires }) => [namespace, name, expires])).toEqual([
    ["shop", "web", false],
    ["shop", "web", true],
  ]);
});

test("leaves other tokens alone", () => {
  const other = token({ iss: "https://example.com", sub: "jane" });
  const likeness = token({ iss: "https://example.com", sub: SUBJECT });
  const text = [
    other,
    likeness,
    token(["list"]),
    token("text"),
    "eyJhbGciOiJI.eyJub3QganNvbg.c2lnbmF0dXJlc2lnbmF0dXJl",
  ];
  expect(accountTokens(text.join("\n"))).toEqual([]);
});
