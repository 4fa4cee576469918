import { closest, distance } from "../../support/near-miss";
import { renameAnnotation } from "../annotation-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/annotation-key",
    summary: "An annotation looks like one of a cloud identity, but nobody reads it",
    category: "correctness",
    severity: "warning",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
      "https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity",
      "https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html",
    ],
    rows: ["F3"],
  },
  on: ["service-account"],
  *check(account) {
    if (account.annotations.size === 0) return;
    for (const [key, text] of account.annotations) {
      const meant = meantKey(key);
      if (meant === undefined || account.annotations.has(meant)) continue;
      yield {
        at: text.at,
        message: `Nobody reads the annotation "${key}"; "${meant}" is meant, so that Pods do not get this identity.`,
        fixes: [
          {
            title: `Rename the annotation to "${meant}": Pods get this identity`,
            permissions: "wider",
            preferred: true,
            change: renameAnnotation(account, key, meant),
          },
        ],
      };
    }
  },
});

const KEYS: readonly string[] = [
  "eks.amazonaws.com/role-arn",
  "eks.amazonaws.com/audience",
  "eks.amazonaws.com/sts-regional-endpoints",
  "eks.amazonaws.com/token-expiration",
  "iam.gke.io/gcp-service-account",
  "iam.gke.io/return-principal-id-as-email",
  "azure.workload.identity/client-id",
  "azure.workload.identity/tenant-id",
  "azure.workload.identity/service-account-token-expiration",
];

/** Keys of a ServiceAccount that are sometimes written for others. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["eks.amazon.com/role-arn", "eks.amazonaws.com/role-arn"],
  ["iam.amazonaws.com/role-arn", "eks.amazonaws.com/role-arn"],
  ["eks.amazonaws.com/role", "eks.amazonaws.com/role-arn"],
  ["eks.amazonaws.com/iam-role", "eks.amazonaws.com/role-arn"],
  ["eks.amazonaws.com/rolearn", "eks.amazonaws.com/role-arn"],
  ["gke.io/gcp-service-account", "iam.gke.io/gcp-service-account"],
  ["iam.gke.io/service-account", "iam.gke.io/gcp-service-account"],
  ["iam.gke.io/google-service-account", "iam.gke.io/gcp-service-account"],
  ["azure.workload.identity/clientid", "azure.workload.identity/client-id"],
  ["azure.workload.identity/tenantid", "azure.workload.identity/tenant-id"],
]);

function meantKey(key: string): string | undefined {
  if (!/amazon|gke|gcp|google|azure|workload/i.test(key) || KEYS.includes(key)) return undefined;
  const folded = key.toLowerCase().replaceAll("_", "-");
  const known = LOOK_ALIKES.get(folded) ?? (KEYS.includes(folded) ? folded : undefined);
  if (known !== undefined) return known;
  const near = closest(key, KEYS);
  return near !== undefined && distance(key, near) <= 2 ? near : undefined;
}
