import { removeEntry } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/conflicting-field",
    summary: "A Pod names two ServiceAccounts, of which one counts",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],
    rows: ["E9"],
  },
  on: ["workload"],
  *check(workload) {
    const { serviceAccountAlias: alias, serviceAccountName: name } = workload;
    if (!alias || !name || alias.value === name.value || name.value === "" || alias.value === "") return;
    if (!isKnown(alias.value + name.value)) return;
    yield {
      at: alias.at,
      message: `Pods run as "${name.value}", not as "${alias.value}": "serviceAccountName" counts, the deprecated "serviceAccount" does not.`,
      tags: ["deprecated"],
      fixes: [
        {
          title: `Remove "serviceAccount": Pods run as "${name.value}" like before`,
          permissions: "equal",
          preferred: true,
          change: changeObject(workload, ({ document, text }, path) =>
            removeEntry(document, text, [...path, ...workload.podSpecPath], "serviceAccount"),
          ),
        },
      ],
    };
  },
});
