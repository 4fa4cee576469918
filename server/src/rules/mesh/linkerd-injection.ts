import { automountOf, TOKEN_FOLDER } from "../../graph/token";
import { titleRange } from "../../model/object";
import { defineRule } from "../rule";

const INJECT = "linkerd.io/inject";

export default defineRule({
  meta: {
    id: "mesh/linkerd-injection",
    summary: "Linkerd is asked to inject its proxy into Pods that it refuses",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: ["https://linkerd.io/2-edge/features/proxy-injection/"],
  },
  on: ["workload"],
  *check(workload, index, documents) {
    const inject = workload.podAnnotations.get(INJECT);
    if (inject?.value !== "enabled" && inject?.value !== "ingress") return;
    if (workload.hostNetwork?.value === true) {
      yield {
        at: workload.hostNetwork.at,
        message:
          "Linkerd does not inject its proxy into Pods in the network of their node, so that they have no identity in the mesh.",
      };
      return;
    }
    const automount = automountOf(index, workload);
    if (automount === "unknown" || automount.value || workload.templated) return;
    // What is mounted at the place of the token takes its place for the proxy as well.
    if (documents.mentions(workload, TOKEN_FOLDER) || workload.source.rendering !== "plain") return;
    const account = automount.decidedBy === "service-account" ? automount.accounts[0] : undefined;
    yield {
      severity: "information",
      at: workload.automount?.at ?? inject.at,
      message:
        "Linkerd does not inject its proxy into Pods without a token, unless it is set to bring one of its own: they have no identity in the mesh.",
      related: account
        ? [
            {
              object: account,
              at: account.automount?.at ?? titleRange(account),
              message: "The ServiceAccount says so here.",
            },
          ]
        : [],
    };
  },
});
