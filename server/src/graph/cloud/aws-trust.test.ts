import { describe, expect, test } from "vitest";
import { readPlain } from "../../model/cloud/cloud-object";
import { readPolicy } from "../../model/cloud/aws/read-policy";
import type { JsonValue } from "../../support/json";
import { documentOf } from "../../yaml/from-json";
import { trustsPodIdentity, trustsWebIdentity } from "./aws-trust";
import { trustFaults } from "./trust-fault";

const ISSUER = "oidc.eks.eu-west-1.amazonaws.com/id/ABC";
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
const CART = { subject: "system:serviceaccount:shop:cart", audience: "sts.amazonaws.com" };

function policy(...statements: readonly JsonValue[]) {
  const source = readPolicy(documentOf({ Version: "2012-10-17", Statement: statements }).root, readPlain);
  if (source.kind !== "document") throw new Error("No policy.");
  return source.document;
}

function allow(condition: JsonValue, more: Readonly<Record<string, JsonValue>> = {}): JsonValue {
  return {
    Effect: "Allow",
    Principal: { Federated: PROVIDER },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: condition,
    ...more,
  };
}

const sub = (operator: string, value: JsonValue): JsonValue => ({ [operator]: { [`${ISSUER}:sub`]: value } });

describe("IRSA", () => {
  test.each<[string, JsonValue, string]>([
    ["the subject itself", allow(sub("StringEquals", CART.subject)), "yes"],
    ["one of several", allow(sub("StringEquals", ["system:serviceaccount:shop:other", CART.subject])), "yes"],
    ["another subject", allow(sub("StringEquals", "system:serviceaccount:shop:other")), "no"],
    ["a star for StringEquals", allow(sub("StringEquals", "system:serviceaccount:shop:*")), "no"],
    ["a star for StringLike", allow(sub("StringLike", "system:serviceaccount:shop:*")), "yes"],
    ["another case", allow(sub("StringEquals", CART.subject.toUpperCase())), "no"],
    ["another case that is ignored", allow(sub("StringEqualsIgnoreCase", CART.subject.toUpperCase())), "yes"],
    ["all but others", allow(sub("StringNotEquals", "system:serviceaccount:shop:other")), "yes"],
    ["all but it", allow(sub("StringNotEquals", CART.subject)), "no"],
    ["a key of another issuer", allow({ StringEquals: { "other.example.com:sub": CART.subject } }), "no"],
    ["such a key, if it is there", allow({ StringEqualsIfExists: { "other.example.com:sub": "x" } }), "yes"],
    ["no condition", allow({}), "yes"],
    [
      "a condition about the caller's network",
      allow({ IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }),
      "unknown",
    ],
    [
      "two keys, of which one fails",
      allow({ StringEquals: { [`${ISSUER}:sub`]: CART.subject, [`${ISSUER}:aud`]: "x" } }),
      "no",
    ], // prettier-ignore
    ["another action", allow({}, { Action: "sts:AssumeRole" }), "no"],
    ["a pattern of actions", allow({}, { Action: "sts:*" }), "yes"],
    [
      "all actions but others",
      { ...(allow({}) as object), Action: undefined as never, NotAction: "iam:*" },
      "yes",
    ],
    ["a provider of people", allow({}, { Principal: { Federated: "cognito-identity.amazonaws.com" } }), "no"],
  ])("%s", (_name, statement, expected) => {
    expect(trustsWebIdentity(policy(JSON.parse(JSON.stringify(statement)) as JsonValue), CART)).toBe(
      expected,
    );
  });

  test("a Deny wins", () => {
    const deny = allow(sub("StringEquals", CART.subject), { Effect: "Deny" });
    expect(trustsWebIdentity(policy(allow({}), deny), CART)).toBe("no");
  });
});

describe("EKS Pod Identity", () => {
  const service = (more: Readonly<Record<string, JsonValue>>): JsonValue => ({
    Effect: "Allow",
    Principal: { Service: "pods.eks.amazonaws.com" },
    ...more,
  });
  test.each<[string, JsonValue, string]>([
    ["both actions", service({ Action: ["sts:AssumeRole", "sts:TagSession"] }), "yes"],
    ["no session tags", service({ Action: "sts:AssumeRole" }), "no"],
    [
      "its namespace",
      service({
        Action: "sts:*",
        Condition: { StringEquals: { "aws:RequestTag/kubernetes-namespace": "shop" } },
      }),
      "yes",
    ], // prettier-ignore
    [
      "another namespace",
      service({
        Action: "sts:*",
        Condition: { StringEquals: { "aws:RequestTag/kubernetes-namespace": "x" } },
      }),
      "no",
    ], // prettier-ignore
    [
      "another cluster, perhaps",
      service({ Action: "sts:*", Condition: { ArnEquals: { "aws:SourceArn": "x" } } }),
      "unknown",
    ], // prettier-ignore
  ])("%s", (_name, statement, expected) => {
    expect(trustsPodIdentity(policy(statement), { namespace: "shop", name: "cart" })).toBe(expected);
  });
});

describe("faults", () => {
  const aud = { [`${ISSUER}:aud`]: "sts.amazonaws.com" };
  test.each<[JsonValue, readonly string[]]>([
    [allow({ StringEquals: { [`${ISSUER}:sub`]: CART.subject, ...aud } }), []],
    [allow({ StringEquals: { [`${ISSUER}:sub`]: CART.subject } }), ["no-audience"]],
    [allow({ StringEquals: aud }), ["no-subject"]],
    [
      allow({ StringEquals: { [`${ISSUER}:sub`]: "system:serviceaccount:shop:*", ...aud } }),
      ["literal-star"],
    ],
    [
      allow({ StringLike: { [`${ISSUER}:sub`]: "system:serviceaccount:shop:*", ...aud } }),
      ["wide namespace"],
    ],
    [
      allow({ StringLike: { [`${ISSUER}:sub`]: "system:serviceaccount:shop*", ...aud } }),
      ["wide namespace-prefix"],
    ],
    [
      allow({ StringLike: { [`${ISSUER}:sub`]: "system:serviceaccount:*:cart", ...aud } }),
      ["wide any-namespace"],
    ],
    [allow({ StringLike: { [`${ISSUER}:sub`]: "system:serviceaccount:*:*", ...aud } }), ["wide all"]],
    [allow({ StringNotEquals: { [`${ISSUER}:sub`]: CART.subject }, StringEquals: aud }), ["negated"]],
    [allow({ StringEquals: { "other.example.com:sub": CART.subject, ...aud } }), ["other-issuer"]],
    // A pipeline of GitHub is no ServiceAccount.
    [
      allow(
        { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/*" } },
        { Principal: { Federated: "arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com" } },
      ),
      [],
    ],
  ])("%j", (statement, expected) => {
    const found = trustFaults(policy(statement)).map((fault) =>
      fault.kind === "wide" ? `wide ${fault.reach}` : fault.kind,
    );
    expect(found).toEqual(expected);
  });
});
