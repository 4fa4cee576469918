import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/no-selector",
    summary: "A ClusterSPIFFEID gives an identity to every Pod of the cluster",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    rows: ["J5"],
    references: ["https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md"],
  },
  on: ["cluster-spiffe-id"],
  *check({ podSelector, namespaceSelector, kindAt, fallback, templated }) {
    if (templated || fallback || podSelector?.isEmpty === false || namespaceSelector?.isEmpty === false)
      return;
    if (podSelector?.open === true || namespaceSelector?.open === true) return;
    yield {
      at: podSelector?.at ?? namespaceSelector?.at ?? kindAt,
      message:
        "Without a selector every Pod of the cluster gets this identity, beside any other that selects it.",
    };
  },
});
