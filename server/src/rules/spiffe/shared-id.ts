import { fieldsOf, templateParts } from "../../model/mesh/spiffe/go-template";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/shared-id",
    summary: "Pods of different namespaces get the same SPIFFE ID",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md"],
  },
  on: ["cluster-spiffe-id"],
  *check({ template, namespaceSelector }) {
    if (!template || !isKnown(template.value) || (namespaceSelector && !namespaceSelector.isEmpty)) return;
    const parts = templateParts(template.value);
    if (parts === "unclosed") return;
    const fields = parts.flatMap((part) =>
      part.type === "action" ? fieldsOf(part.text).map(({ fields: path }) => path.join(".")) : [],
    );
    const named = fields.find((field) => NAMED.test(field));
    if (named === undefined || fields.some((field) => UNIQUE.test(field))) return;
    yield {
      at: template.at,
      message: `The id does not say the namespace: Pods of any namespace with the same ".${named}" get the same one, and whoever may create Pods somewhere can have it.`,
    };
  },
});

/** Chosen by whoever creates the Pod, in any namespace. */
const NAMED = /^(?:PodSpec\.ServiceAccountName|PodMeta\.(?:Name|Labels|Annotations)(?:\.|$))/;
const UNIQUE = /^PodMeta\.(?:Namespace|UID)$/;
