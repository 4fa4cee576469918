import { defineRule, type Finding } from "../rule";
import type { Namespace, Workload } from "../../model/object";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/legacy-pod-identity",
    summary: "Pods get their cloud identity from a program that is no longer maintained",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://github.com/uswitch/kiam",
      "https://github.com/jtblin/kube2iam",
      "https://azure.github.io/azure-workload-identity/docs/topics/azwi/podidentity-detect.html",
    ],
    rows: ["F37", "F57"],
  },
  on: ["workload", "namespace", "cloud"],
  *check(object) {
    if (object.type === "workload") yield* ofWorkload(object);
    else if (object.type === "namespace") yield* ofNamespace(object);
    else if (object.facts.some(({ fact }) => fact === "azure-legacy"))
      yield {
        at: object.kindAt,
        tags: ["deprecated"],
        message: `${object.kind} belongs to aad-pod-identity, which was archived in 2023; Azure Workload ID takes its place.`,
      };
  },
});

const KEYS = ["iam.amazonaws.com/role", "iam.amazonaws.com/external-id", "iam.amazonaws.com/session-name"];

function* ofWorkload(workload: Workload): Iterable<Finding> {
  const text = KEYS.map((key) => workload.podAnnotations.get(key)).find((found) => found !== undefined);
  if (text)
    yield {
      at: text.at,
      tags: ["deprecated"],
      message: `${workloadText(workload)} gets its role from kube2iam or kiam, which answer in place of the metadata server of the node; EKS Pod Identity or IRSA give the role to its ServiceAccount.`,
    };
  const binding = workload.podLabels.get("aadpodidbinding");
  if (binding)
    yield {
      at: binding.at,
      tags: ["deprecated"],
      message: `${workloadText(workload)} gets its identity from aad-pod-identity, which was archived in 2023; Azure Workload ID takes its place.`,
    };
}

function* ofNamespace({ annotations }: Namespace): Iterable<Finding> {
  const text =
    annotations.get("iam.amazonaws.com/permitted") ?? annotations.get("iam.amazonaws.com/allowed-roles");
  if (text)
    yield {
      at: text.at,
      tags: ["deprecated"],
      message: "Only kube2iam and kiam read this list of roles; neither is maintained.",
    };
}
