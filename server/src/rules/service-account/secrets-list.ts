import { removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

const ENFORCE = "kubernetes.io/enforce-mountable-secrets";

export default defineRule({
  meta: {
    id: "service-account/secrets-list",
    summary: "A ServiceAccount lists Secrets",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "strict",
    references: [
      "https://kubernetes.io/docs/concepts/security/service-accounts/#enforce-mountable-secrets",
      "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/",
    ],
    rows: ["E14"],
  },
  on: ["service-account"],
  *check(account) {
    const { secrets, annotations } = account;
    if (secrets.items.length === 0) return;
    const enforce = annotations.get(ENFORCE);
    if (enforce?.value === "true") {
      yield {
        at: enforce.at,
        message: `Kubernetes gave up "${ENFORCE}" in version 1.32: namespaces of their own keep Secrets apart.`,
        tags: ["deprecated"],
      };
      return;
    }
    if (enforce || (account.templated && annotations.size === 0)) return;
    yield {
      at: secrets.at,
      message:
        "Kubernetes itself makes no use of this list since version 1.24: Pods may mount every Secret of their namespace.",
      tags: ["deprecated"],
      fixes: [
        {
          title: 'Remove "secrets": Kubernetes grants nothing by it, other software may read it',
          permissions: "equal",
          onRequest: true,
          change: changeObject(account, ({ document, text }, path) =>
            removeEntry(document, text, path, "secrets"),
          ),
        },
      ],
    };
  },
});
