import { setScalar } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "authn/webhook-fail-open",
    summary: "What an authorization webhook denies is allowed while it does not answer",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: ["H28"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization",
    ],
  },
  on: ["authorization-configuration"],
  *check(object) {
    for (const [position, { kind, failurePolicy, path }] of object.authorizers.entries()) {
      if (kind?.value !== "Webhook" || failurePolicy?.value !== "NoOpinion") continue;
      const next = object.authorizers.slice(position + 1).find((other) => other.kind?.value === "RBAC");
      // Behind RBAC a webhook can only allow more, and one that is silent allows nothing.
      if (!next) continue;
      yield {
        at: failurePolicy.at,
        message:
          "While this webhook does not answer, RBAC alone decides: what the webhook would deny is allowed.",
        fixes: [
          {
            title: "Set failurePolicy to Deny: requests fail while the webhook does not answer",
            permissions: "narrower",
            change: changeObject(object, ({ document, text }, root) =>
              setScalar(document, text, [...root, ...path, "webhook", "failurePolicy"], "Deny"),
            ),
          },
        ],
      };
    }
  },
});
