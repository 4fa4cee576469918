import { AZURE_CLIENT_ID, GOOGLE_ACCOUNT, ROLE_ARN } from "../../model/cloud/annotations";
import { isKnownNamespace } from "../../model/place";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/default-identity",
    summary: "The ServiceAccount default of a namespace has a cloud identity",
    category: "security",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html"],
    rows: ["F14"],
  },
  on: ["service-account"],
  *check(account) {
    if (account.name?.value !== "default") return;
    for (const key of [ROLE_ARN, GOOGLE_ACCOUNT, AZURE_CLIENT_ID]) {
      const text = account.annotations.get(key);
      if (!text) continue;
      const where = isKnownNamespace(account.namespace) ? ` of namespace "${account.namespace}"` : "";
      yield {
        at: text.at,
        message: `Every Pod${where} that names no ServiceAccount gets this identity.`,
      };
    }
  },
});
