import { simpleField, templateParts } from "../../model/mesh/spiffe/go-template";
import type { Text } from "../../model/object";
import { spiffeIdFault } from "../../model/mesh/spiffe/spiffe-id";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/invalid-template",
    summary: "The template of a ClusterSPIFFEID is missing, is no template, or makes no SPIFFE ID",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["J1", "J3"],
    references: [
      "https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md",
      "https://spiffe.io/docs/latest/spiffe-about/spiffe-concepts/",
    ],
  },
  on: ["cluster-spiffe-id"],
  *check({ template, templates, kindAt, templated }) {
    if (!template || template.value.trim() === "") {
      if (!template && templated) return;
      yield {
        at: template?.at ?? kindAt,
        message: 'Without "spiffeIDTemplate" no Pod gets an id: SPIRE rejects the object.',
      };
      return;
    }
    for (const text of templates) {
      const fault = isKnown(text.value) ? faultOf(text, text === template) : undefined;
      if (fault !== undefined) yield { at: text.at, message: fault };
    }
  },
});

function faultOf({ value }: Text, isId: boolean): string | undefined {
  const parts = templateParts(value);
  if (parts === "unclosed") return 'A "{{" is not closed by "}}": SPIRE rejects the object.';
  if (parts.some((part) => part.type === "action" && part.text === ""))
    return 'Nothing stands between "{{" and "}}": SPIRE rejects the object.';
  if (!isId) return undefined;
  // Only what one action prints is certain to have no slash and no odd character in it.
  const isSimple = parts.every((part) => part.type === "text" || simpleField(part.text));
  const rendered = parts.map((part) => (part.type === "text" ? part.text : "x")).join("");
  const [first] = parts;
  if (!isSimple || (first?.type === "action" && simpleField(first.text)?.[0] !== "TrustDomain"))
    return undefined;
  const fault = spiffeIdFault(rendered);
  return fault === undefined
    ? undefined
    : `No SPIFFE ID comes out of this template: ${fault}. SPIRE gives none to the Pods.`;
}
