import { roleArnFault } from "../../model/cloud/aws/arn";
import { ROLE_ARN } from "../../model/cloud/annotations";
import { isPlaceholder } from "../../model/cloud/substituted";
import { isKnown } from "../../yaml/node";
import { setAnnotation } from "../annotation-change";
import { defineRule, type Fix } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/role-arn",
    summary: "The role annotation of a ServiceAccount is not the ARN of an IAM role",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html"],
    rows: ["F1"],
  },
  on: ["service-account"],
  *check(account) {
    const text = account.annotations.get(ROLE_ARN);
    if (!text || !isKnown(text.value) || account.templated || isPlaceholder(text.value)) return;
    const fault = roleArnFault(text.value);
    // A webhook that runs with --compose-role-arn takes the bare name of a role.
    const isBare = /^[\w+=,.@-]+(?:\/[\w+=,.@-]+)*$/.test(text.value) && text.value !== "";
    if (fault === undefined) return;
    const cleaned = cleanedArn(text.value);
    const fixes: Fix[] =
      cleaned === undefined
        ? []
        : [
            {
              title: `Change the annotation to "${cleaned}": Pods get that role`,
              permissions: "wider",
              preferred: true,
              change: setAnnotation(account, ROLE_ARN, cleaned),
            },
          ];
    yield {
      at: text.at,
      message: isBare
        ? `"${text.value}" is not the ARN of a role, so that Pods get no role unless the webhook of this cluster composes ARNs.`
        : `"${text.value}" is not the ARN of a role: ${fault}; Pods that run as this ServiceAccount get no role.`,
      ...(isBare && { severity: "information" as const }),
      fixes,
    };
  },
});

/** The ARN without what is certainly too much. */
function cleanedArn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^["']|["']$/g, "")
    .trim();
  const global = bare.replace(/^(arn:[^:]*:iam):[^:]+:(\d{12}:)/, "$1::$2");
  return roleArnFault(global) === undefined ? global : undefined;
}
