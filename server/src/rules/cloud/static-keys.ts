import { workloadLinks } from "../../graph/cloud/workload-links";
import { keyVariables } from "../cloud-keys";
import { defineRule } from "../rule";
import { quoted } from "../words";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/static-keys",
    summary: "A workload authenticates to a cloud with keys that do not expire",
    category: "security",
    severity: "hint",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "strict",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html",
      "https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity",
      "https://learn.microsoft.com/azure/aks/workload-identity-overview",
    ],
    rows: ["F39"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    const keys = keyVariables(documents, workload);
    const [first] = keys;
    if (!first) return;
    const linked = workloadLinks(index, workload);
    // With an identity beside them, the keys are another rule's matter.
    const own = keys.filter(({ provider }) => !linked.some((link) => link.provider === provider));
    const [key] = own;
    if (!key) return;
    yield {
      at: key.variable.name.at,
      message: `${workloadText(workload)} authenticates with ${quoted(own.map(({ variable }) => variable.name.value))}, a key that somebody has to keep and change; ${WAYS[key.provider]} gives Pods short-lived tokens.`,
    };
  },
});

const WAYS = {
  aws: "EKS Pod Identity or IRSA",
  gcp: "Workload Identity Federation for GKE",
  azure: "Azure Workload ID",
} as const;
