import { simpleField, templateParts } from "../../model/mesh/spiffe/go-template";
import { titleRange } from "../../model/object";
import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/unlike-istio",
    summary: "SPIRE makes ids that no policy of Istio can name by ServiceAccount",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["J11"],
    references: ["https://istio.io/latest/docs/ops/integrations/spire/"],
  },
  on: ["cluster-spiffe-id"],
  *check({ template, podSelector }, index) {
    if (!template || !isKnown(template.value) || isLikeIstio(template.value)) return;
    const policies = index.ofType("istio-authorization-policy");
    const policy = policies.find(({ references = [] }) => references.some(({ use }) => use === "peer"));
    if (!policy) return;
    // A selector for something else than the mesh makes ids beside those of Istio.
    const isForMesh =
      !podSelector || [...podSelector.matchLabels.keys()].some((key) => key.includes("istio"));
    if (!isForMesh) return;
    yield {
      at: template.at,
      message: `Policies of Istio name callers as "…/ns/NAMESPACE/sa/SERVICEACCOUNT", which this template does not make: if the mesh takes its ids from SPIRE, they never match.`,
      related: [
        {
          object: policy,
          at: titleRange(policy),
          message: "This policy names callers by their ServiceAccount.",
        },
      ],
    };
  },
});

function isLikeIstio(template: string): boolean {
  const parts = templateParts(template);
  if (parts === "unclosed") return true;
  const shape = parts
    .map((part) => (part.type === "text" ? part.text : `<${simpleField(part.text)?.join(".") ?? "?"}>`))
    .join("");
  return /^spiffe:\/\/[^/]+\/ns\/<PodMeta\.Namespace>\/sa\/<PodSpec\.ServiceAccountName>$/.test(shape);
}
