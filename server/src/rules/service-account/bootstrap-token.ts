import { isBootstrapToken } from "../../model/secret";
import { type Secret, titleRange } from "../../model/object";
import { decodeBase64 } from "../../support/base64";
import { insertEntry, setScalar } from "../../yaml/edit";
import { isKnown, nodeAt, valueOf, type YamlNode } from "../../yaml/node";
import { changeDocument } from "../fix";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/bootstrap-token",
    summary: "A token with which nodes join the cluster never expires",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
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
      fixes: [untilTomorrow(secret)],
    };
  },
});

/** As long as a token of `kubeadm token create` lives, up to the end of that day. */
function untilTomorrow(secret: Secret): Fix {
  return {
    title: "Let it expire at the end of tomorrow: nobody joins a node with it after that",
    permissions: "narrower",
    preferred: true,
    change: (documents) => {
      const end = `${dayAfter(documents.today)}T23:59:59Z`;
      return changeDocument(documents, secret, ({ document, text }, path) => {
        const at = [...path, "stringData"];
        const plain = nodeAt(document.root, at);
        if (!plain) return insertEntry(document, text, path, "stringData", { expiration: end });
        return valueOf(plain, "expiration")
          ? setScalar(document, text, [...at, "expiration"], end)
          : insertEntry(document, text, at, "expiration", end);
      });
    },
  };
}

function dayAfter(day: string): string {
  const DAY = 86_400_000;
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

/** A field of the Secret as plain text; `stringData` wins over `data`. */
function fieldOf(root: YamlNode | undefined, key: string): string | undefined {
  const plain = valueOf(valueOf(root, "stringData"), key);
  if (plain?.type === "scalar") return plain.text;
  const encoded = valueOf(valueOf(root, "data"), key);
  if (encoded?.type !== "scalar" || !isKnown(encoded.text)) return undefined;
  return decodeBase64(encoded.text);
}
