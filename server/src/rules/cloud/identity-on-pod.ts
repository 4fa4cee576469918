import { AZURE_CLIENT_ID, GOOGLE_ACCOUNT, ROLE_ARN } from "../../model/cloud/annotations";
import { serviceAccountOf } from "../../graph/runs-as";
import { titleRange, type Workload } from "../../model/object";
import type { NodePath } from "../../yaml/node";
import type { ObjectIndex } from "../../graph/index";
import { isPlainObject } from "../account-change";
import { addText, removeAnnotation } from "../annotation-change";
import { allChanges, changeDocument } from "../fix";
import { defineRule, type Fix } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/identity-on-pod",
    summary: "The annotation of a cloud identity stands on a Pod or a workload instead of its ServiceAccount",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
      "https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity",
    ],
    rows: ["F4", "F43"],
  },
  on: ["workload"],
  *check(workload, index) {
    for (const { texts, at } of placesOf(workload)) {
      for (const key of [ROLE_ARN, GOOGLE_ACCOUNT, AZURE_CLIENT_ID]) {
        const text = texts.get(key);
        if (!text) continue;
        const name = serviceAccountOf(workload);
        yield {
          at: text.at,
          message: `"${key}" counts on a ServiceAccount only: ${workloadText(workload)} does not get this identity.`,
          related: index.serviceAccounts(workload.namespace, name).map((object) => ({
            object,
            at: titleRange(object),
            message: `It runs as ServiceAccount "${name}".`,
          })),
          fixes: moveFix(workload, index, key, text.value, at),
        };
      }
    }
  },
});

function placesOf(workload: Workload) {
  const own = { texts: workload.annotations, at: ["metadata", "annotations"] };
  if (workload.kind === "Pod") return [own];
  const at = [...workload.podSpecPath.slice(0, -1), "metadata", "annotations"];
  return [own, { texts: workload.podAnnotations, at }];
}

/** Onto the ServiceAccount, where it is declared once, has no such annotation and is nobody else's. */
function moveFix(
  workload: Workload,
  index: ObjectIndex,
  key: string,
  value: string,
  at: NodePath,
): readonly Fix[] {
  const name = serviceAccountOf(workload);
  const [account, ...others] = index.serviceAccounts(workload.namespace, name);
  if (!account || others.length > 0 || name === "default" || account.annotations.has(key)) return [];
  if (!isPlainObject(account) || !isPlainObject(workload)) return [];
  return [
    {
      title: `Move the annotation to ServiceAccount "${name}": all Pods that run as it get this identity`,
      permissions: "wider",
      preferred: true,
      change: (documents) =>
        account.source.file === workload.source.file && account.source.base === workload.source.base
          ? { refused: "Both stand in one list; move the annotation by hand." }
          : allChanges([
              removeAnnotation(workload, key, at)(documents),
              changeDocument(documents, account, ({ document, text }, path) =>
                addText(document, text, [...path, "metadata", "annotations"], key, value),
              ),
            ]),
    },
  ];
}
