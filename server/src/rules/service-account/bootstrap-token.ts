import { isBootstrapToken } from "../../model/secret";
import { titleRange } from "../../model/object";
import { decodeBase64 } from "../../support/base64";
import { isKnown, nodeAt, valueOf, type YamlNode } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/bootstrap-token",
    summary: "A token with which nodes join the cluster never expires",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
      "https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/#bootstrap-tokens",
    ],
    rows: ["E27"],
  },
  on: ["secret"],
  *check(secret, _index, documents) {
    if (!isBootstrapToken(secret) || secret.templated || secret.source.rendering !== "plain") return;
    const root = nodeAt(documents.open(secret).document.root, secret.source.path);
    if (fieldOf(root, "usage-bootstrap-authentication") !== "true") return;
    if ((fieldOf(root, "expiration") ?? "") !== "") return;
    yield {
      at: titleRange(secret),
      message:
        "This bootstrap token never expires: whoever has read it can always join a node to the cluster.",
    };
  },
});

/** A field of the Secret as plain text; `stringData` wins over `data`. */
function fieldOf(root: YamlNode | undefined, key: string): string | undefined {
  const plain = valueOf(valueOf(root, "stringData"), key);
  if (plain?.type === "scalar") return plain.text;
  const encoded = valueOf(valueOf(root, "data"), key);
  if (encoded?.type !== "scalar" || !isKnown(encoded.text)) return undefined;
  return decodeBase64(encoded.text);
}
