import { removeEntry, renameKey } from "../../yaml/edit";
import { entryOf, isKnown, nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { specPath } from "../pod-spec-of";
import { defineRule } from "../rule";

const ALIAS = "serviceAccount";
const FIELD = "serviceAccountName";

export default defineRule({
  meta: {
    id: "service-account/deprecated-field",
    summary: "A Pod names its ServiceAccount in a field that Kubernetes gave up",
    category: "correctness",
    severity: "hint",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    references: ["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],
    rows: ["E8"],
  },
  on: ["workload"],
  *check(workload, _index, documents) {
    const { serviceAccountAlias: alias, serviceAccountName: name } = workload;
    if (!alias || (name && (name.value !== alias.value || !isKnown(name.value)))) return;
    const spec = nodeAt(documents.open(workload).document.root, specPath(workload));
    const at = entryOf(spec, ALIAS)?.key.at ?? alias.at;
    if (name) {
      yield {
        at,
        message: `Field "${ALIAS}" is deprecated and repeats "${FIELD}".`,
        tags: ["deprecated", "unnecessary"],
        fixes: [
          {
            title: `Remove "${ALIAS}": the ServiceAccount stays the same`,
            permissions: "equal",
            preferred: true,
            change: changeObject(workload, ({ document, text }, path) =>
              removeEntry(document, text, [...path, ...workload.podSpecPath], ALIAS),
            ),
          },
        ],
      };
      return;
    }
    yield {
      at,
      message: `Field "${ALIAS}" is deprecated: "${FIELD}" says the same.`,
      tags: ["deprecated"],
      fixes: [
        {
          title: `Rename to "${FIELD}": the ServiceAccount stays the same`,
          permissions: "equal",
          preferred: true,
          change: changeObject(workload, ({ document, text }, path) =>
            renameKey(document, text, [...path, ...workload.podSpecPath], ALIAS, FIELD),
          ),
        },
      ],
    };
  },
});
