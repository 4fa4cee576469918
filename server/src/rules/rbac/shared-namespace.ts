import { isBootstrapBinding } from "../../graph/granting";
import { isBootstrapRole } from "../../graph/named-grant";
import type { KubernetesObject } from "../../model/object";
import { moveToNamespace } from "../move-to-namespace";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "rbac/shared-namespace",
    summary: "A role, binding or ServiceAccount stands in a namespace that others share",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "all",
    rows: ["A32", "A33"],
    references: [
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
    ],
  },
  on: ["role", "binding", "service-account"],
  *check(object, index) {
    // Who applies a manifest without a namespace decides where it goes.
    const { namespaceText, kind } = object;
    const why = namespaceText && WHY.get(namespaceText.value);
    if (!namespaceText || why === undefined || isKubernetesOwn(object)) return;
    yield {
      at: namespaceText.at,
      message: `This ${kind} is in "${namespaceText.value}", ${why}.`,
      // What is in kube-system on purpose belongs nowhere else.
      fixes: namespaceText.value === "default" ? moveToNamespace(index, object) : [],
    };
  },
});

const WHY: ReadonlyMap<string, string> = new Map([
  ["default", "where everything ends up that names no namespace"],
  ["kube-system", "beside the ServiceAccounts and Secrets of the control plane"],
  ["kube-public", "which everybody may read by convention"],
  ["kube-node-lease", "which belongs to the nodes"],
]);

function isKubernetesOwn(object: KubernetesObject): boolean {
  if (object.type === "role") return isBootstrapRole(object);
  return object.type === "binding" && isBootstrapBinding(object);
}
