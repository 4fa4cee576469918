import type { CatalogueRow } from "./row";

/** Family B: bindings and their subjects. */
export const BINDINGS: readonly CatalogueRow[] = [
  {
    row: "B1",
    about: "a ClusterRoleBinding to cluster-admin",
    peers: [
      "kubescape C-0185",
      "kubescape C-0035",
      "kube-linter cluster-admin-role-binding",
      "polaris clusterrolebindingClusterAdmin",
      "kics 249328b8",
      "kubesplaining KUBE-RBAC-OVERBROAD-001",
      "cnspec rbac-restrict-cluster-admin-bindings",
      "cnspec serviceaccount-no-cluster-admin",
      "kyverno restrict-binding-clusteradmin",
      "trivy KSV-0111",
      "eathar clusteradminusers",
      "kube-bench 5.1.1",
    ],
  },
  {
    row: "B2",
    about: "a RoleBinding to cluster-admin",
    peers: [
      "polaris rolebindingClusterAdminClusterRole",
      "kyverno restrict-binding-clusteradmin",
      "trivy KSV-0111",
    ],
  },
  {
    row: "B3",
    about: "a binding to any role that allows everything",
    peers: [
      "polaris clusterrolebindingClusterAdmin",
      "polaris rolebindingClusterAdminRole",
      "kubescape C-0272",
      "kubesplaining KUBE-SA-PRIVILEGED-001",
    ],
  },
  { row: "B4", about: "a binding to the built-in roles admin or edit", peers: ["trivy KSV-0111"] },
  {
    row: "B5",
    about: "the group system:masters as subject",
    peers: [
      "trivy KSV-0123",
      "kyverno restrict-binding-system-groups",
      "kubescape C-0246",
      "kube-bench 5.1.7",
    ],
  },
  {
    row: "B6",
    about: "requests without credentials as subject",
    peers: [
      "trivy KSV-0122",
      "kubescape C-0262",
      "gatekeeper disallowanonymous",
      "kyverno restrict-binding-system-groups",
      "krane unauthenticated-subject-access",
      "kube-bench gke-1.9",
    ],
  },
  {
    row: "B7",
    about: "everybody who has credentials as subject",
    peers: [
      "trivy KSV-01011",
      "kubescape C-0265",
      "gatekeeper disallowanonymous.disallowAuthenticated",
      "kube-bench 5.1.2",
      "kube-bench 5.1.4",
    ],
  },
  {
    row: "B8",
    about: "all ServiceAccounts, of a namespace or the cluster, as subject",
    peers: ["kubescape C-0261"],
  },
  { row: "B9", about: "users or groups of control-plane components and nodes as subject", peers: [] },
  {
    row: "B10",
    about: "the ServiceAccount default as subject",
    peers: [
      "checkov CKV_K8S_42",
      "kics 1e749bc9",
      "kubescape C-0225",
      "kubescape C-0239",
      "kubesplaining KUBE-SA-DEFAULT-002",
      "popeye POP-308",
    ],
  },
  { row: "B11", about: "a roleRef of a kind that cannot be granted", peers: [] },
  { row: "B12", about: "a roleRef with a wrong apiGroup", peers: [] },
  { row: "B13", about: "a roleRef without a valid name", peers: [] },
  {
    row: "B14",
    about: "a changed roleRef, which the API server refuses",
    peers: [],
    leftOut:
      "Needs the object as the cluster or the last commit has it; Rolecall reads one state of the files.",
  },
  { row: "B15", about: "a subject of an unknown kind", peers: [] },
  { row: "B16", about: "a subject with a wrong apiGroup", peers: [] },
  { row: "B17", about: "a subject without a valid name", peers: [] },
  { row: "B18", about: "a ServiceAccount subject without its namespace", peers: [] },
  { row: "B19", about: "a namespace on a User or Group subject", peers: [] },
  { row: "B20", about: "a star in the name of a subject", peers: [] },
  { row: "B21", about: "a ServiceAccount written as a User or Group", peers: [] },
  { row: "B22", about: "a binding without subjects", peers: ["kor rolebindings", "kor clusterrolebindings"] },
  { row: "B23", about: "the same subject twice in a binding", peers: [] },
  { row: "B24", about: "two bindings that grant the same", peers: [] },
  {
    row: "B25",
    about: "a subject with many roles",
    peers: ["krane subjects-with-many-roles"],
    leftOut: "A count is no mistake: hovers and `rolecall permissions` show what a subject holds altogether.",
  },
  {
    row: "B26",
    about: "a namespace that many subjects reach",
    peers: ["krane namespaces-with-many-subjects"],
    leftOut: "A count is no mistake: `rolecall who-can` lists the subjects that reach a namespace.",
  },
  {
    row: "B27",
    about: "a binding that reaches exec or attach of Pods",
    peers: [
      "polaris clusterrolebindingPodExecAttach",
      "polaris rolebindingClusterRolePodExecAttach",
      "polaris rolebindingRolePodExecAttach",
    ],
  },
  {
    row: "B28",
    about: "a binding that reaches Secrets",
    peers: [
      "kube-linter access-to-secrets",
      "kics 056ac60e",
      "checkov CKV2_K8S_5",
      "kubescape C-0015",
      "kubescape C-0186",
    ],
  },
  {
    row: "B29",
    about: "a binding that reaches creating Pods",
    peers: ["kube-linter access-to-create-pods", "kubescape C-0188", "kics 592ad21d", "kube-bench 5.1.4"],
  },
  {
    row: "B30",
    about: "a RoleBinding to a ServiceAccount of another namespace",
    peers: ["kubesplaining KUBE-SECRETS-CROSSNS-001"],
  },
  {
    row: "B31",
    about: "a binding to human users or their groups",
    peers: ["kubiscan -su", "kubiscan -sg", "kubescape C-0286", "kubescape C-0288"],
    leftOut:
      "People are what the subjects User and Group are for: hovers and `rolecall who-can` list them, and dangerous grants are found whoever holds them.",
  },
  {
    row: "B32",
    about: "an OpenShift binding to self-provisioner",
    peers: ["kyverno disallow-self-provisioner-binding"],
  },
  { row: "B33", about: "a ClusterRoleBinding where a RoleBinding would do", peers: [] },
];
