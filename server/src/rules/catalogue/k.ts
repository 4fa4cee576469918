import type { CatalogueRow } from "./row";

/** Family K: admission policies and webhooks that tell requests apart by who makes them. */
export const ADMISSION: readonly CatalogueRow[] = [
  {
    row: "K1",
    about: "a webhook that lets requests pass while it is down",
    peers: ["kubesplaining KUBE-ADMISSION-001", "kubescape C-0036", "kubescape C-0039"],
  },
  {
    row: "K2",
    about: "a webhook that a label of the object avoids",
    peers: ["kubesplaining KUBE-ADMISSION-002"],
  },
  {
    row: "K3",
    about: "a webhook that leaves out namespaces of the control plane",
    peers: ["kubesplaining KUBE-ADMISSION-003"],
  },
  {
    row: "K4",
    about: "a cluster without a policy for Pods",
    peers: [
      "kubesplaining KUBE-ADMISSION-NO-POLICY-ENGINE-001",
      "kubesplaining KUBE-PSA-LABELS-001",
      "kubescape C-0192",
      "cnspec namespace-enforces-pod-security",
    ],
    leftOut:
      "Pod security levels are about what Pods may do on their node, and manifests do not tell which policies a cluster has.",
  },
  { row: "K5", about: "a policy that names an unknown identity", peers: [] },
  { row: "K6", about: "a policy that exempts nearly everybody", peers: [] },
  {
    row: "K7",
    about: "a ValidatingAdmissionPolicy that asks the authorizer in vain",
    peers: ["monokle VAP001", "monokle VAP002"],
  },
  {
    row: "K8",
    about: "no policy against changing the ServiceAccount of workloads",
    peers: [
      "kyverno restrict-pod-controller-serviceaccount-updates",
      "kyverno check-serviceaccount",
      "gatekeeper noupdateserviceaccount",
    ],
    leftOut:
      "A policy that may be missing is no mistake in a manifest: `escalation/patch-pods` and `escalation/create-pods` tell who may choose a ServiceAccount.",
  },
  {
    row: "K9",
    about: "a ServiceAccount of a controller given to Pods of others",
    peers: ["rbac-police suspicious_assignment_of_controller_service_accounts"],
    leftOut: "Looks at requests while they happen, which no manifest holds.",
  },
  {
    row: "K10",
    about: "policies generated from findings",
    peers: ["kubesplaining --remediation-patches"],
    leftOut: "Fixes change the manifest at fault; policies of an admission controller are another product.",
  },
];
