import { resolveWorkload } from "../../graph/resolve";
import { removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/redundant-automount",
    summary: "A Pod repeats what its ServiceAccount says about tokens",
    category: "suspicious",
    severity: "hint",
    scope: "workspace",
    fix: "safe",
    status: "stable",
    preset: "all",
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
    ],
    rows: ["E6"],
  },
  on: ["workload"],
  *check(workload, index) {
    const { automount } = workload;
    const resolution = resolveWorkload(index, workload);
    if (!automount || resolution.state !== "found") return;
    const [account, ...others] = resolution.objects;
    if (!account?.automount || others.length > 0 || account.automount.value !== automount.value) return;
    if (workload.source.rendering !== "plain" || account.source.rendering !== "plain") return;
    const value = String(automount.value);
    yield {
      at: automount.at,
      message: `ServiceAccount "${account.name?.value ?? ""}" says "automountServiceAccountToken: ${value}" already.`,
      tags: ["unnecessary"],
      related: [{ object: account, at: account.automount.at, message: "The ServiceAccount says so here." }],
      fixes: [
        {
          title: "Remove automountServiceAccountToken: the ServiceAccount still says the same",
          permissions: "equal",
          preferred: true,
          change: changeObject(workload, ({ document, text }, path) =>
            removeEntry(document, text, [...path, ...workload.podSpecPath], "automountServiceAccountToken"),
          ),
        },
      ],
    };
  },
});
