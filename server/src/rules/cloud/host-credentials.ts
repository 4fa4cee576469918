import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/host-credentials",
    summary: "A workload mounts files of its node that hold credentials of a cloud",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"],
    rows: ["F41"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    if (!documents.mentions(workload, "hostPath")) return;
    for (const { hostPath } of podSpecOf(documents, workload).volumes.items) {
      const what = hostPath && isKnown(hostPath.value) ? credentialsIn(hostPath.value) : undefined;
      if (!hostPath || what === undefined) continue;
      yield {
        at: hostPath.at,
        message: `${workloadText(workload)} reads "${hostPath.value}" of its node, which holds ${what}.`,
      };
    }
  },
});

function credentialsIn(path: string): string | undefined {
  const bare = path.replace(/\/+$/, "");
  if (/\/\.aws(?:\/|$)/.test(bare)) return "keys of AWS";
  if (/^\/etc\/kubernetes\/azure\.json$|\/\.azure(?:\/|$)/.test(bare)) return "credentials of Azure";
  if (/\/(?:\.config\/gcloud|\.gsutil)(?:\/|$)|^\/etc\/(?:boto|default\/google)/.test(bare))
    return "credentials of Google Cloud";
  return undefined;
}
