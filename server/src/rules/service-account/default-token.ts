import { titleRange } from "../../model/object";
import { turnOffAutomount } from "../automount-fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "service-account/default-token",
    summary: 'Every Pod that names no ServiceAccount gets a token of "default"',
    category: "security",
    severity: "hint",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "strict",
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
    ],
    rows: ["E4"],
  },
  on: ["service-account"],
  *check(account) {
    if (account.name?.value !== "default" || account.automount?.value === false) return;
    // Without a value, a template or a patch may still bring one.
    if (!account.automount && (account.templated || account.source.rendering !== "plain")) return;
    yield {
      at: account.automount?.at ?? titleRange(account),
      message: 'Every Pod that names no ServiceAccount gets a token of "default".',
      fixes: [
        turnOffAutomount(
          account,
          "Set automountServiceAccountToken to false: Pods that do not say otherwise get no token",
        ),
      ],
    };
  },
});
