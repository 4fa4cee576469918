import { automountOf } from "../../graph/token";
import type { Workload } from "../../model/object";
import type { PodSpec } from "../../model/pod-spec";
import { insertEntry, insertItem, replaceNode } from "../../yaml/edit";
import { nodeAt } from "../../yaml/node";
import { allEdits, changeObject } from "../fix";
import { podSpecOf, specPath } from "../pod-spec-of";
import { defineRule, type Fix } from "../rule";

const INJECT = "vault.hashicorp.com/agent-inject";
const VOLUME = "vault.hashicorp.com/agent-service-account-token-volume-name";

export default defineRule({
  meta: {
    id: "service-account/vault-agent-without-token",
    summary: "The Vault Agent is injected into Pods that have no token to sign in with",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "review",
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
      fixes: workload.templated ? [] : [mountOwnToken(workload, pod), turnOnAutomount(workload)],
    };
  },
});

/** The agent alone gets it, because no other container mounts the volume; Vault compares the audience. */
function mountOwnToken(workload: Workload, pod: PodSpec): Fix {
  const taken = pod.volumes.items.map(({ name }) => name?.value);
  const name = taken.includes("vault-token") ? "vault-agent-token" : "vault-token";
  const token = { serviceAccountToken: { path: "token", expirationSeconds: 3600, audience: "vault" } };
  return {
    title:
      'Give the agent a token for "vault", renewed every hour: the role in Vault has to ask for that audience',
    permissions: "wider",
    preferred: true,
    change: changeObject(workload, ({ document, text }) => {
      const spec = specPath(workload);
      const volume = { name, projected: { sources: [token] } };
      const volumes = nodeAt(document.root, [...spec, "volumes"]);
      return allEdits([
        insertEntry(document, text, [...spec.slice(0, -1), "metadata", "annotations"], VOLUME, name, INJECT),
        volumes?.type === "seq"
          ? insertItem(document, text, [...spec, "volumes"], volumes.items.length, volume)
          : insertEntry(document, text, spec, "volumes", [volume]),
      ]);
    }),
  };
}

function turnOnAutomount(workload: Workload): Fix {
  const FIELD = "automountServiceAccountToken";
  return {
    title: "Turn automount on: every container gets a token for the API server",
    permissions: "wider",
    change: changeObject(workload, ({ document, text }) => {
      const spec = specPath(workload);
      return workload.automount
        ? replaceNode(document, text, [...spec, FIELD], true)
        : insertEntry(document, text, spec, FIELD, true);
    }),
  };
}
