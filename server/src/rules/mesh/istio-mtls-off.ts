import { strict } from "../peer-mode-fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "mesh/istio-mtls-off",
    summary: "A PeerAuthentication turns mTLS off",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["G37"],
    references: ["https://istio.io/latest/docs/reference/config/security/peer_authentication/"],
  },
  on: ["istio-peer-authentication"],
  *check(policy) {
    // Of a port or of selected workloads it is mostly meant: something without a sidecar has to reach them.
    const isSelective = (policy.attachment.selector?.labels.size ?? 0) > 0;
    const modes = [
      { mode: policy.mode, where: "", isMeant: isSelective },
      ...policy.portModes.map(({ port, mode }) => ({ mode, where: ` at port ${port.value}`, isMeant: true })),
    ];
    for (const { mode, where, isMeant } of modes) {
      if (mode?.value !== "DISABLE") continue;
      yield {
        at: mode.at,
        severity: isMeant ? "information" : "warning",
        message: `mTLS is turned off${where}: connections are plaintext, and no caller has an identity that policies could ask for.`,
        fixes: [strict(policy, mode)],
      };
    }
  },
});
