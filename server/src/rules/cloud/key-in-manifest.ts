import type { TextRange } from "../../text/range";
import { decodeBase64 } from "../../support/base64";
import { resolve, type YamlNode } from "../../yaml/node";
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
  on: ["workload", "secret"],
  *check(object, _index, documents) {
    const isSecret = object.type === "secret";
    // In base64 a key has other characters: each value has to be looked at.
    if (!isSecret && !["AKIA", "ASIA", "private_key"].some((word) => documents.mentions(object, word)))
      return;
    if (isSecret && object.templated) return;
    const { document, text } = documents.open(object);
    if (isSecret && !/data:/.test(text)) return;
    for (const { at, value } of scalars(document.root)) {
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

/** AWS writes this key in its documentation. */
const EXAMPLE = /EXAMPLE/;
const ACCESS_KEY = /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/;

function keyIn(text: string): string | undefined {
  const key = ACCESS_KEY.exec(text)?.[0];
  if (key !== undefined && !EXAMPLE.test(key)) return "an access key of AWS";
  if (!text.includes("service_account") || !text.includes("private_key")) return undefined;
  return /"private_key"\s*:\s*"-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
    ? "the key of a Google service account"
    : undefined;
}

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
