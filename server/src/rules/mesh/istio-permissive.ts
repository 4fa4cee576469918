import { strict } from "../peer-mode-fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-permissive",
    summary: "A PeerAuthentication lets plaintext through",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "strict",
    rows: ["G36"],
    references: [
      "https://istio.io/latest/docs/reference/config/security/peer_authentication/",
      "https://istio.io/latest/docs/ops/best-practices/security/",
    ],
  },
  on: ["istio-peer-authentication"],
  *check(policy) {
    for (const mode of [policy.mode, ...policy.portModes.map((port) => port.mode)]) {
      if (mode?.value !== "PERMISSIVE") continue;
      yield {
        at: mode.at,
        message: "PERMISSIVE takes plaintext beside mTLS: callers of which nobody knows who they are get in.",
        fixes: [strict(policy, mode)],
      };
    }
  },
});
