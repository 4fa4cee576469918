import { titleRange } from "../../model/object";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/aws-auth-deprecated",
    summary: "Access to an EKS cluster is kept in the ConfigMap aws-auth",
    category: "suspicious",
    severity: "hint",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "strict",
    references: ["https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html"],
    rows: ["F30"],
  },
  on: ["cloud"],
  *check(object) {
    if (object.kind !== "ConfigMap" || object.apiVersion !== "v1") return;
    yield {
      at: titleRange(object),
      tags: ["deprecated"],
      message:
        "Access entries of EKS take the place of this ConfigMap, in which a slip of the pen locks everybody out.",
    };
  },
});
