import { automountOf } from "../../graph/token";
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
  *check(workload, index) {
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
    if (automount === "unknown" || automount.value) return;
    const account = automount.decidedBy === "service-account" ? automount.accounts[0] : undefined;
    yield {
      at: workload.automount?.at ?? inject.at,
      message:
        "Linkerd does not inject its proxy into Pods without a token, so that they have no identity in the mesh.",
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
