import type { TokenSource, Volume } from "../../model/pod-spec";
import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/token-path",
    summary: "A token has no file of its own in its volume",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#launch-a-pod-using-service-account-token-projection",
      "https://kubernetes.io/docs/concepts/storage/projected-volumes/",
    ],
    rows: ["E22"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    const isFixed = workload.source.rendering === "plain";
    if (!documents.mentions(workload, "serviceAccountToken")) return;
    for (const volume of podSpecOf(documents, workload).volumes.items) {
      for (const token of volume.tokens) {
        const finding = faultOf(token, isFixed) ?? duplicate(volume, token);
        if (finding) yield finding;
      }
    }
  },
});

function faultOf({ at, filePath, open }: TokenSource, isFixed: boolean): Finding | undefined {
  if (!filePath || filePath.value === "") {
    if (open || !isFixed) return undefined;
    return {
      at: filePath?.at ?? at,
      message: 'A projected token needs "path", the file that it becomes: the API server rejects the Pod.',
    };
  }
  const { value } = filePath;
  if (!isKnown(value)) return undefined;
  if (value.startsWith("/")) {
    return {
      at: filePath.at,
      message: `Path "${value}" is absolute, but must be relative to the volume: the API server rejects the Pod.`,
    };
  }
  if (value.startsWith("..") || value.split("/").includes("..")) {
    return {
      at: filePath.at,
      message: `Path "${value}" leads out of the volume: the API server rejects the Pod.`,
    };
  }
  return undefined;
}

/** The API server lets two tokens have one path; the kubelet writes the later one over the other. */
function duplicate({ tokens }: Volume, token: TokenSource): Finding | undefined {
  const path = token.filePath?.value;
  const isLater = tokens.slice(0, tokens.indexOf(token)).some(({ filePath }) => filePath?.value === path);
  if (!token.filePath || !isLater || !isKnown(token.filePath.value)) return undefined;
  return {
    at: token.filePath.at,
    message: `Another token of the volume has path "${token.filePath.value}" too: only one of them is there.`,
    severity: "warning",
  };
}
