import type { PodSpec, Volume } from "../../model/pod-spec";
import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";

const PODS = "/var/lib/kubelet/pods";

export default defineRule({
  meta: {
    id: "service-account/host-token-access",
    summary: "A Pod sees the tokens of all Pods of its node",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath",
      "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
    ],
    rows: ["E25"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    if (!documents.mentions(workload, "hostPath")) return;
    const pod = podSpecOf(documents, workload);
    for (const volume of pod.volumes.items) {
      const { hostPath } = volume;
      if (!hostPath || !isKnown(hostPath.value) || !showsTokens(pod, volume, hostPath.value)) continue;
      yield {
        at: hostPath.at,
        message: `Host path "${hostPath.value}" holds the tokens of all Pods of the node: containers that mount it can act as each of them.`,
      };
    }
  },
});

/** Some container mounts the folder of the tokens or one above it. */
function showsTokens({ containers }: PodSpec, { name }: Volume, hostPath: string): boolean {
  return containers.items.some(({ mounts }) =>
    mounts.items.some(({ volume, subPath }) => {
      if (volume === undefined || volume.value !== name?.value) return false;
      const path = subPath ? `${hostPath}/${subPath.value}` : hostPath;
      return isKnown(path) && isWithin(PODS, path);
    }),
  );
}

function isWithin(path: string, folder: string): boolean {
  const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return false;
  const own = path.split("/").filter((part) => part !== "");
  return parts.every((part, index) => own[index] === part);
}
