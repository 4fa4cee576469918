import { defineRule } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/azure-proxy",
    summary: "The proxy of Azure Workload ID cannot run in the network of the node",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
    ],
    rows: ["F55"],
  },
  on: ["workload"],
  *check(workload) {
    const text = workload.podAnnotations.get("azure.workload.identity/inject-proxy-sidecar");
    if (text?.value !== "true" || workload.hostNetwork?.value !== true) return;
    if (workload.podLabels.get("azure.workload.identity/use")?.value !== "true") return;
    yield {
      at: text.at,
      message: `${workloadText(workload)} runs in the network of its node, where the webhook of Azure injects no proxy: it rejects the Pods.`,
    };
  },
});
