import { meantAccount } from "../../graph/cloud/account-of";
import { AZURE_CLIENT_ID, AZURE_USE } from "../../model/cloud/annotations";
import { titleRange, type Workload } from "../../model/object";
import { isKnown, type NodePath } from "../../yaml/node";
import { isPlainObject } from "../account-change";
import { addText, removeText } from "../annotation-change";
import { changeObject } from "../fix";
import { inSequence, type Step } from "../in-sequence";
import { setScalar } from "../../yaml/edit";
import { defineRule, type Fix } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/azure-pod-label",
    summary: "Pods lack the label without which Azure Workload ID leaves them alone",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
    ],
    rows: ["F48", "F49"],
  },
  on: ["workload"],
  *check(workload, index) {
    const label = workload.podLabels.get(AZURE_USE);
    if (label && (label.value === "true" || !isKnown(label.value))) return;
    if (workload.templated || workload.source.rendering === "kustomize") return;
    const misplaced = workload.podAnnotations.get(AZURE_USE);
    const found = meantAccount(index, workload);
    const client = found?.annotations.get(AZURE_CLIENT_ID);
    if (!client && !misplaced) return;
    const isOnObject = workload.kind !== "Pod" && workload.labels.get(AZURE_USE)?.value === "true";
    const at =
      label?.at ??
      misplaced?.at ??
      (isOnObject ? workload.labels.get(AZURE_USE)?.at : undefined) ??
      workload.serviceAccountName?.at ??
      titleRange(workload);
    const why = label
      ? `has "${label.value}" for the label "${AZURE_USE}"`
      : misplaced
        ? `has "${AZURE_USE}" as an annotation of its Pods; it is read as a label`
        : isOnObject
          ? `has the label "${AZURE_USE}" itself, but its Pods do not`
          : `gives its Pods no label "${AZURE_USE}"`;
    yield {
      at,
      message: `${workloadText(workload)} ${why}: they get no token for Azure.`,
      related:
        found && client
          ? [{ object: found, at: client.at, message: "The identity that they are meant to have." }]
          : [],
      fixes: isPlainObject(workload)
        ? [labelFix(workload, label !== undefined, misplaced !== undefined)]
        : [],
    };
  },
});

function labelFix(workload: Workload, isThere: boolean, isMisplaced: boolean): Fix {
  const metadata: NodePath = [...workload.podSpecPath.slice(0, -1), "metadata"];
  const labels = [...metadata, "labels"];
  return {
    title: isMisplaced
      ? "Make a label of the annotation: Pods get a token for Azure"
      : `Label the Pods ${AZURE_USE}: "true": they get a token for Azure`,
    permissions: "wider",
    preferred: true,
    change: changeObject(workload, (open, path) => {
      const at = [...path, ...labels];
      if (isThere) return setScalar(open.document, open.text, [...at, AZURE_USE], "true");
      const remove: Step = (document, text) =>
        removeText(document, text, [...path, ...metadata, "annotations"], AZURE_USE);
      const add: Step = (document, text) => addText(document, text, at, AZURE_USE, "true");
      return inSequence(open, isMisplaced ? [add, remove] : [add]);
    }),
  };
}
