import { grantText } from "../../graph/granting";
import { serviceAccountOf } from "../../graph/runs-as";
import { automountOf, mountsToken } from "../../graph/token";
import type { Workload } from "../../model/object";
import {
  bindingsOfDefault,
  dedicatedServiceAccount,
  type DefaultSubject,
} from "../dedicated-service-account";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "service-account/default-used",
    summary: "A workload runs as the ServiceAccount default, which holds permissions",
    category: "security",
    severity: "information",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
    ],
    rows: ["E5"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    if (serviceAccountOf(workload) !== "default") return;
    const text = workload.serviceAccountName ?? workload.serviceAccountAlias;
    // Where none is named, a template or a patch may still name one.
    if (!text && (workload.templated || workload.source.rendering !== "plain")) return;
    const automount = automountOf(index, workload);
    if (automount === "unknown" || !automount.value) return;
    const pod = podSpecOf(documents, workload);
    if (!mountsToken(pod)) return;
    const [first, ...others] = bindingsOfDefault(index, workload.namespace).filter((bound) =>
      isHiddenGrant(workload, bound),
    );
    if (!first) return;
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    yield {
      at: (text ?? pod).at,
      message: `${workloadText(workload)} runs as "default", like every Pod that names no ServiceAccount, and gets ${grantText(first.binding)}${more}.`,
      related: [first, ...others].map(({ binding, subject }) => ({
        object: binding,
        at: subject.name?.at ?? subject.at,
        message: `"default" gets ${grantText(binding)} here.`,
      })),
      fixes: dedicatedServiceAccount(index, workload),
    };
  },
});

/**
 * Without a namespace a manifest may go anywhere. A binding in the same file is told of there, see
 * `binding/default-service-account`.
 */
function isHiddenGrant({ namespaceText, source }: Workload, { binding, subject }: DefaultSubject): boolean {
  if (source.file === binding.source.file) return false;
  return namespaceText !== undefined && (subject.namespace ?? binding.namespaceText) !== undefined;
}
