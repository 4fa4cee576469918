import { isJsonArray, isJsonObject, type JsonValue, parseJson } from "../../support/json";
import type { ObjectOf } from "../../model/object";
import { setScalar } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Fix } from "../rule";

type RequestAuthentication = ObjectOf<"istio-request-authentication">;

export default defineRule({
  meta: {
    id: "mesh/istio-private-key",
    summary: "A key set of a RequestAuthentication holds a private or symmetric key",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G45"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/request_authentication/",
      "https://datatracker.ietf.org/doc/html/rfc7517",
    ],
  },
  on: ["istio-request-authentication"],
  *check(policy) {
    for (const { field, at } of policy.warnings) {
      const rule = /^spec\.jwtRules\[(\d+)\]\.jwks$/.exec(field)?.[1];
      if (rule === undefined) continue;
      yield {
        at,
        message:
          "The key set holds a private or symmetric key: whoever reads this manifest can make tokens that are accepted.",
        fixes: [withoutSecrets(policy, Number(rule))],
      };
    }
  },
});

/** Members of a JSON Web Key that only its owner knows. */
const SECRET = new Set(["d", "p", "q", "dp", "dq", "qi", "oth", "k"]);

function withoutSecrets(policy: RequestAuthentication, rule: number): Fix {
  return {
    title:
      "Remove the private parts: the same tokens are accepted, but change the key, which is no secret any more",
    permissions: "equal",
    onRequest: true,
    change: changeObject(policy, ({ document, text }, path) => {
      const place = [...path, "spec", "jwtRules", rule, "jwks"];
      const node = nodeAt(document.root, place);
      if (node?.type !== "scalar") return { refused: "There is no key set here." };
      const keys = publicKeys(parseJson(node.text));
      if (keys === undefined)
        return { refused: "A symmetric key has no public part; use another kind of key." };
      return setScalar(document, text, place, JSON.stringify(keys));
    }),
  };
}

function publicKeys(value: JsonValue): JsonValue | undefined {
  if (isJsonArray(value)) {
    const items = value.map(publicKeys);
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isJsonObject(value)) return value;
  if (value["kty"] === "oct") return undefined;
  const entries = Object.entries(value)
    .filter(([key]) => !SECRET.has(key))
    .map(([key, inner]) => [key, key === "keys" ? publicKeys(inner) : inner] as const);
  return entries.every(([, inner]) => inner !== undefined)
    ? Object.fromEntries(entries.flatMap(([key, inner]) => (inner === undefined ? [] : [[key, inner]])))
    : undefined;
}
