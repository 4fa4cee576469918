import type { Webhook } from "../../model/operator/content";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "admission/webhook-fail-open",
    summary: "Requests about Pods or permissions pass while the webhook that checks them is down",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["K1"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/",
      "https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/",
    ],
  },
  on: ["webhook-configuration"],
  *check({ webhooks }) {
    for (const webhook of webhooks) {
      const what = guardedBy(webhook);
      if (webhook.failurePolicy?.value !== "Ignore" || what === undefined) continue;
      yield {
        at: webhook.failurePolicy.at,
        message: `While this webhook does not answer, requests about ${what} pass unchecked and unchanged.`,
      };
    }
  },
});

const GUARDED: readonly (readonly [RegExp, string])[] = [
  [/^(?:rbac\.authorization\.k8s\.io|\*)\/(?:\*|(?:cluster)?role(?:binding)?s)$/, "permissions"],
  [/^\*?\/(?:\*|pods|serviceaccounts(?:\/token)?|secrets)$/, "Pods and credentials"],
  [/^apps\/(?:\*|deployments|daemonsets|statefulsets)$/, "workloads"],
];

function guardedBy({ resources }: Webhook): string | undefined {
  return GUARDED.find(([pattern]) => resources.some((resource) => pattern.test(resource)))?.[1];
}
