import { automountOf, isTokenFolder, TOKEN_FOLDER } from "../../graph/token";
import type { Volume } from "../../model/pod-spec";
import { isKnown } from "../../yaml/node";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { staticTokens } from "../static-token";
import { containerText } from "../workload-text";

export default defineRule({
  meta: {
    id: "service-account/manual-token-mount",
    summary: "A volume stands where the token of the ServiceAccount is looked for",
    category: "suspicious",
    severity: "information",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/",
      "https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken",
    ],
    rows: ["E7"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    if (!documents.mentions(workload, TOKEN_FOLDER)) return;
    const pod = podSpecOf(documents, workload);
    for (const container of pod.containers.items) {
      for (const { mountPath, volume: name } of container.mounts.items) {
        if (!mountPath || !isTokenFolder(mountPath.value)) continue;
        const volume = pod.volumes.items.find((candidate) => candidate.name?.value === name?.value);
        if (!volume || !name || !isKnown(name.value) || !isOther(volume)) continue;
        // A Secret that is known to hold a token is told of by itself.
        if (
          staticTokens(index, workload, pod).some(({ secret }) =>
            volume.secrets.some((own) => own.name === secret),
          )
        )
          continue;
        const automount = automountOf(index, workload);
        const effect =
          automount !== "unknown" && automount.value
            ? "it gets no token of its own"
            : "what it finds there is not renewed";
        yield {
          at: mountPath.at,
          message: `${containerText(container)} mounts volume "${name.value}" where its token is looked for: ${effect}.`,
        };
      }
    }
  },
});

/** Neither a token that the kubelet renews nor something that a template chooses. */
function isOther({ tokens, open, source }: Volume): boolean {
  return tokens.length === 0 && !open && source !== undefined && source !== "csi";
}
