import type { ObjectOf } from "../../model/object";
import { isKnownNamespace } from "../../model/place";
import type { NamedAccount } from "../../model/operator/content";
import { removeEntry, setScalar } from "../../yaml/edit";
import { isKnown } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule, type Finding } from "../rule";

export default defineRule({
  meta: {
    id: "operator/store-namespace",
    summary: "A secret store names a ServiceAccount of a namespace that it may not use, or of none",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    rows: [],
    references: [
      "https://external-secrets.io/latest/api/secretstore/",
      "https://external-secrets.io/latest/api/clustersecretstore/",
    ],
  },
  on: ["account-user"],
  *check(store) {
    if (!store.apiVersion.startsWith("external-secrets.io/")) return;
    for (const account of store.accounts) {
      const finding = store.kind === "SecretStore" ? ofStore(store, account) : ofClusterStore(account);
      if (finding) yield finding;
    }
  },
});

function ofStore(store: ObjectOf<"account-user">, account: NamedAccount): Finding | undefined {
  const { namespaceText, path, name } = account;
  if (!namespaceText || !isKnown(namespaceText.value) || namespaceText.value === "") return undefined;
  // Who applies a store without a namespace chooses it.
  if (!store.namespaceText || !isKnownNamespace(store.namespace)) return undefined;
  if (store.source.rendering !== "plain" || namespaceText.value === store.namespace) return undefined;
  const parent = path.slice(0, -1);
  return {
    at: namespaceText.at,
    message: `A SecretStore may use ServiceAccounts of its own namespace "${store.namespace}" only: External Secrets rejects it.`,
    fixes: [
      {
        title: `Use ServiceAccount "${name}" of namespace "${store.namespace}": the store acts as that one`,
        permissions: "wider",
        change: changeObject(store, ({ document, text }, at) =>
          removeEntry(document, text, [...at, ...parent], "namespace"),
        ),
      },
      {
        title: `Move the store to namespace "${namespaceText.value}": ExternalSecrets of "${store.namespace}" no longer find it`,
        permissions: "wider",
        change: changeObject(store, ({ document, text }, at) =>
          setScalar(document, text, [...at, "metadata", "namespace"], namespaceText.value),
        ),
      },
    ],
  };
}

function ofClusterStore({ namespaceText, at, name }: NamedAccount): Finding | undefined {
  if (namespaceText && namespaceText.value !== "") return undefined;
  return {
    at,
    severity: "information",
    message: `Without a namespace each ExternalSecret uses the ServiceAccount "${name}" of its own namespace: every namespace decides whom the store signs in as.`,
  };
}
