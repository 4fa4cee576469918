import type { CatalogueRow } from "./row";

/** Family I: requests for certificates and who signs them. */
export const CERTIFICATES: readonly CatalogueRow[] = [
  {
    row: "I1",
    about: "a ServiceAccount that asks for a certificate",
    peers: ["kubesplaining KUBE-CSR-001"],
  },
  { row: "I2", about: "the signer of old", peers: ["kubesplaining KUBE-CSR-002"] },
  { row: "I3", about: "a subject that is part of Kubernetes itself", peers: [] },
  { row: "I4", about: "usages that the signer refuses", peers: [] },
  { row: "I5", about: "a subject that is no node", peers: [] },
  { row: "I6", about: "how long a certificate lives", peers: [] },
  {
    row: "I7",
    about: "a version that is no longer served",
    peers: ["trivy KSV-0107", "kics 94b76ea5"],
  },
  {
    row: "I8",
    about: "a role that approves for every signer",
    peers: ["rbac-police approve_csrs", "checkov CKV_K8S_156"],
  },
  { row: "I9", about: "a role that approves for every issuer of cert-manager", peers: [] },
  {
    row: "I10",
    about: "a policy of cert-manager that allows every name",
    peers: ["kyverno limit-*"],
  },
];
