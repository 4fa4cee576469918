import { type AccountToken, accountTokens, TOKEN_START } from "../../model/json-web-token";
import type { Opaque, Secret, Workload } from "../../model/object";
import { decodeBase64 } from "../../support/base64";
import type { TextRange } from "../../text/range";
import { nodeAt, resolve, valueOf } from "../../yaml/node";
import { takeOutToken } from "../take-out-token";
import { defineRule, type DocumentAccess } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/token-in-manifest",
    summary: "A token of a ServiceAccount is written into a manifest",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
      "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens",
    ],
    rows: ["E23", "E26"],
  },
  on: ["workload", "secret", "opaque"],
  *check(object, _index, documents) {
    if (object.type === "opaque" && object.kind !== "ConfigMap") return;
    const isSecret = object.type === "secret";
    if (!isSecret && !documents.mentions(object, TOKEN_START)) return;
    const { document } = documents.open(object);
    for (const { at, namespace, name, expires } of tokensOf(documents, object)) {
      const until = expires ? "until it expires or is revoked" : "forever, because it never expires";
      yield {
        at,
        message: `This is a token of ServiceAccount "${name}" in namespace "${namespace}": whoever reads the file can act as it ${until}.`,
        fixes: takeOutToken(object, document, at.start),
      };
    }
  },
});

function* tokensOf(documents: DocumentAccess, object: Workload | Secret | Opaque): Generator<AccountToken> {
  const { document, text } = documents.open(object);
  const root = nodeAt(document.root, object.source.path);
  if (!root) return;
  for (const token of accountTokens(text.slice(root.at.start, root.at.end))) {
    yield { ...token, at: moved(token.at, root.at.start) };
  }
  if (object.type !== "secret") return;
  const data = valueOf(root, "data");
  for (const entry of data?.type === "map" ? data.entries : []) {
    const value = resolve(entry.value);
    const content = value?.type === "scalar" ? decodeBase64(value.text) : undefined;
    for (const token of content === undefined ? [] : accountTokens(content)) {
      // What stands there is the token in base64, or a file that holds it.
      yield { ...token, at: entry.key.at };
    }
  }
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
