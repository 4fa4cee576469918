import { cloudFacts } from "../../graph/cloud/facts";
import { ROLE_ARN } from "../../model/cloud/annotations";
import { isKnown } from "../../yaml/node";
import { isPlainObject } from "../account-change";
import { removeAnnotation } from "../annotation-change";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/two-identities",
    summary: "A ServiceAccount has a role annotation and an association of EKS Pod Identity",
    category: "suspicious",
    severity: "warning",
    scope: "workspace",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html"],
    rows: ["F19"],
  },
  on: ["service-account"],
  *check(account, index) {
    const text = account.annotations.get(ROLE_ARN);
    const name = account.name?.value;
    if (!text || name === undefined || !isKnown(name)) return;
    const [association] = cloudFacts(index).named("aws-association", `${account.namespace}/${name}`);
    if (!association) return;
    yield {
      at: text.at,
      message: `ServiceAccount "${name}" has an association of EKS Pod Identity too, which counts; this role is never taken on.`,
      related: [{ object: association.object, at: association.fact.at, message: "The association." }],
      fixes: isPlainObject(account)
        ? [
            {
              title: "Remove the annotation: the association alone says which role Pods get",
              permissions: "equal",
              preferred: true,
              change: removeAnnotation(account, ROLE_ARN),
            },
          ]
        : [],
    };
  },
});
