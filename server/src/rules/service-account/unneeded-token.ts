import type { ObjectIndex } from "../../graph/index";
import { serviceAccountOf } from "../../graph/runs-as";
import { automountOf, holdingsOf, mountsToken } from "../../graph/token";
import { isKnownNamespace } from "../../model/place";
import type { Workload } from "../../model/object";
import type { PodSpec } from "../../model/pod-spec";
import { turnOffAutomount } from "../automount-fix";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";
import { staticTokens } from "../static-token";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "service-account/unneeded-token",
    summary: "Pods get a token of a ServiceAccount that holds nothing",
    category: "security",
    severity: "hint",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "strict",
    references: [
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#minimize-distribution-of-privileged-tokens",
    ],
    rows: ["E1", "E2", "E3"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    const name = serviceAccountOf(workload);
    if (!isUnneeded(index, workload, name)) return;
    const pod = podSpecOf(documents, workload);
    // What is injected into the Pods signs in with the token.
    if (pod.annotations.has("vault.hashicorp.com/agent-inject") || pod.annotationsOpen || !mountsToken(pod))
      return;
    // They act as the ServiceAccount in any case, and seem to mean it.
    if (hasOtherToken(index, workload, pod)) return;
    const at = workload.automount ?? workload.serviceAccountName ?? workload.serviceAccountAlias ?? pod;
    yield {
      at: at.at,
      message: `${workloadText(workload)} gets a token of ServiceAccount "${name}", to which the workspace gives no permission.`,
      fixes: [
        turnOffAutomount(
          workload,
          "Set automountServiceAccountToken to false: its Pods lose what every ServiceAccount may do",
        ),
      ],
    };
  },
});

function hasOtherToken(index: ObjectIndex, workload: Workload, pod: PodSpec): boolean {
  const isForServer = pod.volumes.items.some(({ tokens }) => tokens.some(({ audience }) => !audience));
  return isForServer || staticTokens(index, workload, pod).length > 0;
}

function isUnneeded(index: ObjectIndex, workload: Workload, name: string): boolean {
  if (index.settings.world === "open" || workload.source.rendering !== "plain") return false;
  if (workload.templated || !isKnownNamespace(workload.namespace)) return false;
  const automount = automountOf(index, workload);
  if (automount === "unknown" || !automount.value) return false;
  const isDeclared = automount.accounts.length > 0;
  // A declared `default` is told of by itself; of any other that is not declared nothing is known.
  if (name === "default" ? isDeclared && automount.decidedBy !== "pod" : !isDeclared) return false;
  const { grants, isOpen } = holdingsOf(index, workload.namespace, name);
  return grants.length === 0 && !isOpen;
}
