import { meantAccount } from "../../graph/cloud/account-of";
import { GOOGLE_ACCOUNT } from "../../model/cloud/annotations";
import { defineRule } from "../rule";
import { workloadText } from "../workload-text";

export default defineRule({
  meta: {
    id: "cloud/google-host-network",
    summary: "A workload in the network of its node does not get its Google identity",
    category: "correctness",
    severity: "warning",
    scope: "workspace",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://cloud.google.com/kubernetes-engine/docs/concepts/workload-identity"],
    rows: ["F44"],
  },
  on: ["workload"],
  *check(workload, index) {
    if (workload.hostNetwork?.value !== true) return;
    const found = meantAccount(index, workload);
    const text = found?.annotations.get(GOOGLE_ACCOUNT);
    if (!found || !text) return;
    yield {
      at: workload.hostNetwork.at,
      message: `${workloadText(workload)} reaches the metadata server of its node, not that of GKE: it acts as the node's account, not as "${text.value}".`,
      related: [{ object: found, at: text.at, message: "The identity that it is meant to have." }],
    };
  },
});
