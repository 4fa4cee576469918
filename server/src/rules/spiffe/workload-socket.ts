import type { Workload } from "../../model/object";
import type { PodSpec, Volume } from "../../model/pod-spec";
import { insertEntry, replaceNode } from "../../yaml/edit";
import { changeObject } from "../fix";
import { podSpecOf, specPath } from "../pod-spec-of";
import { defineRule, type Finding, type Fix } from "../rule";

const DRIVER = "csi.spiffe.io";

export default defineRule({
  meta: {
    id: "spiffe/workload-socket",
    summary: "A Pod reaches SPIRE through a folder of its node, or by a volume that may be written to",
    category: "security",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["J12"],
    references: ["https://github.com/spiffe/spiffe-csi"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    if (!documents.mentions(workload, DRIVER) && !documents.mentions(workload, "/spire")) return;
    const pod = podSpecOf(documents, workload);
    for (const volume of pod.volumes.items) {
      const finding = ofDriver(workload, volume) ?? ofHostPath(workload, pod, volume);
      if (finding) yield finding;
    }
  },
});

function ofDriver(workload: Workload, { csi, path }: Volume): Finding | undefined {
  if (csi?.driver?.value !== DRIVER || csi.open || csi.readOnly?.value === true) return undefined;
  return {
    at: csi.readOnly?.at ?? csi.driver.at,
    message: `A volume of "${DRIVER}" has to be read-only: the driver refuses it, and the Pod does not start.`,
    fixes: [
      {
        title: "Make the volume read-only: the Pod starts",
        permissions: "equal",
        preferred: true,
        change: changeObject(workload, ({ document, text }) => {
          const at = [...specPath(workload), ...path, "csi"];
          return csi.readOnly
            ? replaceNode(document, text, [...at, "readOnly"], true)
            : insertEntry(document, text, at, "readOnly", true);
        }),
      },
    ],
  };
}

/** Where agents of SPIRE put their socket. */
const SOCKET = /^\/(?:var\/)?run\/spire(?:\/|$)/;
const OF_SPIRE = /(?:spire|spiffe)/;

function ofHostPath(workload: Workload, pod: PodSpec, volume: Volume): Finding | undefined {
  const { hostPath } = volume;
  if (!hostPath || !SOCKET.test(hostPath.value)) return undefined;
  // The agent and the driver themselves make what the path holds.
  if (pod.containers.items.some(({ image }) => image && OF_SPIRE.test(image.value))) return undefined;
  return {
    at: hostPath.at,
    severity: "information",
    message: `The Pod sees a folder of its node to reach SPIRE, which "restricted" namespaces forbid: a volume of "${DRIVER}" brings the same socket.`,
    fixes: workload.templated ? [] : [useDriver(workload, volume)],
  };
}

function useDriver(workload: Workload, { path, name }: Volume): Fix {
  return {
    title: `Use a volume of "${DRIVER}": the Pod no longer sees files of the node`,
    permissions: "narrower",
    change: changeObject(workload, ({ document, text }) =>
      replaceNode(document, text, [...specPath(workload), ...path], {
        ...(name ? { name: name.value } : {}),
        csi: { driver: DRIVER, readOnly: true },
      }),
    ),
  };
}
