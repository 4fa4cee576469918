import { booleanField } from "../../model/read";
import { insertEntry, replaceNode } from "../../yaml/edit";
import { entryOf, nodeAt, valueOf } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "cloud/association-policy",
    summary: "An association of EKS Pod Identity limits the role without turning session tags off",
    category: "correctness",
    severity: "error",
    scope: "document",
    fix: "review",
    status: "stable",
    preset: "recommended",
    references: ["https://docs.aws.amazon.com/eks/latest/APIReference/API_CreatePodIdentityAssociation.html"],
    rows: ["F22"],
  },
  on: ["cloud"],
  *check(object, _index, documents) {
    if (object.kind !== "PodIdentityAssociation") return;
    const { document } = documents.open(object);
    const at = object.apiVersion.startsWith("eks.services.k8s.aws/") ? ["spec"] : ["spec", "forProvider"];
    const spec = nodeAt(document.root, [...object.source.path, ...at]);
    const policy = entryOf(spec, "policy");
    if (!policy?.value || booleanField(spec, "disableSessionTags")?.value === true) return;
    const isThere = valueOf(spec, "disableSessionTags") !== undefined;
    yield {
      at: policy.key.at,
      message: 'EKS takes a policy in an association only with "disableSessionTags: true".',
      fixes: [
        {
          title: "Set disableSessionTags: true: the role is limited by the policy, its sessions have no tags",
          permissions: "wider",
          preferred: true,
          change: changeObject(object, ({ document: tree, text }, path) =>
            isThere
              ? replaceNode(tree, text, [...path, ...at, "disableSessionTags"], true)
              : insertEntry(tree, text, [...path, ...at], "disableSessionTags", true),
          ),
        },
      ],
    };
  },
});
