import { GOOGLE_ACCOUNT } from "../../model/cloud/annotations";
import { emailFault, isDefaultComputeAccount } from "../../model/cloud/google/email";
import { isPlaceholder } from "../../model/cloud/substituted";
import { isKnown } from "../../yaml/node";
import { setAnnotation } from "../annotation-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/google-account",
    summary: "The annotation of a ServiceAccount names no usable Google service account",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity"],
    rows: ["F42"],
  },
  on: ["service-account"],
  *check(account) {
    const text = account.annotations.get(GOOGLE_ACCOUNT);
    if (!text || !isKnown(text.value)) return;
    if (isDefaultComputeAccount(text.value)) {
      yield {
        at: text.at,
        severity: "information",
        message: `"${text.value}" is the account of the nodes, which often may edit the whole project; an account of its own needs less.`,
      };
      return;
    }
    if (isPlaceholder(text.value) || /^[A-Z0-9_]+@|@[A-Z_]+\./.test(text.value)) return;
    const fault = emailFault(text.value);
    if (fault === undefined) return;
    const cleaned = cleanedEmail(text.value);
    yield {
      at: text.at,
      message: `"${text.value}" is no Google service account: ${fault}.`,
      fixes:
        cleaned === undefined
          ? []
          : [
              {
                title: `Change the annotation to "${cleaned}": Pods act as that account`,
                permissions: "wider",
                preferred: true,
                change: setAnnotation(account, GOOGLE_ACCOUNT, cleaned),
              },
            ],
    };
  },
});

function cleanedEmail(text: string): string | undefined {
  const bare = text.trim().replace(/^serviceAccount:|^projects\/[^/]+\/serviceAccounts\//, "");
  return bare !== text && emailFault(bare) === undefined ? bare : undefined;
}
