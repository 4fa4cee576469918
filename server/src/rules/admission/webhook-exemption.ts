import type { Webhook } from "../../model/operator/content";
import { defineRule } from "../rule";
import { quoted } from "../words";

export default defineRule({
  meta: {
    id: "admission/webhook-exemption",
    summary: "A webhook about Pods is not asked about those of some namespaces, or with some labels",
    category: "security",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "all",
    rows: ["K2", "K3"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/",
      "https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/",
    ],
  },
  on: ["webhook-configuration"],
  *check({ webhooks }) {
    for (const webhook of webhooks) {
      if (!webhook.resources.some((resource) => /^\*?\/(?:\*|pods)$|^apps\//.test(resource))) continue;
      const { objectSelector } = webhook;
      const key = objectSelector && keyOf(objectSelector);
      if (objectSelector && key !== undefined)
        yield {
          at: objectSelector.at,
          message: `Whoever writes the object chooses its label "${key}", and with it whether this webhook is asked.`,
        };
      const namespaces = exemptNamespaces(webhook);
      if (webhook.namespaceSelector && namespaces.length > 0)
        yield {
          at: webhook.namespaceSelector.at,
          message: `This webhook is not asked about namespace ${quoted(namespaces)}: whoever may create Pods there gets past it.`,
        };
    }
  },
});

function keyOf({
  matchLabels,
  matchExpressions,
}: NonNullable<Webhook["objectSelector"]>): string | undefined {
  return [...matchLabels.keys(), ...matchExpressions.map(({ key }) => key)][0];
}

function exemptNamespaces({ namespaceSelector }: Webhook): readonly string[] {
  return (namespaceSelector?.matchExpressions ?? [])
    .filter(({ key, operator }) => key === "kubernetes.io/metadata.name" && operator === "NotIn")
    .flatMap(({ values }) => values)
    .filter((name) => /^kube-|-system$/.test(name));
}
