import type { TextRange } from "../../text/range";
import { KEY_WORDS, keyIn } from "../../model/cloud/static-key";
import { decodeBase64 } from "../../support/base64";
import { nodeAt, resolve, type YamlNode } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/key-in-manifest",
    summary: "A key of a cloud is written out in a manifest",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
      "https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys",
    ],
    rows: ["F39"],
  },
  on: ["workload", "secret", "opaque"],
  *check(object, _index, documents) {
    const isSecret = object.type === "secret";
    if (object.type === "opaque" && object.kind !== "ConfigMap") return;
    // In base64 a key has other characters: each value has to be looked at.
    if (!isSecret && !KEY_WORDS.some((word) => documents.mentions(object, word))) return;
    if (isSecret && object.templated) return;
    const { document, text } = documents.open(object);
    if (isSecret && !/data:/.test(text)) return;
    for (const { at, value } of scalars(nodeAt(document.root, object.source.path))) {
      const found = keyIn(value) ?? (isSecret ? keyIn(decodeBase64(value) ?? "") : undefined);
      if (found === undefined) continue;
      yield {
        at,
        message: `This is ${found}: whoever reads this file can use it until it is revoked.`,
      };
      return;
    }
  },
});

interface Value {
  readonly at: TextRange;
  readonly value: string;
}

/** The scalars of a tree; an alias repeats what stands elsewhere. */
function* scalars(node: YamlNode | undefined): Iterable<Value> {
  const content = node?.type === "alias" ? undefined : resolve(node);
  if (content?.type === "scalar") yield { at: content.at, value: content.text };
  if (content?.type === "seq") for (const item of content.items) yield* scalars(item);
  if (content?.type === "map") for (const { value } of content.entries) yield* scalars(value);
}
