import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "spiffe/admin-or-downstream",
    summary: "Many Pods may administer SPIRE, or act as a server of it",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["J7"],
    references: ["https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md"],
  },
  on: ["cluster-spiffe-id"],
  *check({ admin, downstream, podSelector, namespaceSelector }) {
    if (podSelector?.open === true || podSelector?.isEmpty === false) return;
    const whose =
      namespaceSelector && !namespaceSelector.isEmpty
        ? "Every Pod of the selected namespaces"
        : "Every Pod of the cluster";
    if (admin?.value === true)
      yield {
        at: admin.at,
        message: `${whose} may call the administrative API of SPIRE: it can give itself any identity.`,
      };
    if (downstream?.value === true)
      yield {
        at: downstream.at,
        message: `${whose} may get a certificate authority of the trust domain: it can sign any identity.`,
      };
  },
});
