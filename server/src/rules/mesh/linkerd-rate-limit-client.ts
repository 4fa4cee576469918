import { isKnown } from "../../yaml/node";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/linkerd-rate-limit-client",
    summary: "A rate limit of Linkerd has an exception for something else than a ServiceAccount",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["G60"],
    references: ["https://linkerd.io/2-edge/reference/rate-limiting/"],
  },
  on: ["linkerd-rate-limit"],
  *check({ clients }) {
    for (const { kind, group } of clients.items) {
      if (!kind || !isKnown(kind.value) || !isKnown(group)) continue;
      if (kind.value === "ServiceAccount" && (group === "" || group === "core")) continue;
      yield {
        at: kind.at,
        message: `"${kind.value}" is no client: Linkerd takes a ServiceAccount here, and rejects the policy.`,
      };
    }
  },
});
