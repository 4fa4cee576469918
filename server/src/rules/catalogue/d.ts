import type { CatalogueRow } from "./row";

/** Family D: names that lead nowhere, and objects that nothing uses. */
export const REFERENCES: readonly CatalogueRow[] = [
  {
    row: "D1",
    about: "a binding to a Role that its namespace lacks",
    peers: [
      "kubesplaining KUBE-RBAC-STALE-001",
      "krane subjects-with-non-existing-roles",
      "popeye POP-1300",
      "monokle LNK001",
      "kube-linter access-to-secrets",
      "kube-linter access-to-create-pods",
      "kor rolebindings",
      "polaris rolebindingRolePodExecAttach",
    ],
  },
  {
    row: "D2",
    about: "a binding to a ClusterRole that nobody declares",
    peers: [
      "kubesplaining KUBE-RBAC-STALE-001",
      "krane subjects-with-non-existing-roles",
      "popeye POP-1300",
      "kor clusterrolebindings",
      "monokle LNK001",
    ],
  },
  { row: "D3", about: "a binding to a Role of another namespace", peers: [] },
  {
    row: "D4",
    about: "a workload with a ServiceAccount that nobody declares",
    peers: [
      "kube-linter non-existent-service-account",
      "kubescape C-0307",
      "popeye POP-307",
      "monokle LNK001",
      "kor serviceaccounts",
    ],
  },
  { row: "D5", about: "a workload with a ServiceAccount of another namespace", peers: [] },
  {
    row: "D6",
    about: "a binding to a ServiceAccount that nobody declares",
    peers: ["kubesplaining KUBE-RBAC-STALE-002", "popeye POP-1300", "kor rolebindings", "monokle"],
  },
  { row: "D7", about: "a subject whose ServiceAccount lives in one other namespace", peers: [] },
  {
    row: "D8",
    about: "an identity object in a namespace that nobody declares",
    peers: ["istio IST0101", "kiali KIA0101", "kiali KIA0005"],
  },
  {
    row: "D9",
    about: "a ServiceAccount that names a missing Secret",
    peers: ["popeye POP-304", "popeye POP-305", "monokle"],
  },
  {
    row: "D10",
    about: "a Pod whose image pull Secret is missing or unfit",
    peers: ["popeye POP-305", "kyverno require-imagepullsecrets"],
  },
  { row: "D11", about: "a token Secret of a ServiceAccount that nobody declares", peers: [] },
  {
    row: "D12",
    about: "a role that no binding grants",
    peers: ["popeye POP-400", "kor roles", "kor clusterroles"],
  },
  {
    row: "D13",
    about: "a ServiceAccount that nothing uses",
    peers: ["popeye POP-400", "kor serviceaccounts"],
  },
  {
    row: "D14",
    about: "a binding that grants nothing, as its ends are missing",
    peers: ["kor rolebindings", "kor clusterrolebindings"],
  },
  { row: "D15", about: "a ServiceAccount with permissions that no workload runs as", peers: [] },
  { row: "D16", about: "ownerReferences committed in a manifest", peers: ["monokle LNK003"] },
  { row: "D17", about: "the same object declared twice", peers: [] },
  {
    row: "D18",
    about: "renaming an identity in all its places",
    peers: [],
    leftOut: "A feature of the editor (rename), not a finding.",
  },
  {
    row: "D19",
    about: "names that kustomize does not rewrite",
    peers: [],
    leftOut:
      "Kustomizations are not built yet: what they may rewrite counts as unknown and is never reported.",
  },
  {
    row: "D20",
    about: "a webhook whose Service is missing",
    peers: ["istio IST0139", "monokle"],
    leftOut: "The Service of a webhook is no identity; Rolecall reads identities and what they may do.",
  },
  {
    row: "D21",
    about: "an External Secrets store with a missing ServiceAccount",
    peers: [],
  },
  {
    row: "D22",
    about: "an Istio WorkloadGroup with a missing ServiceAccount",
    peers: ["kiali KIA1701"],
    leftOut: "Needs objects of Istio other than its policies, which Rolecall does not read yet.",
  },
  {
    row: "D23",
    about: "a GitOps or pipeline object with a missing ServiceAccount",
    peers: [],
  },
];
