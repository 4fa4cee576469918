import { dangerousGrantRule } from "../dangerous-grant";

export default dangerousGrantRule({
  id: "escalation/trust-bundle",
  summary: "A rule allows choosing the certificate authorities that Pods trust",
  preset: "strict",
  rows: ["C37"],
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#cluster-trust-bundles",
  ],
  words: [
    {
      apiGroup: "certificates.k8s.io",
      resources: ["clustertrustbundles"],
      verbs: ["create", "update", "patch"],
    },
  ],
  judge: ({ names }) => ({
    can: `choose whose certificates Pods trust that mount ${names.length > 0 ? "these bundles" : "such bundles"}, and so pose as the servers they call`,
    danger: "escalation",
  }),
});
