import { automountOf } from "../../graph/token";
import { podSpecOf } from "../pod-spec-of";
import { defineRule } from "../rule";

const INJECT = "vault.hashicorp.com/agent-inject";
const VOLUME = "vault.hashicorp.com/agent-service-account-token-volume-name";

export default defineRule({
  meta: {
    id: "service-account/vault-agent-without-token",
    summary: "The Vault Agent is injected into Pods that have no token to sign in with",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: [
      "https://developer.hashicorp.com/vault/docs/platform/k8s/injector/annotations",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
    ],
    rows: ["E29"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    if (!documents.mentions(workload, INJECT)) return;
    const automount = automountOf(index, workload);
    if (automount === "unknown" || automount.value) return;
    const pod = podSpecOf(documents, workload);
    const inject = pod.annotations.get(INJECT);
    if (inject?.value !== "true" || pod.annotations.has(VOLUME) || pod.annotationsOpen) return;
    if (pod.containers.open || workload.source.rendering !== "plain") return;
    // The injector takes the folder of the token from any mount that is named like it.
    const hasMount = pod.containers.items.some(
      ({ mounts }) =>
        mounts.open || mounts.items.some(({ mountPath }) => mountPath?.value.includes("serviceaccount")),
    );
    if (hasMount) return;
    const [account] = automount.accounts;
    yield {
      at: inject.at,
      message:
        "The Vault Agent signs in with a token of the ServiceAccount, but its Pods get none: the injector rejects them.",
      related:
        automount.decidedBy === "service-account" && account?.automount
          ? [{ object: account, at: account.automount.at, message: "The ServiceAccount says so here." }]
          : [],
    };
  },
});
