import { isKnown } from "../../yaml/node";
import { titleRange } from "../../model/object";
import { defineRule } from "../rule";
import { workloadText } from "../workload-text";

const PERMITTED = "iam.amazonaws.com/permitted";

export default defineRule({
  meta: {
    id: "cloud/kiam-namespace",
    summary: "A Pod asks kiam for a role in a namespace that permits none",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://github.com/uswitch/kiam"],
    rows: ["F38"],
  },
  on: ["workload"],
  *check(workload, index) {
    const role = workload.podAnnotations.get("iam.amazonaws.com/role");
    if (!role || !isKnown(role.value) || workload.source.rendering !== "plain") return;
    // kube2iam reads the same annotation of Pods; only kiam has this one of namespaces.
    const all = index.allNamespaces();
    if (!all.some(({ annotations }) => annotations.has(PERMITTED))) return;
    const own = index.namespacesNamed(workload.namespace);
    const [namespace] = own;
    if (!namespace || own.some(({ annotations, templated }) => annotations.has(PERMITTED) || templated))
      return;
    yield {
      at: role.at,
      message: `Namespace "${workload.namespace}" has no annotation "${PERMITTED}", so that kiam gives ${workloadText(workload)} no role.`,
      related: [{ object: namespace, at: titleRange(namespace), message: "The namespace." }],
    };
  },
});
