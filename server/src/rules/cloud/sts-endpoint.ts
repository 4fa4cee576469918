import { isKnown } from "../../yaml/node";
import { setAnnotation } from "../annotation-change";
import { defineRule } from "../rule";

const KEY = "eks.amazonaws.com/sts-regional-endpoints";

export default defineRule({
  meta: {
    id: "cloud/sts-endpoint",
    summary: "The choice of regional STS endpoints is neither true nor false",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/configure-sts-endpoint.html"],
    rows: ["F7"],
  },
  on: ["service-account"],
  *check(account) {
    const text = account.annotations.get(KEY);
    if (!text || !isKnown(text.value) || BOOLEANS.has(text.value)) return;
    const isNo = /^(?:no|off|n|disabled)$/i.test(text.value);
    const value = isNo ? "false" : "true";
    yield {
      at: text.at,
      message: `"${text.value}" is neither "true" nor "false", so that the annotation does nothing.`,
      fixes: [
        {
          title: `Change it to "${value}": tokens are exchanged ${isNo ? "at the global endpoint" : "in the region of the cluster"}, no permission changes`,
          permissions: "equal",
          preferred: true,
          change: setAnnotation(account, KEY, value),
        },
      ],
    };
  },
});

/** What the webhook reads as a boolean. */
const BOOLEANS = new Set(["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"]);
