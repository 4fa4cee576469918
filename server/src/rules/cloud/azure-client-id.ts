import { AZURE_CLIENT_ID } from "../../model/cloud/annotations";
import { isPlaceholder } from "../../model/cloud/substituted";
import { isKnown } from "../../yaml/node";
import { setAnnotation } from "../annotation-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/azure-client-id",
    summary: "The client or tenant of an Azure identity is not a GUID",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
    ],
    rows: ["F52"],
  },
  on: ["service-account"],
  *check(account) {
    if (account.annotations.size === 0) return;
    for (const key of [AZURE_CLIENT_ID, "azure.workload.identity/tenant-id"]) {
      const text = account.annotations.get(key);
      if (!text || !isKnown(text.value) || GUID.test(text.value) || isPlaceholder(text.value)) continue;
      const trimmed = text.value.replace(/^[\s"'{]+|[\s"'}]+$/g, "");
      yield {
        at: text.at,
        message: `"${text.value}" is no GUID, such as "00000000-0000-0000-0000-000000000000": Azure knows no such identity.`,
        fixes: GUID.test(trimmed)
          ? [
              {
                title: `Change it to "${trimmed}": Pods get a token for that identity`,
                permissions: "wider",
                preferred: true,
                change: setAnnotation(account, key, trimmed),
              },
            ]
          : [],
      };
    }
  },
});

const GUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
