import { titleRange } from "../../model/object";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/without-subjects",
    summary: "A binding has no subjects, so that it grants nothing",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "none",
    status: "stable",
    preset: "recommended",
    rows: ["B22"],
    references: [
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding",
    ],
  },
  on: ["binding"],
  *check(binding) {
    const { subjects, subjectsOpen, source, problems } = binding;
    if (subjects.length > 0 || subjectsOpen || problems.length > 0) return;
    // A chart or a kustomization may bring the subjects along.
    if (source.rendering !== "plain" || binding.templated) return;
    yield {
      at: titleRange(binding),
      message: `This ${binding.kind} has no subjects, so it grants its role to nobody.`,
      tags: ["unnecessary"],
      absent: "subjects",
    };
  },
});
