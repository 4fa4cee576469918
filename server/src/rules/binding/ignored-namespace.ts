import { removeEntry } from "../../yaml/edit";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "binding/ignored-namespace",
    summary: "A User or Group subject has a namespace, which nobody looks at",
    category: "suspicious",
    severity: "information",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["B19"],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects"],
  },
  on: ["binding"],
  *check(binding) {
    for (const { index, kind, namespace } of binding.subjects) {
      if (!namespace || (kind?.value !== "User" && kind?.value !== "Group")) continue;
      yield {
        at: namespace.at,
        message: `A ${kind.value} is in no namespace: the role is granted to everybody of that name, wherever they come from.`,
        tags: ["unnecessary"],
        fixes: [
          {
            title: "Remove the namespace: all permissions stay",
            permissions: "equal",
            preferred: true,
            change: changeObject(binding, ({ document, text }, path) =>
              removeEntry(document, text, [...path, "subjects", index], "namespace"),
            ),
          },
        ],
      };
    }
  },
});
